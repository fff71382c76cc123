/*
 * The production build in workerd on a real socket, with Miniflare only. It runs as in `wrangler dev`, with the page in front
 * of the Worker, but without wrangler's own process and proxies: it starts in a fraction of the time.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare, NoOpLog } from 'miniflare'
import { readBuildOptions } from './build-options.ts'

const BUILD = fileURLToPath(new URL('../../dist', import.meta.url))

export interface Product {
  url: string
  /** Everything it has printed so far. */
  output: () => string
  close: () => Promise<void>
}

interface Options {
  /** The product's variables; what is not here is not set, whatever `.dev.vars` says. */
  variables: Record<string, string>
}

/** Serves the build in dist/ on a free port of 127.0.0.1, with an empty store. */
export async function startProduct({ variables }: Options): Promise<Product> {
  // A copy, because the next build may start while this one is served.
  const build = await mkdtemp(join(tmpdir(), 'hf-space-manager-'))
  await cp(BUILD, build, { recursive: true, filter: (path) => !path.endsWith('.dev.vars') })
  let output = ''
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      // It would look up the visitor's address on the network.
      cf: false,
      log: new NoOpLog(),
      handleStructuredLogs: ({ message }) => {
        output += `${message}\n`
      },
      workers: [{ ...readBuildOptions(build), name: 'product', bindings: variables }],
    }),
  )
  const { origin: url } = await miniflare.ready
  async function close() {
    await miniflare.dispose()
    await rm(build, { recursive: true, force: true })
  }
  return { url, output: () => output, close }
}
