import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { v7 } from 'uuid'
import { SessionOver } from '../mechanisms/scope.ts'
import { unauthenticated } from './context.ts'

/** What the connection to PostgreSQL says when the server is away, or too busy to answer in time. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
])

/** What the driver and its pool say of it without a code. */
const awayWords =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|server closed the connection/

/** Whether a failure, or what caused it, is the database being away: the ORM wraps what the driver said. */
function isAway(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 4) return false
  const { code = '', cause, previous } = thrown as { code?: string; cause?: unknown; previous?: unknown }
  return away.has(code) || awayWords.test(thrown.message) || isAway(cause, depth + 1) || isAway(previous, depth + 1)
}

const unavailable = (): GraphQLError =>
  new GraphQLError(
    'Server sedang tidak dapat dipakai. Isian Anda aman. Coba lagi sebentar. / The server is away. What you typed is safe. Try again shortly.',
    {
      extensions: { code: 'TEMPORARILY_UNAVAILABLE', http: { status: 503, headers: new Map([['retry-after', '5']]) } },
    },
  )

/** Codes that a client may see as they are; anything else is told as a reference number alone. */
const told = new Set([
  'BAD_CURSOR',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'IN_PROGRESS',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TEMPORARILY_UNAVAILABLE',
  'TOO_COSTLY',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_STREAMS',
  'UNAUTHENTICATED',
  'UNKNOWN_OPERATION',
  'UNSAFE_TEXT',
  'FREE_OPERATION_REFUSED',
])

/** A thrown failure as one that may be told: known ones keep their code, the rest become unavailable or internal. */
export function failureOf(thrown: unknown): GraphQLError {
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown
  if (cause instanceof SessionOver) return unauthenticated()
  if (isAway(cause)) return unavailable()
  if (cause instanceof GraphQLError && (cause.extensions.code === undefined || told.has(String(cause.extensions.code))))
    return cause
  return new GraphQLError('INTERNAL', { originalError: cause instanceof Error ? cause : undefined })
}

/** How a failure goes over the wire. What we did not foresee is logged under a reference and tells nothing (promise A4). */
export function formatFailure(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: (reference: string, cause: unknown) => void,
): GraphQLFormattedError {
  const failure = failureOf(thrown)
  if (failure.message !== 'INTERNAL') {
    const { path, locations } = formatted
    const code = failure.extensions.code ?? formatted.extensions?.code ?? 'BAD_USER_INPUT'
    return { message: failure.message, ...(locations && { locations }), ...(path && { path }), extensions: { code } }
  }
  const known = String(formatted.extensions?.code ?? '')
  if (told.has(known))
    return {
      message: formatted.message,
      ...(formatted.locations && { locations: formatted.locations }),
      extensions: { code: known },
    }
  const reference = v7()
  log(reference, failure.originalError ?? thrown)
  return {
    message: `Gangguan di server. Nomor rujukan ${reference}. / Server fault. Reference ${reference}.`,
    extensions: { code: 'INTERNAL', reference },
  }
}
