import { cloudflare } from '@cloudflare/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  plugins: [react(), tailwindcss(), cloudflare({ configPath: '../wrangler.jsonc' })],
})
