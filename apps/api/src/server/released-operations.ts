import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './configuration.ts'

/** How many releases a portal may be old and still find its operations: promise A7. */
const keptReleases = 3

/** Where the operations of former releases are kept, a manifest for each, named by its version. */
const releasesFolder = join(projectRoot, 'apps', 'api', 'released-operations')

/** The manifests of the releases that are kept, the newest first. */
export const releasedManifests = (folder = releasesFolder): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort(byVersion)
        .map((name) => join(folder, name))
    : []

/** Keeps the operations of the portals as they are built now under a version, and lets go of what is older than the last three. */
export function keepRelease(version: string, manifests: readonly string[], folder = releasesFolder): string[] {
  const missing = manifests.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`Build the portals first: ${missing.join(', ')} is not there.`)
  const operations = Object.assign({}, ...manifests.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(operations, null, 2)}\n`)
  const kept = releasedManifests(folder)
  for (const file of kept.splice(keptReleases)) rmSync(file)
  return kept
}

/** Versions by their numbers, so that 0.10.0 is newer than 0.9.0. */
const byVersion = (one: string, other: string): number => other.localeCompare(one, 'en', { numeric: true })
