import { operationManifests } from '../server/portals.ts'
import { keepRelease } from '../server/released-operations.ts'

/** `keep-release <version>`: keeps the portals' operations of this build for those who will load it and not load again for a while. */
export async function run([version = '']: string[]): Promise<void> {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new RangeError(`"${version}" is no version: give three numbers, as 0.2.0.`)
  for (const file of keepRelease(version, operationManifests())) console.log(`kept: ${file}`)
}
