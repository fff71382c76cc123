import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { Import } from './find-violations.ts'

/** Static imports, re-exports, `import()` and types in `import('…')`; packages are ignored. */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*)['"](\.{1,2}\/[^'"]+\.tsx?)['"]/g

/** Every source file of the product, relative to the repository. */
export function listSources(root: URL): string[] {
  return globSync('{worker,web,shared}/**/*.{ts,tsx}', { cwd: root.pathname }).map((file) =>
    file.replaceAll('\\', '/'),
  )
}

/** The files of ours that a file imports. */
export function readImports(root: URL, file: string): Import[] {
  const text = readFileSync(new URL(file, root), 'utf8')
  return [...text.matchAll(SPECIFIER)].map(([, specifier = '']) => ({
    from: file,
    to: posix.join(posix.dirname(file), specifier),
  }))
}
