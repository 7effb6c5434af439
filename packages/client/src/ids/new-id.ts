import { v7 } from 'uuid'

/** A UUIDv7 for a record or a command: made here, so that a phone without signal can name what it writes. */
export const newId = (): string => v7()
