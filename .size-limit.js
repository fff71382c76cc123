import { readFileSync } from 'node:fs'

/*
 * The first screen: what index.html names, all that this imports, and the words of one language. Signing in and the
 * fleet page are among it. Read from what was built, so that a new chunk cannot be forgotten.
 */
const read = (path) => readFileSync(`dist/client/${path}`, 'utf8')
const manifest = JSON.parse(read('.vite/manifest.json'))
const named = [...read('index.html').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
  ([, file]) => file,
)
const files = new Set()

function collect(chunk) {
  if (files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const name of chunk.imports ?? []) collect(manifest[name])
}

const words = manifest['i18n/en/en.ts']
if (!words || named.length < 2) throw new Error('The build has no words or no entry. Was a file renamed?')
collect(words)
for (const file of named) collect(Object.values(manifest).find((chunk) => chunk.file === file) ?? { file })

export default [
  {
    name: 'First screen, gzipped',
    path: [...files].map((file) => `dist/client/${file}`),
    limit: '150 KB',
    gzip: true,
  },
]
