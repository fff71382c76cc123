import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createHub, type Hub } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { findFreePort } from './free-port.ts'
import type { Product } from './start-product.ts'
import { startWrangler } from './start-wrangler.ts'

const HUB_PORT = 7080
const PORT = 8787
const ADMIN = { username: 'admin', password: randomBytes(9).toString('base64url') }

const closing: (() => Promise<void>)[] = []
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0))
// A shell between npm and us does not forward signals: when it has exited, so has the user of the demo.
const parent = process.ppid
setInterval(() => process.ppid !== parent && stop(0), 1_000).unref()

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}

async function run(): Promise<void> {
  console.log('Building the product …')
  await build()
  console.log('Starting a simulated Hub and the product …')
  const hub = createHub({ seed: 'demo' })
  const server = await serveHub({ hub, port: await findFreePort(HUB_PORT) })
  closing.push(server.close)
  const apiKey = randomBytes(18).toString('base64url')
  const starting = startWrangler({ variables: variablesFor(hub, server.url, apiKey), port: PORT })
  // A Ctrl-C during the start waits for it, so that nothing is left running.
  closing.push(async () => (await starting).close())
  console.log(describe(await starting, server.url, apiKey))
}

async function build(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed; its output is above.')
}

function variablesFor({ accounts }: Hub, url: string, apiKey: string): Record<string, string> {
  return {
    HF_USERNAME: ADMIN.username,
    HF_PASSWORD: ADMIN.password,
    HF_USER: accounts.map(({ name, tokens }) => `${name}:${tokens[0]?.value ?? ''}`).join(','),
    API_KEY: apiKey,
    HF_ENDPOINT: url,
    HF_SPACES_ENDPOINT: url,
  }
}

function describe({ url }: Product, hubUrl: string, apiKey: string): string {
  return `
  HF Space Manager is running on simulated data.

    URL       ${url}
    Name      ${ADMIN.username}
    Password  ${ADMIN.password}

    API key   ${apiKey}
              curl -H 'X-API-Key: ${apiKey}' ${url}/api/v1/external/spaces

    The Spaces are made up. Some change their state by themselves, as real ones do.
    “Open the app” and “Open on the Hub” lead to pages that do not exist.

    The simulated Hub is ${hubUrl}. To switch faults on: curl ${hubUrl}/__hub

  Ctrl-C stops it.
`
}

/** Stops what was started, in reverse order. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of closing.reverse()) await close().catch(() => undefined)
  process.exit(code)
}
