// node bin/precompress.mjs FOLDER: puts a .br and a .gz beside each text file, which the API sends to browsers that take them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const text = /\.(?:js|css|html|svg|json|webmanifest)$/
// Smaller ones fit into one packet anyway.
const leastBytes = 1024

const [folder] = process.argv.slice(2)
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!text.test(file)) continue
  const path = join(folder, file)
  const content = readFileSync(path)
  if (content.length < leastBytes) continue
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(content))
}
