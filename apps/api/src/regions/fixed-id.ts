import { createHash } from 'node:crypto'

/**
 * An id in the form of UUIDv7 that is the same on every machine: the given instant, then the hash of what it names. For records that
 * are known before anybody makes them, such as regions.
 */
export function fixedId(kind: string, key: string, at = '2025-03-27T00:00:00.000Z'): string {
  return uuidV7(Date.parse(at), createHash('sha256').update(`${kind}:${key}`).digest('hex'))
}

/** A UUIDv7 of an instant (milliseconds) and at least 19 hex digits of entropy. */
export function uuidV7(milliseconds: number, entropyHex: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const variant = (8 + (Number.parseInt(entropyHex.slice(3, 4), 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${entropyHex.slice(0, 3)}-${variant}${entropyHex.slice(4, 7)}-${entropyHex.slice(7, 19)}`
}
