import { readFileSync } from 'node:fs'

/*
 * The first screen: what index.html loads, signing in and the fleet page among it, and the words of one language.
 * Read from Vite's manifest, so that a new chunk cannot be forgotten.
 */
const ENTRIES = ['index.html', 'i18n/en.ts']

const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8'))
const files = new Set()

function collect(name) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`Not in the manifest: ${name}. Was a page renamed?`)
  if (files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  chunk.imports?.forEach(collect)
}

ENTRIES.forEach(collect)

export default [
  {
    name: 'First screen, gzipped',
    path: [...files].map((file) => `dist/client/${file}`),
    limit: '150 KB',
    gzip: true,
  },
]
