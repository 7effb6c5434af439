import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Portal, portalFolder, portals } from '../server/portals.ts'

/** The size of what a portal needs before its first screen, in bytes after gzip. */
export interface FirstLoad {
  portal: Portal
  script: number
  style: number
  page: number
}

/** The first load of every portal that is built: its page, and what the page and its scripts import at once. */
export const firstLoads = (): FirstLoad[] =>
  portals.filter((portal) => existsSync(join(portalFolder(portal), 'index.html'))).map(firstLoadOf)

function firstLoadOf(portal: Portal): FirstLoad {
  const folder = portalFolder(portal)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const linked = [...page.matchAll(/(?:src|href)="([^"]+\.(?:m?js|css))"/g)].map(([, path]) =>
    fileOf(folder, portal, path as string),
  )
  const files = withImports(linked)
  const sizeOf = (end: string) =>
    files.filter((file) => file.endsWith(end)).reduce((sum, file) => sum + zipped(readFileSync(file)), 0)
  return { portal, script: sizeOf('js'), style: sizeOf('.css'), page: zipped(page) }
}

const fileOf = (folder: string, portal: Portal, path: string): string => join(folder, path.replace(`/${portal}/`, '/'))
const zipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length

/** The files and all that they import with a static import; what stands behind `import()` is loaded later. */
function withImports(files: readonly string[]): string[] {
  const found = new Set(files)
  for (const file of found) {
    if (!file.endsWith('js') || !existsSync(file)) continue
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
      found.add(join(dirname(file), path as string))
  }
  return [...found].filter((file) => existsSync(file))
}
