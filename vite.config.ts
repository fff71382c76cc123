import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cloudflare } from '@cloudflare/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, minifySync, type Plugin } from 'vite'

/** Names the texts of each language in index.html, so that prepaint.js can load those of the page while its code loads. */
const nameWords: Plugin = {
  name: 'name-words',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const names = Object.values(bundle).flatMap((chunk) => {
        const language =
          chunk.type === 'chunk' && /\/i18n\/(\w+)\/\1\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1]
        return language ? [` data-words-${language}="/${chunk.fileName}"`] : []
      })
      return html.replace('src="/prepaint.js"', (source) => `${source}${names.join('')}`)
    },
  },
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
  build: { outDir: '../dist', emptyOutDir: true, sourcemap: 'hidden', manifest: true },
  // The first screen is one chunk: dozens of small ones would compress worse and load one after another.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
        },
      },
    },
  },
  plugins: [
    react(),
    tailwindcss(),
    nameWords,
    minifyPrepaint,
    cloudflare({ configPath: '../wrangler.jsonc' }),
  ],
})
