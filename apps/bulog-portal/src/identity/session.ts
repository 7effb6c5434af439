import { createApollo, createSession, failureOf } from '@dampingi/client'
import { shallowRef } from 'vue'
import { ViewerDocument, type ViewerQuery } from '../generated/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

/** The latest event when the person came in: from there the timeline is followed. Undefined until the server said it. */
export const followAfter = shallowRef<string | null | undefined>(undefined)

export const apollo = createApollo({ onSessionOver: () => session.over() })

async function loadPerson(): Promise<Viewer | null> {
  const { data } = await apollo.query({ query: ViewerDocument, fetchPolicy: 'network-only' })
  followAfter.value ??= data?.latestEvent?.id ?? null
  return data?.viewer ?? null
}

/** Who is signed in. A new person finds an empty cache; the same person signing in again finds everything as it was. */
export const session = createSession<Viewer>({
  loadPerson: () => loadPerson().catch(nobodyOrThrow),
  onPerson: async (person) => {
    if (person === null) await apollo.clearStore()
  },
})

/** "Nobody is signed in" is an answer; only a server that was not reached is a failure. */
function nobodyOrThrow(error: unknown): null {
  if (failureOf(error).kind === 'SESSION_OVER') return null
  throw error
}
