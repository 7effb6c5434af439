import { ApolloClient, ApolloLink, InMemoryCache, type TypePolicies } from '@apollo/client'
import { HttpLink } from '@apollo/client/link/http'
import { tap } from 'rxjs'
import { clockSkew } from '../clock/clock-skew.ts'
import { failureOf } from './failure.ts'
import { partPolicies } from './parts-of-records.ts'
import { trustedExtensions } from './trusted-operation.ts'

export interface ApolloOptions {
  /** Where the API listens; the same origin by default. */
  uri?: string
  /** Called when the server says that nobody is signed in. */
  onSessionOver?: () => void
  typePolicies?: TypePolicies
  /** Told how far the device's clock is off with each answer, in milliseconds. */
  onClock?: (skew: number) => void
}

/** Sends the hash alone; the server looks the text up. The parser of GraphQL therefore stays out of the bundle. */
const hashOnly = new ApolloLink((operation, forward) => {
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } })
  operation.extensions.persistedQuery = trustedExtensions(operation.query).persistedQuery
  return forward(operation)
})

/** The browser's own way to ask, that also reads the server's clock. */
const heardWith =
  (onClock: ApolloOptions['onClock']): typeof fetch =>
  async (...asked) => {
    const sentAt = Date.now()
    const answer = await fetch(...asked)
    const skew = clockSkew(answer.headers.get('date'), sentAt, Date.now())
    if (skew !== null) onClock?.(skew)
    return answer
  }

/** Apollo Client for a portal: trusted operations only, cookies of the same origin. */
export function createApollo({
  uri = '/graphql',
  onSessionOver,
  typePolicies,
  onClock,
}: ApolloOptions = {}): ApolloClient {
  const watchSession = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap({
        next: ({ errors }) => {
          if (errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED')) onSessionOver?.()
        },
        error: (error: unknown) => {
          if (failureOf(error).kind === 'SESSION_OVER') onSessionOver?.()
        },
      }),
    ),
  )
  return new ApolloClient({
    link: ApolloLink.from([
      watchSession,
      hashOnly,
      new HttpLink({ uri, credentials: 'same-origin', fetch: heardWith(onClock) }),
    ]),
    cache: new InMemoryCache({ typePolicies: { ...partPolicies, ...typePolicies } }),
  })
}
