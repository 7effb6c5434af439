import {
  nextPassAt,
  type OutboxState,
  type OutboxStore,
  type SessionState,
  type SnapshotStore,
  sendPass,
  underWebLock,
} from '@dampingi/client'
import { ref, type ShallowRef, watch } from 'vue'
import type { PageRounds } from './page-rounds.ts'
import type { Kept } from './phone.ts'
import type { Server, Viewer } from './server.ts'

interface SyncParts {
  store: OutboxStore
  snapshots: SnapshotStore
  server: () => Promise<Server>
  session: {
    state: { readonly value: SessionState }
    person: { readonly value: Viewer | null }
    check: () => Promise<void>
  }
  outbox: ShallowRef<OutboxState>
  pages: PageRounds
  changed: (what: Kept) => Promise<void>
}

/** Asked again at least so often, since a phone's browser may lose the live stream without a word. */
const pullEveryMilliseconds = 5 * 60_000
/** After a pull that failed: soon at first, then twice as late each time, so that a server that asks for patience gets it. */
const pullAgainMilliseconds = 2_000
/** Events come in bundles; one pull shows them all. */
const settleMilliseconds = 800

/**
 * Push, then pull: sends what waits, then asks for everything as it stands, and follows what happens. It works on opening, on
 * signal, on a tap and on its own clock; never in the background, which phones do not promise.
 */
export class Sync {
  readonly online = ref(navigator.onLine)
  readonly pulling = ref(false)
  readonly pullFailed = ref(false)
  private readonly parts: SyncParts
  private timer: ReturnType<typeof setTimeout> | undefined
  private settle: ReturnType<typeof setTimeout> | undefined
  private following: AbortController | null = null
  private failedPulls = 0
  /** The latest event that the last pull showed. */
  private cursor: string | null = null
  /** Something happened while a pull was on its way, which may have read the state before it. */
  private happenedMeanwhile = false

  constructor(parts: SyncParts) {
    this.parts = parts
  }

  start(): void {
    window.addEventListener('online', () => this.awake())
    window.addEventListener('offline', () => {
      this.online.value = false
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.awake()
    })
    const { session } = this.parts
    watch(
      () => [session.state.value, session.person.value?.id] as const,
      ([state, person], before) => {
        if (person !== before?.[1]) this.stopFollowing()
        if (state === 'SIGNED_IN') void this.now()
      },
      { immediate: true },
    )
  }

  /** A round that a person or the signal asked for: no waiting time holds it back but the server's own. */
  now(): Promise<void> {
    return this.round(true)
  }

  /** Plans the next round: at the outbox's own time, or when the pull is due. */
  soon(): void {
    clearTimeout(this.timer)
    if (this.ownerId === null) return
    const at = Date.now()
    const again = pullAgainMilliseconds * 2 ** (this.failedPulls - 1)
    const pullIn = this.failedPulls === 0 ? pullEveryMilliseconds : Math.min(again, pullEveryMilliseconds)
    const next = Math.min(
      nextPassAt(this.parts.outbox.value, this.ownerId, at) ?? Number.POSITIVE_INFINITY,
      this.parts.pages.nextAt,
    )
    this.timer = setTimeout(() => void this.round(false), Math.max(50, Math.min(next, at + pullIn) - at))
  }

  private get ownerId(): string | null {
    return this.parts.session.person.value?.id ?? null
  }

  private async round(urgent: boolean): Promise<void> {
    if (this.ownerId === null) return
    if (urgent && this.parts.session.state.value === 'OVER') await this.parts.session.check()
    await this.push(urgent)
    await this.parts.pages.round(urgent)
    await this.pull()
    this.soon()
  }

  private async push(urgent: boolean): Promise<void> {
    const { store, server, outbox, changed } = this.parts
    const nothing = outbox.value.items.every((item) => item.state === 'ACCEPTED' || item.state === 'REFUSED')
    if (nothing || (!urgent && !navigator.onLine)) return
    const { network } = await server().catch(() => ({ network: unreachable }))
    const options = {
      store,
      network,
      now: () => Date.now(),
      random: Math.random,
      owner: () => this.ownerId,
      alone: (work: () => Promise<void>) => underWebLock('dampingi-ba-outbox', work),
      changed: () => void changed('outbox'),
    }
    await sendPass(options, urgent)
    await changed('outbox')
  }

  private async pull(): Promise<void> {
    const person = this.ownerId
    // Without signal there is nothing to ask; the `online` event comes back here.
    if (person === null || !navigator.onLine) return
    if (this.pulling.value) {
      this.happenedMeanwhile = true
      return
    }
    this.happenedMeanwhile = false
    const { store, snapshots, server, changed } = this.parts
    this.pulling.value = true
    try {
      const shown = (await store.read()).items.filter((item) => item.state === 'ACCEPTED').map((item) => item.key)
      const pulled = await (await server()).pull(person, await snapshots.read(person))
      await snapshots.replace(pulled, shown)
      this.cursor = pulled.cursor
      await changed('snapshot')
      this.failedPulls = 0
      this.follow(pulled.cursor)
    } catch {
      this.failedPulls++
    } finally {
      this.pullFailed.value = this.failedPulls > 0
      this.pulling.value = false
    }
    if (this.happenedMeanwhile) this.happened()
  }

  /** Follows from the first pull on; the stream keeps its own cursor from there. */
  private follow(cursor: string | null): void {
    if (this.following !== null) return
    const ended = new AbortController()
    this.following = ended
    void this.parts
      .server()
      .then(({ follow }) => follow(cursor, (eventId) => this.heard(eventId), ended.signal))
      .catch(() => undefined)
      .finally(() => {
        if (this.following === ended) this.following = null
      })
  }

  private stopFollowing(): void {
    this.following?.abort()
    this.following = null
  }

  /** What was pulled as the latest is heard of once more by the stream, as after each command of one's own: that is nothing new. */
  private heard(eventId: string): void {
    if (eventId !== this.cursor) this.happened()
  }

  private happened(): void {
    clearTimeout(this.settle)
    this.settle = setTimeout(() => void this.pull().then(() => this.soon()), settleMilliseconds)
  }

  /** The signal is back, or the person looks again: the stream may be dead without knowing. */
  private awake(): void {
    this.online.value = navigator.onLine
    this.stopFollowing()
    void this.now()
  }
}

const unreachable = {
  send: async () => ({ kind: 'FAILED' as const, failure: 'OFFLINE' as const, retryAfterMilliseconds: null }),
}
