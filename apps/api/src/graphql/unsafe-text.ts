import { type DocumentNode, GraphQLError, visit } from 'graphql'

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

/** The variables with all text composed (NFC), so that equal words are equal bytes. Refuses what cannot be stored. */
export function composed<Value>(value: Value): Value {
  if (typeof value === 'string') return (unsafe(value) ? refuse() : value.normalize('NFC')) as Value
  if (Array.isArray(value)) return value.map(composed) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)])) as Value
}
