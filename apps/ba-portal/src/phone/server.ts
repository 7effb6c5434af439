import { createApollo, failureOf, followTimeline, type Network, type Snapshot, syncNetwork } from '@dampingi/client'
import { language } from '@dampingi/ui'
import {
  HappeningsDocument,
  LoanMovementsDocument,
  PhoneSnapshotDocument,
  SyncCommandsDocument,
  ViewerDocument,
  type ViewerQuery,
} from '../generated/graphql.ts'
import { loanMovements, type MovementsPage, movedOn } from './loan-movements.ts'
import { snapshotOf } from './snapshot-of.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

/** Everything that talks to the server, in a file of its own: it is fetched after the first screen stands. */
export interface Server {
  /** Who is signed in; null: nobody. */
  loadViewer(): Promise<Viewer | null>
  network: Network
  /** Everything that the phone is to hold; of what is only ever added, what it does not hold already. */
  pull(ownerId: string, held: Snapshot | null): Promise<Snapshot>
  /** Calls whenever something happened after the cursor, until the signal ends it. */
  follow(after: string | null, heard: (eventId: string) => void, signal: AbortSignal): Promise<void>
}

export function connectServer(
  now: () => number,
  told: { sessionOver: () => void; clock: (skew: number) => void },
): Server {
  const { sessionOver: onSessionOver, clock: onClock } = told
  const client = createApollo({ onSessionOver, onClock })
  const page: MovementsPage = async (id, after) => {
    const variables = { id, after }
    const { data } = await client.query({ query: LoanMovementsDocument, variables, fetchPolicy: 'no-cache' })
    return data?.node?.__typename === 'Loan' ? data.node.movements : null
  }
  return {
    async loadViewer() {
      try {
        const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' })
        return data?.viewer ?? null
      } catch (error) {
        if (failureOf(error).kind === 'SESSION_OVER') return null
        throw error
      }
    },
    network: syncNetwork(client, SyncCommandsDocument, { now, language: () => language.value }),
    async pull(ownerId, held) {
      const { data } = await client.query({ query: PhoneSnapshotDocument, fetchPolicy: 'no-cache' })
      if (data === undefined) throw new Error('The server gave no data.')
      const snapshot = snapshotOf(data, { ownerId, takenAt: now() })
      return { ...snapshot, loanMovements: await loanMovements(snapshot.loans, movedOn(data), { held, page }) }
    },
    follow: (after, heard, signal) =>
      followTimeline({ document: HappeningsDocument, after, onEvent: ({ id }) => heard(id), onSessionOver, signal }),
  }
}
