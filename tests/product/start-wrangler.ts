/*
 * The production build as a user runs it: `wrangler dev` on real sockets. Not `vite preview`, which never notifies workerd
 * that a client has disconnected.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './free-port.ts'
import type { Product } from './start-product.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)
const START_MS = 120_000

interface Options {
  /** The product's variables; what is not here is not set, whatever `.dev.vars` says. */
  variables: Record<string, string>
  /** The port to take if it is free; any other one otherwise. */
  port?: number
}

/** The product, and the folder in which it keeps what it stores. */
interface StoredProduct extends Product {
  state: string
}

/** Serves the build in dist/ on 127.0.0.1 and resolves once it answers. Throws with its output if it does not. */
export async function startWrangler({ variables, port: wanted }: Options): Promise<StoredProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'hf-space-manager-'))
  await writeFile(join(folder, 'variables.env'), toEnvFile(variables), { mode: 0o600 })
  // A copy, because the next build may start while this one is served.
  const isWanted = (path: string) => !path.endsWith('.dev.vars')
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true, filter: isWanted })
  // By default workerd picks one itself: a port that we found free may be taken a moment later.
  const port = wanted === undefined ? 0 : await findFreePort(wanted)
  const child = runWrangler(folder, port)
  const output = collectOutput(child)
  const close = async () => {
    await endProcess(child)
    await rm(folder, { recursive: true, force: true })
  }

  try {
    const url = await waitUntilUp(child, output)
    return { url, output, close, state: join(folder, 'state') }
  } catch (error) {
    await close()
    throw error
  }
}

function runWrangler(folder: string, port: number): ChildProcess {
  const options = [
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--inspector-port',
    '0',
    '--persist-to',
    join(folder, 'state'),
    '--env-file',
    join(folder, 'variables.env'),
  ]
  const config = join(folder, 'dist/hf_space_manager/wrangler.json')
  return spawn(process.execPath, [wrangler, 'dev', '-c', config, ...options], {
    cwd: root,
    // Its own process group: Ctrl-C reaches only us, and we stop it in our order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ WRANGLER_SEND_METRICS: 'false', CI: 'true', NO_COLOR: '1' },
      // It would look up the visitor's address on the network, and wait for it.
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  })
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const channel of [child.stdout, child.stderr]) {
    channel?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return () => text
}

/** The address that it prints, once it answers there. */
async function waitUntilUp(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline && child.exitCode === null) {
    const url = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1]
    const answer = url === undefined ? null : await fetch(`${url}/api/config`).catch(() => null)
    await answer?.body?.cancel()
    if (url !== undefined && answer?.ok) return url
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The product did not start:\n${output()}`)
}

/** Ends the whole group, including workerd. */
async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGTERM')
  const forced = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000)
  await ended
  clearTimeout(forced)
}

function toEnvFile(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join('')
}
