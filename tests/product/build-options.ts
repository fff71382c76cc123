import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { V4WorkerOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readWorkerOptions } from 'wrangler'

/** The options with which wrangler would run the build in this folder. Its `bindings` come from `.dev.vars`: replace them. */
export function readBuildOptions(build: string): V4WorkerOptions {
  const modulesRoot = join(build, 'hf_space_manager')
  const { modulesRules: _, ...options } = readWorkerOptions(join(modulesRoot, 'wrangler.json')).workerOptions
  const files = readdirSync(join(modulesRoot, 'assets')).filter((file) => file.endsWith('.js'))
  const paths = ['index.js', ...files.map((file) => `assets/${file}`)]
  const modules = paths.map((path) => ({ type: 'ESModule' as const, path: join(modulesRoot, path) }))
  return { ...options, modulesRoot, modules }
}
