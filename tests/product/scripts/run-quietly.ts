import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from './build-product.ts'
import { createNoiseFilter } from './hide-noise.ts'
import { closeAtEnd, stop } from './until-stopped.ts'

interface Tool {
  /** The arguments of Node.js. */
  args: string[]
  /** Finds the address in what the tool prints once it is ready. */
  ready: RegExp
}

/** Starts a tool, and resolves with its address. Later it prints only what matters; before, everything if it fails. */
export async function runQuietly({ args, ready }: Tool): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // Its own process group: Ctrl-C reaches only us, and we end it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ WRANGLER_SEND_METRICS: 'false', CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined },
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  })
  closeAtEnd(() => endGroup(child))
  let output = ''
  let print: ((chunk: string) => void) | null = null
  const address = Promise.withResolvers<string>()

  function read(chunk: string) {
    if (print) return print(chunk)
    output += chunk
    const url = ready.exec(output)?.[1]
    if (url === undefined) return
    print = createNoiseFilter((line) => console.log(line))
    address.resolve(url)
  }
  for (const channel of [child.stdout, child.stderr]) channel?.setEncoding('utf8').on('data', read)
  child.once('exit', (code) => {
    address.reject(new Error(output))
    if (print) void stop(code ?? 1)
  })
  return address.promise
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  const forced = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000)
  await ended
  clearTimeout(forced)
}
