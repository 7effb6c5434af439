import {
  type Asking,
  createSession,
  emptyOutbox,
  indexedOutbox,
  indexedShelf,
  type LocalView,
  type OutboxState,
  openPhone,
  type PageOnPhone,
  type PhoneDatabase,
  phoneDrafts,
  phoneMemory,
  projectOutbox,
  type Snapshot,
  snapshotStore,
} from '@dampingi/client'
import { clockZoneOf, type Viewer as DomainViewer, wibDayOf } from '@dampingi/domain'
import { setClockZone } from '@dampingi/ui'
import { computed, ref, shallowReadonly, shallowRef } from 'vue'
import { Acts } from './acts.ts'
import { PageRounds } from './page-rounds.ts'
import type { Viewer } from './server.ts'
import { serverOnDemand } from './server-on-demand.ts'
import { Sync } from './sync.ts'

/**
 * The phone: who holds it, what it knows, what it has still to send. Screens read `view` and write with `act`; the network improves
 * both and is never waited for.
 */
export async function createPhone() {
  const database = await openPhone()
  const clockSkew = ref(0)
  const server = serverOnDemand({
    sessionOver: () => session.over(),
    clock: (skew) => {
      clockSkew.value = skew
    },
  })
  const session = createSession<Viewer>({
    loadPerson: async () => (await server()).loadViewer(),
    memory: phoneMemory<Viewer>(database),
    onPerson: () => kept.reload(),
  })
  const kept = keptState(database, () => session.person.value?.id ?? null)
  const { outbox, snapshot, today, shelf, pages, changed } = kept

  const asking = computed<Asking>(() => ({ viewer: viewerOf(session.person.value, snapshot.value), dayOf: wibDayOf }))
  const view = computed<LocalView | null>(() =>
    snapshot.value === null ? null : projectOutbox(snapshot.value, outbox.value.items, asking.value),
  )
  const drafts = phoneDrafts(database, () => session.person.value?.id ?? '')
  const { store, snapshots } = kept
  const accepted = (documentId: string) => isAccepted(documentId, outbox.value, snapshot.value)
  const pagesToSend = new PageRounds({ shelf, owner: () => session.person.value?.id ?? null, accepted, changed })
  const sync = new Sync({ store, snapshots, server, session, outbox, pages: pagesToSend, changed })
  const viewBefore = (key: string): LocalView | null => {
    const { items } = outbox.value
    const place = items.findIndex((item) => item.key === key)
    return snapshot.value === null
      ? null
      : projectOutbox(snapshot.value, items.slice(0, Math.max(0, place)), asking.value)
  }
  const acts = new Acts({
    store,
    drafts,
    view,
    viewBefore,
    asking,
    changed: () => changed('outbox'),
    sent: () => sync.soon(),
  })
  const mine = computed(() => outbox.value.items.filter((item) => item.ownerId === session.person.value?.id))
  const unsent = computed(() => mine.value.filter((item) => item.state !== 'ACCEPTED'))
  /** Pages of papers that were given; those of a form that is still open are nobody's yet. */
  const givenPages = computed(() =>
    pages.value.filter(({ documentId }) => view.value?.documents.some(({ id }) => id === documentId) ?? false),
  )
  /** Those that the server did not refuse: they go by themselves. */
  const unsentPages = computed(() => givenPages.value.filter(({ refusal }) => refusal === null))

  return {
    session,
    view: shallowReadonly(view),
    outbox: shallowReadonly(outbox),
    mine,
    unsent,
    givenPages,
    unsentPages,
    /** Pages of papers that this phone still keeps, without their content. */
    pages: shallowReadonly(pages),
    shelf: { ...shelf, changed: () => changed('pages') },
    today,
    /** How far this phone's clock is ahead of the server's, as last heard, in milliseconds. */
    clockSkew: shallowReadonly(clockSkew),
    drafts,
    sync,
    acts,
  }
}
export type Phone = Awaited<ReturnType<typeof createPhone>>

/** What lies in the phone's database, as the screens see it, alike in every tab. */
function keptState(database: PhoneDatabase, ownerId: () => string | null) {
  const store = indexedOutbox(database)
  const snapshots = snapshotStore(database)
  const shelf = indexedShelf(database)
  const outbox = shallowRef<OutboxState>(emptyOutbox)
  const snapshot = shallowRef<Snapshot | null>(null)
  const pages = shallowRef<PageOnPhone[]>([])
  const today = ref(wibDayOf(new Date().toISOString()))
  const channel = new BroadcastChannel('dampingi-ba')

  async function readOutbox(): Promise<void> {
    outbox.value = await store.read()
    today.value = wibDayOf(new Date().toISOString())
  }
  async function readPages(): Promise<void> {
    const person = ownerId()
    pages.value = person === null ? [] : await shelf.all(person)
  }
  async function reload(): Promise<void> {
    const person = ownerId()
    const [state, found] = await Promise.all([
      store.read(),
      person === null ? null : snapshots.read(person),
      readPages(),
    ])
    outbox.value = state
    snapshot.value = found
    setClockZone(clockZoneOf(found?.cooperatives[0]?.regency ?? ''))
  }
  const again: Record<Kept, () => Promise<void>> = { outbox: readOutbox, pages: readPages, snapshot: reload }
  async function changed(what: Kept): Promise<void> {
    channel.postMessage(what)
    await again[what]()
  }
  channel.addEventListener('message', ({ data }) => void again[data as Kept]?.())
  return { store, snapshots, shelf, outbox, snapshot, pages, today, reload, changed }
}

/** What of the phone's memory was changed. */
export type Kept = 'outbox' | 'pages' | 'snapshot'

/** A paper that the server has accepted: by the answer to its command, or since it told of it. */
function isAccepted(documentId: string, { items }: OutboxState, snapshot: Snapshot | null): boolean {
  const attaching = items.find(({ name, about }) => name === 'attachDocument' && about[0] === documentId)
  if (attaching !== undefined) return attaching.state === 'ACCEPTED'
  return snapshot?.documents.some(({ id }) => id === documentId) ?? false
}

function viewerOf(person: Viewer | null, snapshot: Snapshot | null): DomainViewer {
  return {
    personId: person?.id ?? '',
    role: person?.role ?? 'BA',
    organisationId: person?.organisation?.id ?? '',
    regency: snapshot?.cooperatives[0]?.regency ?? '',
  }
}
