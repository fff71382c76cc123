import { cloudflare } from '@cloudflare/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  build: { outDir: '../dist', emptyOutDir: true, sourcemap: 'hidden', manifest: true },
  plugins: [react(), tailwindcss(), cloudflare({ configPath: '../wrangler.jsonc' })],
})
