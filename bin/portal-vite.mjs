import { copyFileSync } from 'node:fs'

/** The API answers only operations it can look up: their list travels with the build. */
const trustedOperations = () => ({
  name: 'trusted-operations',
  apply: 'build',
  writeBundle: () => copyFileSync('src/generated/persisted-documents.json', 'dist/persisted-documents.json'),
})

/** How every portal is built and served while it is worked on; `plugins` are its own, since only a portal has them installed. */
export const portalVite = (base, plugins) => ({
  base,
  plugins: [...plugins, trustedOperations()],
  define: { __VUE_OPTIONS_API__: 'false' },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true },
  server: {
    proxy: { '/files': 'http://127.0.0.1:4000', '/graphql': 'http://127.0.0.1:4000', '/api': 'http://127.0.0.1:4000' },
  },
})
