import { coveredBy } from '../outbox/outbox-changes.ts'
import { emptyOutbox, type OutboxState } from '../outbox/outbox-item.ts'
import type { PhoneDatabase } from '../outbox/phone-database.ts'
import type { Snapshot } from './snapshot.ts'

const snapshotKey = 'snapshot'
/** The lists of a snapshot, each a kind of record in the table. */
const kinds = [
  'cooperatives',
  'visits',
  'proposals',
  'deliberations',
  'appraisals',
  'loans',
  'loanMovements',
  'foodOutlets',
  'documents',
  'banks',
  'ruleSets',
  'events',
] as const
type Kind = (typeof kinds)[number]

/** The snapshot in IndexedDB. Taking a new one and marking what it shows of the outbox is one step. */
export function snapshotStore(database: PhoneDatabase) {
  return {
    /** The last snapshot of this person; another person's is not hers to see. */
    async read(ownerId: string): Promise<Snapshot | null> {
      const read = database.transaction(['records', 'meta'], 'readonly')
      const [head, rows] = await Promise.all([
        read.objectStore('meta').get(snapshotKey) as Promise<Snapshot | undefined>,
        read.objectStore('records').getAll(),
      ])
      if (head === undefined || head.ownerId !== ownerId) return null
      const snapshot = { ...head, ...emptyLists() }
      for (const row of rows) (snapshot[row.kind as Kind] as unknown[]).push(row.record)
      return snapshot
    },

    /** Replaces the snapshot; `shown` are the keys of commands accepted before it was asked for. */
    async replace(snapshot: Snapshot, shown: readonly string[]): Promise<void> {
      const write = database.transaction(['records', 'meta', 'outbox'], 'readwrite')
      const records = write.objectStore('records')
      const outbox = write.objectStore('outbox')
      const items = await outbox.index('sequence').getAll()
      const state: OutboxState = coveredBy({ ...emptyOutbox, items }, shown)
      await Promise.all([
        records.clear(),
        ...kinds.flatMap((kind) =>
          snapshot[kind].map((record, index) => records.put(rowOf(kind, record, index), `${kind}/${index}`)),
        ),
        write.objectStore('meta').put({ ...snapshot, ...emptyLists() }, snapshotKey),
        ...state.items.filter((item) => !items.includes(item)).map((item) => outbox.put(item)),
      ])
      await write.done
    },
  }
}
export type SnapshotStore = ReturnType<typeof snapshotStore>

const rowOf = (kind: Kind, record: object, index: number) => ({
  kind,
  id: 'id' in record ? String(record.id) : String(index),
  record,
})

const emptyLists = (): { [K in Kind]: never[] } => ({
  cooperatives: [],
  visits: [],
  proposals: [],
  deliberations: [],
  appraisals: [],
  loans: [],
  loanMovements: [],
  foodOutlets: [],
  documents: [],
  banks: [],
  ruleSets: [],
  events: [],
})
