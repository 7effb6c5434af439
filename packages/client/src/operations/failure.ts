import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/**
 * Why an operation got no answer. `OFFLINE`: the server was not reached; `SERVER`: it was, and could not; `SESSION_OVER`: sign in
 * again; `TOO_LARGE` and `REJECTED`: this very request will never be taken as it is.
 */
export type FailureKind = 'OFFLINE' | 'SERVER' | 'SESSION_OVER' | 'TOO_LARGE' | 'REJECTED'
export interface Failure {
  kind: FailureKind
  /** What the server asked for in `Retry-After`, milliseconds; null when it asked for nothing. */
  retryAfterMilliseconds: number | null
}

/** Reads the failure out of what Apollo Client throws. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error))
    return { kind: kindOfCode(error.errors[0]?.extensions?.code), retryAfterMilliseconds: null }
  if (!ServerError.is(error)) return { kind: 'OFFLINE', retryAfterMilliseconds: null }
  return {
    kind: kindOfStatus(error.statusCode, error.bodyText),
    retryAfterMilliseconds: retryAfter(error.response?.headers.get('retry-after') ?? null),
  }
}

function kindOfCode(code: unknown): FailureKind {
  if (code === 'UNAUTHENTICATED') return 'SESSION_OVER'
  return code === 'BAD_USER_INPUT' ? 'REJECTED' : 'SERVER'
}

function kindOfStatus(status: number, body: string): FailureKind {
  if (status === 401) return 'SESSION_OVER'
  if (status === 413) return 'TOO_LARGE'
  return status === 400 && body.includes('"BAD_USER_INPUT"') ? 'REJECTED' : 'SERVER'
}

/** `Retry-After` in seconds. The form with a date is not read: it would need a clock that agrees with the server's. */
function retryAfter(header: string | null): number | null {
  const seconds = Number(header)
  return header === null || !Number.isFinite(seconds) || seconds < 0 ? null : Math.min(seconds, 3600) * 1000
}
