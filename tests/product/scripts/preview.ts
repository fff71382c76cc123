/* `npm run preview [-- --port N]`: the production build in workerd with the variables of .dev.vars, on 127.0.0.1. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFreePort } from '../free-port.ts'
import { ROOT } from './build-product.ts'
import { describeSetUp } from './describe-set-up.ts'
import { readDevVars } from './read-dev-vars.ts'
import { runQuietly } from './run-quietly.ts'
import { runUntilStopped } from './until-stopped.ts'

const PORT = 8787
const CONFIG = join(ROOT, 'dist/hf_space_manager/wrangler.json')
const WRANGLER = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)

await runUntilStopped(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const wanted = readPort(values.port)
  if (!existsSync(CONFIG)) throw new Error('There is no build yet: run `npm run build` first.')
  const variables = readDevVars()
  const port = await findFreePort(wanted)
  const url = await runQuietly({
    args: [WRANGLER, 'dev', '-c', CONFIG, ...optionsFor(port, variables !== null)],
    ready: /Ready on (http:\/\/127\.0\.0\.1:\d+)/,
  })
  const takenPort = port === wanted ? null : wanted
  console.log(describeSetUp({ what: 'HF Space Manager, the production build.', url, takenPort, variables }))
})

function optionsFor(port: number, hasVariables: boolean): string[] {
  const state = join(ROOT, '.wrangler/state')
  const options = [
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--inspector-port',
    '0',
    '--persist-to',
    state,
  ]
  return hasVariables ? [...options, '--env-file', join(ROOT, '.dev.vars')] : options
}

function readPort(text: string | undefined): number {
  if (text === undefined) return PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`--port takes a number up to 65535, not “${text}”.`)
}
