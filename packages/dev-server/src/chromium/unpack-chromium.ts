import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { fillThenRename } from '../draft.ts'

/**
 * The browser of @sparticuz/chromium with the libraries and fonts it brings. Only the files of that package are used,
 * never its code: that unpacks into one fixed place and starts whatever lies there, and its flags switch web security
 * off. Here the folder carries the version and gets its name when all is in it.
 */
export async function unpackedChromium(cacheDir: string) {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheDir, `chromium-${version}`)
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) await unpack(root, folder)
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { executablePath, env }
}

async function unpack(root: string, folder: string) {
  try {
    await fillThenRename(folder, 'chromium', (draft) => fill(draft, root, folder))
  } catch (error) {
    const why = (error as Error).message
    throw new Error(
      `Chromium could not be unpacked into ${folder} (${why}): it needs 220 MB and the right to write there.`,
      { cause: error },
    )
  }
}

async function fill(draft: string, root: string, folder: string) {
  const tar = createRequire(join(root, 'package.json'))('tar-fs') as { extract(to: string): NodeJS.WritableStream }
  const unbrotli = (file: string, to: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(root, 'bin', file)), createBrotliDecompress(), to)
  await Promise.all([
    unbrotli('chromium.br', createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
    unbrotli('swiftshader.tar.br', tar.extract(draft)),
    unbrotli('fonts.tar.br', tar.extract(join(draft, 'fonts'))),
    unbrotli('al2023.tar.br', tar.extract(join(draft, 'al2023'))),
  ])
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder))
}

const fontsConf = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir>` +
  `<dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>`
