import { hashOf } from './canonical.ts'

/**
 * The id of a record that follows from another: a UUID of version 7 with the time of `from`, the rest made from `name`. Phone and
 * server come to the same id for what a command brings about beside its own record, and a decision needs no chance for it.
 */
export function derivedId(from: string, name: string): string {
  const digits = hashOf([from, name])
  const variant = '89ab'[Number.parseInt(digits[3] as string, 16) % 4]
  return `${from.slice(0, 13)}-7${digits.slice(0, 3)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`
}
