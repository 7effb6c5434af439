import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { isAlive } from './processes.ts'

/**
 * Fills a folder beside its place and then renames it, so that a process that was killed in the middle leaves nothing
 * half-made, and of several that start at once the first one wins. `proof` is a file that a complete folder holds.
 */
export async function fillThenRename(place: string, proof: string, fill: (draft: string) => Promise<void>) {
  makeFolder(dirname(place))
  removeAbandonedDrafts(place)
  const draft = mkdtempSync(`${place}.draft-${process.pid}-`)
  try {
    await fill(draft)
    renameUnlessThere(draft, place, proof)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function removeAbandonedDrafts(place: string) {
  const prefix = `${basename(place)}.draft-`
  for (const name of readdirSync(dirname(place))) {
    const isAbandoned = name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10))
    if (isAbandoned) rmSync(join(dirname(place), name), { recursive: true, force: true })
  }
}

function renameUnlessThere(draft: string, place: string, proof: string) {
  try {
    renameSync(draft, place)
  } catch (error) {
    if (!existsSync(join(place, proof))) throw error
  }
}
