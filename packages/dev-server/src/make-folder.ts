import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and those above it that are missing; throws what the system says when it may not. Node's own recursive way never ends
 * where the system answers "no such folder" to making one, as under /proc.
 */
export function makeFolder(path: string): void {
  const folder = resolve(path)
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process made it in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
