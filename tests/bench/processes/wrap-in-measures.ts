import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { readBuildOptions } from '../../product/build-options.ts'

type BuildOptions = ReturnType<typeof readBuildOptions>

const ENTRY = `
import * as built from './index.js'
import { measureWorker } from './measured-worker.js'
export const { Fleet, Ledger, entry } = measureWorker(built)
export default entry`

/** The same build, with what counts its rows and calls around it. */
export function wrapInMeasures({ modulesRoot = '', modules, ...options }: BuildOptions): BuildOptions {
  const source = readFileSync(new URL('../inside/measured-worker.ts', import.meta.url), 'utf8')
  const added = { 'measured-entry.js': ENTRY, 'measured-worker.js': stripTypeScriptTypes(source) }
  const wrapping = Object.entries(added).map(([name, contents]) => {
    return { type: 'ESModule' as const, path: join(modulesRoot, name), contents }
  })
  return { ...options, modulesRoot, modules: [...wrapping, ...(Array.isArray(modules) ? modules : [])] }
}
