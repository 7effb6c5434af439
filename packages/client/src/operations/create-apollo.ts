import { ApolloClient, ApolloLink, InMemoryCache, type TypePolicies } from '@apollo/client'
import { HttpLink } from '@apollo/client/link/http'
import { tap } from 'rxjs'
import { failureOf } from './failure.ts'
import { trustedExtensions } from './trusted-operation.ts'

export interface ApolloOptions {
  /** Where the API listens; the same origin by default. */
  uri?: string
  /** Called when the server says that nobody is signed in. */
  onSessionOver?: () => void
  typePolicies?: TypePolicies
}

/** Sends the hash alone; the server looks the text up. The parser of GraphQL therefore stays out of the bundle. */
const hashOnly = new ApolloLink((operation, forward) => {
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } })
  operation.extensions.persistedQuery = trustedExtensions(operation.query).persistedQuery
  return forward(operation)
})

/** Apollo Client for a portal: trusted operations only, cookies of the same origin. */
export function createApollo({ uri = '/graphql', onSessionOver, typePolicies }: ApolloOptions = {}): ApolloClient {
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
    link: ApolloLink.from([watchSession, hashOnly, new HttpLink({ uri, credentials: 'same-origin' })]),
    cache: new InMemoryCache({ typePolicies }),
  })
}
