import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { precache } from './precache.ts'

const server = process.env.DUBAN_SERVER ?? 'http://127.0.0.1:8640'

export default defineConfig({
  plugins: [react(), precache()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'dist', emptyOutDir: false, // the placeholder in git stays; `npm run build` clears the rest
    assetsDir: 'assets', // served for ever: names carry a hash (embed.go)
    assetsInlineLimit: 0,
    manifest: true, // read by budget.mjs
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: { index: 'index.html', sw: 'src/offline/sw.ts' },
      // The service worker's address never changes: a browser asks for it again to learn of a new version.
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: { format: 'es' },
  // The Host header stays the browser's: the server refuses what comes from another origin.
  server: { proxy: { '/api': { target: server, changeOrigin: false }, '/objects': { target: server, changeOrigin: false } } },
  test: {
    environment: 'jsdom', reporters: ['default'], include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test.ts'],
    globals: true, // the testing library takes down what it drew only where it finds afterEach so
    testTimeout: 60_000, // drawing with antd on a busy machine; a limit against hanging, no measure
  },
})
