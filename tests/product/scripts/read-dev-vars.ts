import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { ROOT } from './build-product.ts'

/** The variables of `.dev.vars`; null if there is no such file. */
export function readDevVars(): Partial<Record<string, string>> | null {
  try {
    return parseEnv(readFileSync(join(ROOT, '.dev.vars'), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
