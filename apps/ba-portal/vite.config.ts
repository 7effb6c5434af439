import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { portalVite } from '../../bin/portal-vite.mjs'

const budgetBytes = 150_000

/** Prints what a phone must fetch before the first screen, and fails when it is more script than a village can wait for (U4). */
const firstLoadBudget = (): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  closeBundle: {
    sequential: true,
    order: 'post',
    handler() {
      type Chunk = { file: string; imports?: string[] }
      const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>
      const seen = new Set<string>()
      const walk = (name: string): void => {
        if (seen.has(name)) return
        seen.add(name)
        for (const next of manifest[name]?.imports ?? []) walk(next)
      }
      walk('index.html')
      const files = [...seen].flatMap((name) => (manifest[name] ? [manifest[name].file] : []))
      const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join('dist', file))).length, 0)
      console.log(`First load: ${(bytes / 1000).toFixed(1)} kB of script (gzip), goal 150 kB`)
      if (bytes > budgetBytes)
        throw new Error(`The first load is ${bytes} bytes of script; at most ${budgetBytes} may be.`)
    },
  },
})

export default defineConfig(
  portalVite('/ba/', [
    vue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      injectManifest: { globPatterns: ['**/*.{js,css,html}'] },
      manifest: {
        id: '/ba/',
        start_url: '/ba/',
        scope: '/ba/',
        name: 'Dampingi BA',
        short_name: 'Dampingi',
        description: 'Pendampingan koperasi desa dan kelurahan, juga tanpa sinyal.',
        lang: 'id',
        display: 'standalone',
        background_color: '#F5F7F4',
        theme_color: '#095450',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
    firstLoadBudget(),
  ]),
)
