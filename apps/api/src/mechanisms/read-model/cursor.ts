import { GraphQLError } from 'graphql'

/** The kinds of a key that a list is ordered by. */
export type KeyType = 'text' | 'date' | 'timestamptz' | 'uuid' | 'integer'

const forms: Record<KeyType, RegExp> = {
  text: /^[^\0]*$/su,
  date: /^(\d{4}-\d\d-\d\d|-infinity|infinity)$/,
  timestamptz: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:\d\d)?|Z)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  integer: /^-?\d{1,9}$/,
}

/** Whether a day has been or will be: the form alone lets 30 February through. */
const realDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && !text.startsWith('0000')
}

/** What a form cannot tell: whether the database could read the key. */
const real: Partial<Record<KeyType, (text: string) => boolean>> = {
  date: (text) => text.endsWith('infinity') || realDay(text),
  timestamptz: (text) => {
    const instant = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
    return realDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(instant))
  },
}

const forged = (): GraphQLError =>
  new GraphQLError('The cursor is not one of this list. Start again without "after".', {
    extensions: { code: 'BAD_CURSOR' },
  })

/**
 * The keys inside a cursor: the row's sort keys and its id, as text. A cursor is base64 of a JSON array and holds nothing that its
 * reader has not just seen, so it needs no signature; what does not have the form of this list is refused with `BAD_CURSOR`.
 */
export function readCursor(cursor: string, types: readonly KeyType[]): string[] {
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'))
  } catch {
    throw forged()
  }
  if (!Array.isArray(keys) || keys.length !== types.length) throw forged()
  for (const [i, type] of types.entries()) {
    if (typeof keys[i] !== 'string' || !forms[type].test(keys[i]) || !(real[type]?.(keys[i]) ?? true)) throw forged()
  }
  return keys as string[]
}
