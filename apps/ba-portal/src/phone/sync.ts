import {
  nextPassAt,
  type OutboxState,
  type OutboxStore,
  type Snapshot,
  type SnapshotStore,
  sendPass,
  underWebLock,
} from '@dampingi/client'
import { ref, type ShallowRef, watch } from 'vue'
import type { Server, Viewer } from './server.ts'

interface SyncParts {
  store: OutboxStore
  snapshots: SnapshotStore
  server: () => Promise<Server>
  session: {
    state: { readonly value: string }
    person: { readonly value: Viewer | null }
    check: () => Promise<void>
  }
  outbox: ShallowRef<OutboxState>
  snapshot: ShallowRef<Snapshot | null>
  changed: (what: 'outbox' | 'snapshot') => Promise<void>
}

/** Asked again at least so often, since a phone's browser may lose the live stream without a word. */
const pullEveryMilliseconds = 5 * 60_000
/** Events come in bundles; one pull shows them all. */
const settleMilliseconds = 400

/** Push, then pull: sends what waits, then asks for everything as it stands, and follows what happens. Never by itself in the background. */
export function createSync(parts: SyncParts) {
  const { store, snapshots, server, session, outbox, snapshot, changed } = parts
  const online = ref(navigator.onLine)
  const pulling = ref(false)
  const pullFailed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let settle: ReturnType<typeof setTimeout> | undefined
  let following: AbortController | null = null

  const ownerId = (): string | null => session.person.value?.id ?? null

  /** One round. `urgent`: a person asked, or the signal came back. */
  async function round(urgent = false): Promise<void> {
    if (ownerId() === null) return
    if (urgent && session.state.value === 'OVER') await session.check()
    await push(urgent)
    await pull()
    plan()
  }

  async function push(urgent: boolean): Promise<void> {
    const nothing = outbox.value.items.every((item) => item.state === 'ACCEPTED' || item.state === 'REFUSED')
    if (nothing || (!urgent && !navigator.onLine)) return
    const { network } = await server().catch(() => ({ network: unreachable }))
    const options = {
      store,
      network,
      now: () => Date.now(),
      random: Math.random,
      owner: ownerId,
      alone: (work: () => Promise<void>) => underWebLock('dampingi-ba-outbox', work),
      changed: () => void changed('outbox'),
    }
    await sendPass(options, urgent)
    await changed('outbox')
  }

  async function pull(): Promise<void> {
    const person = ownerId()
    // Without signal there is nothing to ask; the `online` event comes back here.
    if (person === null || pulling.value || !navigator.onLine) return
    pulling.value = true
    try {
      const shown = (await store.read()).items.filter((item) => item.state === 'ACCEPTED').map((item) => item.key)
      const pulled = await (await server()).pull(person)
      await snapshots.replace(pulled, shown)
      await changed('snapshot')
      pullFailed.value = false
      follow(pulled.cursor)
    } catch {
      pullFailed.value = true
    } finally {
      pulling.value = false
    }
  }

  /** Follows from the first pull on; the stream keeps its own cursor from there. */
  function follow(cursor: string | null): void {
    if (following !== null) return
    const ended = new AbortController()
    following = ended
    void server()
      .then(({ follow: listen }) => listen(cursor, happened, ended.signal))
      .catch(() => undefined)
      .finally(() => {
        if (following === ended) following = null
      })
  }
  function happened(): void {
    clearTimeout(settle)
    settle = setTimeout(() => void pull(), settleMilliseconds)
  }

  /** When to try again: at the outbox's own time, or when the pull is due. */
  function plan(): void {
    clearTimeout(timer)
    const person = ownerId()
    if (person === null) return
    const now = Date.now()
    const next = nextPassAt(outbox.value, person, now) ?? Number.POSITIVE_INFINITY
    timer = setTimeout(() => void round(), Math.max(50, Math.min(next, now + pullEveryMilliseconds) - now))
  }

  /** The signal is back, or the person looks again: the stream may be dead without knowing. */
  function awake(): void {
    online.value = navigator.onLine
    following?.abort()
    following = null
    void round(true)
  }

  function start(): void {
    window.addEventListener('online', awake)
    window.addEventListener('offline', () => {
      online.value = false
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') awake()
    })
    watch(
      () => [session.state.value, session.person.value?.id],
      () => {
        if (session.state.value === 'SIGNED_IN') void round(true)
      },
    )
    if (session.state.value === 'SIGNED_IN') void round(true)
    else if (snapshot.value !== null) plan()
  }

  return { online, pulling, pullFailed, start, now: () => round(true), soon: plan }
}

const unreachable = {
  send: async () => ({ kind: 'FAILED' as const, failure: 'OFFLINE' as const, retryAfterMilliseconds: null }),
}
