import { type DocumentNode, GraphQLError, visit } from 'graphql'
import { tooMuch } from './limits.ts'

const unsafe = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

const refuse = (): never => {
  throw new GraphQLError(
    'Teks berisi tanda yang tidak dapat disimpan. Ketik ulang teks itu. / The text holds a sign that cannot be kept. Type it again.',
    {
      extensions: { code: 'UNSAFE_TEXT', http: { status: 400 } },
    },
  )
}

/** Refuses text that PostgreSQL cannot store: null bytes and lone surrogates (promise A5). */
export function refuseUnsafeText(document: DocumentNode): void {
  visit(document, {
    StringValue: ({ value }) => {
      if (unsafe(value)) refuse()
    },
  })
}

/** No input of the schema is as deep as this; what is deeper would end in the stack of whoever walks it. */
const deepest = 32

/**
 * The variables with all text composed (NFC), so that equal words are equal bytes. Refuses what cannot be stored, and what is nested
 * deeper than any input.
 */
export function composed<Value>(value: Value, depth = 0): Value {
  if (typeof value === 'string') return (unsafe(value) ? refuse() : value.normalize('NFC')) as Value
  if (value === null || typeof value !== 'object') return value
  if (depth > deepest) throw tooMuch('levels of variables', deepest)
  if (Array.isArray(value)) return value.map((inner) => composed(inner, depth + 1)) as Value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner, depth + 1)])) as Value
}
