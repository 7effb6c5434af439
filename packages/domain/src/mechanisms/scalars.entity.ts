import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const refuse = (scalar: string, remedy: string): never => {
  throw new GraphQLError(`${scalar}: ${remedy}`, { extensions: { code: 'BAD_USER_INPUT' } })
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null)

const mostRupiah = 1_000_000_000_000_000

function rupiah(value: unknown): number {
  if (typeof value === 'string' && /^(0|[1-9]\d{0,15})$/.test(value) && Number(value) <= mostRupiah)
    return Number(value)
  return refuse('Rupiah', 'give whole rupiah as digits in a string, from "0" to "1000000000000000"')
}

/** Whole rupiah as an integer string, 0 to 10^15 (promise A5). */
export const RupiahScalar = new GraphQLScalarType<number, string>({
  name: 'Rupiah',
  description: 'Whole rupiah as digits in a string, from "0" to "1000000000000000".',
  serialize: (value) => String(value),
  parseValue: rupiah,
  parseLiteral: (node) => rupiah(node.kind === Kind.STRING ? node.value : null),
})

/** Whether a text of the form YYYY-MM-DD is a day of the calendar: 30 February is none. */
const isReal = (text: string): boolean => {
  const midnight = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/** Whether the text is a real calendar day between 2000 and 2100. */
function day(value: unknown): string {
  if (typeof value === 'string' && /^(20\d\d|2100)-\d\d-\d\d$/.test(value) && isReal(value)) return value
  return refuse('Date', 'give a calendar day between 2000 and 2100 as YYYY-MM-DD')
}

/** A WIB calendar day (promise A5). */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in WIB between 2000 and 2100, as YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: day,
  parseLiteral: (node) => day(literal(node)),
})

/** A phone that forgot the time says 1970, and work done on it is not refused for that (promise R12). */
const [firstInstant, lastInstant] = [Date.parse('1900-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

function instant(value: unknown): string {
  if (typeof value === 'string' && value.length <= 40) {
    const parts = rfc3339.exec(value)
    // A leap second is a real instant that JavaScript cannot hold: it counts as the second before.
    const readable = parts?.[1] === '60' ? value.replace(/:60/, ':59') : value
    const milliseconds = parts === null ? Number.NaN : Date.parse(readable)
    const within = milliseconds >= firstInstant && milliseconds <= lastInstant
    if (within && isReal(readable.slice(0, 10))) return new Date(milliseconds).toISOString()
  }
  return refuse('DateTime', 'give an instant with its offset, as 2025-10-14T10:42:00+07:00')
}

/** An instant, RFC 3339 with offset, stored in UTC (promise A5). */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant with its offset (RFC 3339), as 2025-10-14T10:42:00+07:00. Stored in UTC.',
  serialize: (value) => String(value),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
})
