import { cloudflare } from '@cloudflare/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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
  plugins: [react(), tailwindcss(), nameWords, cloudflare({ configPath: '../wrangler.jsonc' })],
})
