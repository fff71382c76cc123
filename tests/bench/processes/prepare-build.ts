import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the product and copies the result, so that a later build does not change what is measured. */
export async function prepareBuild(): Promise<{ build: string; remove: () => Promise<void> }> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed; its output is above.')
  const build = await mkdtemp(join(tmpdir(), 'hf-space-manager-bench-'))
  await cp(join(root, 'dist'), build, { recursive: true })
  return { build, remove: () => rm(build, { recursive: true, force: true }) }
}
