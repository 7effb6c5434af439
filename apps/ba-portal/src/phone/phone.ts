import {
  type Asking,
  aboutOf,
  added,
  type CommandBody,
  createSession,
  discarded,
  emptyOutbox,
  factsFor,
  indexedOutbox,
  type LocalView,
  newId,
  type OutboxItem,
  type OutboxState,
  openPhone,
  phoneDrafts,
  phoneMemory,
  projectOutbox,
  resent,
  type Snapshot,
  snapshotStore,
  undone,
} from '@dampingi/client'
import {
  type CommandName,
  type Viewer as DomainViewer,
  decide,
  type InputOf,
  type Problem,
  wibDayOf,
} from '@dampingi/domain'
import { computed, ref, shallowReadonly, shallowRef } from 'vue'
import type { Viewer } from './server.ts'
import { serverOnDemand } from './server-on-demand.ts'
import { createSync } from './sync.ts'

/** How a command joins the outbox. */
export interface ActOptions {
  /** May be taken back for so long, milliseconds. */
  holdMilliseconds?: number
  /** The draft that goes in the same step. */
  draftId?: string
  /** The refused command that this one mends. */
  replaces?: string | null
  onBehalfOf?: unknown
}
export type Acted = { problem: Problem } | { problem: null; key: string }
export type Body<Name extends CommandName> = Omit<InputOf<Name>, 'command'>

/**
 * The phone: who holds it, what it knows, what it has still to send. Screens read `view` and write with `act`; the network improves
 * both and is never waited for.
 */
export async function createPhone() {
  const database = await openPhone()
  const store = indexedOutbox(database)
  const snapshots = snapshotStore(database)
  const server = serverOnDemand(() => session.over())
  const outbox = shallowRef<OutboxState>(emptyOutbox)
  const snapshot = shallowRef<Snapshot | null>(null)
  const today = ref(wibDayOf(new Date().toISOString()))
  const channel = new BroadcastChannel('dampingi-ba')

  const session = createSession<Viewer>({
    loadPerson: async () => (await server()).loadViewer(),
    memory: phoneMemory<Viewer>(database),
    onPerson: reload,
  })
  const asking = computed<Asking>(() => ({ viewer: viewerOf(session.person.value, snapshot.value), dayOf: wibDayOf }))
  const view = computed<LocalView | null>(() =>
    snapshot.value === null ? null : projectOutbox(snapshot.value, outbox.value.items, asking.value),
  )

  async function readOutbox(): Promise<void> {
    outbox.value = await store.read()
    today.value = wibDayOf(new Date().toISOString())
  }
  async function reload(): Promise<void> {
    const person = session.person.value
    const [state, kept] = await Promise.all([store.read(), person === null ? null : snapshots.read(person.id)])
    outbox.value = state
    snapshot.value = kept
  }
  async function changed(what: 'outbox' | 'snapshot'): Promise<void> {
    channel.postMessage(what)
    await (what === 'outbox' ? readOutbox() : reload())
  }
  channel.addEventListener('message', ({ data }) => void (data === 'outbox' ? readOutbox() : reload()))

  const sync = createSync({ store, snapshots, server, session, outbox, snapshot, changed })

  /** What would stand in the way of a command as things are here: the same function that the server runs. */
  function preview<Name extends CommandName>(name: Name, body: Body<Name>): Problem | null {
    const command = { key: newId(), madeAt: new Date().toISOString() }
    return problemIn(name, { ...body, command })
  }
  function problemIn(name: CommandName, input: object): Problem | null {
    const given = view.value
    const facts = given === null ? null : factsFor(given, { name, input: input as CommandBody }, asking.value)
    if (facts === null) return { code: 'NOT_FOUND', path: [], findings: [] }
    const decision = decide(name, input as InputOf<CommandName>, facts)
    return decision.outcome === 'REFUSED' ? decision.problem : null
  }

  /** Writes a command down to be sent. What cannot be accepted as things stand is told at once and not kept. */
  async function act<Name extends CommandName>(name: Name, body: Body<Name>, options: ActOptions = {}): Promise<Acted> {
    const at = Date.now()
    const { onBehalfOf, replaces } = options
    const command = {
      key: newId(),
      madeAt: new Date(at).toISOString(),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    }
    const input = { ...body, command } as unknown as CommandBody
    const problem = problemIn(name, input)
    if (problem !== null) return { problem }
    const ownerId = session.person.value?.id ?? ''
    const about = aboutOf(view.value ?? { deliberations: [] }, name, input)
    const heldUntil = options.holdMilliseconds === undefined ? null : at + options.holdMilliseconds
    const draftKey = options.draftId === undefined ? undefined : drafts.keyOf(options.draftId)
    await store.change(
      (state) =>
        replaces
          ? resent(state, replaces, input)
          : added(state, { key: command.key, ownerId, name, input, about, heldUntil }),
      draftKey,
    )
    await changed('outbox')
    sync.soon()
    return { problem: null, key: command.key }
  }

  /** Takes a command back while it is held, and gives it back to whoever wants to write on; null: too late. */
  async function undo(key: string): Promise<OutboxItem | null> {
    let taken: OutboxItem | null = null
    await store.change((state) => {
      const result = undone(state, key, Date.now())
      taken = result?.item ?? null
      return result?.state ?? null
    })
    await changed('outbox')
    return taken
  }

  async function discard(key: string): Promise<void> {
    await store.change((state) => discarded(state, key))
    await changed('outbox')
  }

  const drafts = phoneDrafts(database, () => session.person.value?.id ?? '')
  const mine = computed(() => outbox.value.items.filter((item) => item.ownerId === session.person.value?.id))
  const unsent = computed(() => mine.value.filter((item) => item.state !== 'ACCEPTED'))

  return {
    session,
    view: shallowReadonly(view),
    outbox: shallowReadonly(outbox),
    mine,
    unsent,
    today,
    drafts,
    sync,
    act,
    preview,
    undo,
    discard,
  }
}
export type Phone = Awaited<ReturnType<typeof createPhone>>

function viewerOf(person: Viewer | null, snapshot: Snapshot | null): DomainViewer {
  return {
    personId: person?.id ?? '',
    role: person?.role ?? 'BA',
    organisationId: person?.organisation?.id ?? '',
    regency: snapshot?.cooperatives[0]?.regency ?? '',
  }
}
