import type { ApolloClient } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type ShallowRef, shallowRef } from 'vue'
import { createApollo } from '../operations/create-apollo.ts'
import { failureOf } from '../operations/failure.ts'
import { isSignedIn } from './is-signed-in.ts'
import { createSession } from './session.ts'

/** What a desk asks when it opens: who is signed in, and where the timeline stands. */
export interface DeskEntry<Person> {
  viewer?: Person | null
  latestEvent?: { id: string } | null
}

/** A desk's session, the Apollo Client that ends with it, and the event from which the timeline is followed. */
export interface Desk<Person extends { id: string }> {
  apollo: ApolloClient
  session: ReturnType<typeof createSession<Person>>
  /** The latest event seen; undefined until the server said where the timeline stands. */
  followAfter: ShallowRef<string | null | undefined>
}

/** A new person finds an empty cache; the same person signing in again finds everything as it was. */
export function createDesk<Person extends { id: string }>(
  entry: TypedDocumentNode<DeskEntry<Person>, Record<string, never>>,
): Desk<Person> {
  const followAfter = shallowRef<string | null | undefined>(undefined)
  const apollo = createApollo({ onSessionOver: () => session.over() })
  const loadPerson = async (): Promise<Person | null> => {
    // Data that nobody may have is not asked for: the refusal would stand in the browser's console as a fault.
    if (!(await isSignedIn())) return null
    const { data } = await apollo.query({ query: entry, fetchPolicy: 'network-only' })
    const seen = data as DeskEntry<Person> | undefined
    followAfter.value ??= seen?.latestEvent?.id ?? null
    return seen?.viewer ?? null
  }
  const session = createSession<Person>({
    loadPerson: () => loadPerson().catch(nobodyOrThrow),
    onPerson: async (person) => {
      if (person === null) await apollo.clearStore()
    },
  })
  return { apollo, session, followAfter }
}

/** "Nobody is signed in" is an answer; only a server that was not reached is a failure. */
function nobodyOrThrow(error: unknown): null {
  if (failureOf(error).kind === 'SESSION_OVER') return null
  throw error
}
