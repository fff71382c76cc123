import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cloudflare } from '@cloudflare/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type IndexHtmlTransformContext, minifySync, type Plugin } from 'vite'

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

/** Names the code of each page and the texts of each language in index.html, so that prepaint.js can load them with the rest. */
const nameParts: Plugin = {
  name: 'name-parts',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const names = Object.values(bundle).flatMap((chunk) => {
        const name = chunk.type === 'chunk' && partOf(chunk.facadeModuleId ?? '')
        return name ? [` data-${name}="${filesOf(bundle, chunk.fileName).join(' ')}"`] : []
      })
      return html.replace('src="/prepaint.js"', (source) => `${source}${names.join('')}`)
    },
  },
}

/** "page-docs" for the code of a page, "words-zh" and "words-zh-pages" for texts. */
function partOf(module: string): string | null {
  const page = /\/pages\/([\w-]+)\/\1-page\.tsx$/.exec(module)?.[1]
  if (page) return `page-${page}`
  const words = /\/i18n\/(\w+)\/(\1(?:-pages)?)\.ts$/.exec(module)?.[2]
  return words ? `words-${words}` : null
}

/** A chunk and what it imports, but for what index.html loads anyway. */
function filesOf(bundle: Bundle, file: string, found = new Set<string>()): string[] {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || chunk.isEntry || /first-screen|runtime/.test(file)) return [...found]
  found.add(`/${file}`)
  for (const imported of chunk.imports) filesOf(bundle, imported, found)
  return [...found]
}

/** Vite copies the files of `public/` as they are. */
const minifyPrepaint: Plugin = {
  name: 'minify-prepaint',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = '' }) {
    const file = join(dir, 'prepaint.js')
    const { code } = minifySync(file, await readFile(file, 'utf8'))
    await writeFile(file, code)
  },
}

export default defineConfig({
  root: 'web',
  // wouter brings a copy of what React has had since version 18.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: 'hidden',
    manifest: true,
    modulePreload: {
      // A browser without preloading loads the same files a little later.
      polyfill: false,
      // What the code of a page needs is loaded with it. Other parts are loaded at idle: to name all their files in the first one costs more.
      resolveDependencies: (file, needed) =>
        /-page-[^/]*$/.test(file) ? needed : needed.filter((one) => one.endsWith('.css')),
    },
  },
  // The first screen is one chunk: dozens of small ones would compress worse and load one after another.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Schemas that only the server reads are left out, and with them what they need of zod.
          treeshake: { moduleSideEffects: [{ test: /\/shared\//, sideEffects: false }] },
          output: {
            codeSplitting: {
              groups: [
                { name: 'first-screen', tags: ['$initial'], priority: 2 },
                // Dozens of icons that several parts need would be as many files, each named in the first one.
                { name: 'icons', test: /lucide-react/, minShareCount: 2, priority: 1 },
                // What several pages show of the past, for the same reason.
                { name: 'past', test: /\/web\/(?:incidents|history|requests\/history)\// },
              ],
            },
          },
        },
      },
    },
  },
  plugins: [
    react(),
    tailwindcss(),
    nameParts,
    minifyPrepaint,
    cloudflare({ configPath: '../wrangler.jsonc' }),
  ],
})
