import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project. */
export const root = join(import.meta.dirname, '../../..')

/** A file of the repository: its path from the root, with slashes, and its text. */
export type File = { path: string; text: string }

/** The files that match, without what is installed, built, generated or local. */
export function filesOf(...patterns: string[]): File[] {
  return pathsOf(...patterns).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** As `filesOf`, without reading them. */
export function pathsOf(...patterns: string[]): string[] {
  const foreign = /(^|\/)(node_modules|dist|generated|test-results|\.[a-z]+)(\/|$)/
  return globSync(patterns, { cwd: root, exclude: (path) => foreign.test(path) })
    .filter((path) => !foreign.test(path))
    .sort()
}

/** All TypeScript and Vue files of apps and packages. */
export const sourceFiles = () => filesOf('{apps,packages}/*/**/*.{ts,vue}')

export const isTest = ({ path }: File) => /\.(test|spec|e2e)\.ts$/.test(path)

/** The TypeScript of a file: all of a .ts, the scripts of a .vue. */
export function scriptOf({ path, text }: File): string {
  if (!path.endsWith('.vue')) return text
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
}
