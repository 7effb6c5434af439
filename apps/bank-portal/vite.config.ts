import { copyFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

/** The API answers only operations it can look up: their list travels with the build. */
const trustedOperations = (): Plugin => ({
  name: 'trusted-operations',
  apply: 'build',
  writeBundle: () => copyFileSync('src/generated/persisted-documents.json', 'dist/persisted-documents.json'),
})

export default defineConfig({
  base: '/bank/',
  plugins: [vue(), trustedOperations()],
  define: { __VUE_OPTIONS_API__: 'false' },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true },
  server: {
    proxy: { '/graphql': 'http://127.0.0.1:4000', '/api': 'http://127.0.0.1:4000' },
  },
})
