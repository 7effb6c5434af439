import type { Language } from '@dampingi/domain'
import { GraphQLError } from 'graphql'
import type { Pool } from 'pg'
import type { Clock } from '../mechanisms/clock.ts'
import type { Commands } from '../mechanisms/command/commands.ts'
import type { Asking, Reader } from '../mechanisms/read-model/reader.ts'
import type { Sessions } from '../mechanisms/scope.ts'
import type { WakeUp } from '../timeline/wake-up.ts'
import type { Allowance, Taken } from './allowance.ts'

/** What every request shares. */
export interface Mechanisms {
  clock: Clock
  sessions: Sessions
  reader: Reader
  commands: Commands
  allowance: Allowance
  /** What following the timeline needs. */
  following: { pool: Pool; wakeUp: WakeUp }
}

/** One request: who asks, by her session, and in which language she reads. */
export class Context {
  private asked: Promise<Asking | null> | null = null

  constructor(
    readonly mechanisms: Mechanisms,
    private readonly token: string | null,
    private readonly accepted: Language,
    /** Aborted when the client is gone or the server drains; subscriptions end by it. */
    readonly signal: AbortSignal,
    /** The operation is one of our portals'. */
    readonly trusted: boolean,
  ) {}

  /** Takes the cost of an operation from the session's allowance; null where nothing is counted. */
  charge(cost: number): Taken | null {
    if (this.token === null) return null
    const { allowance, clock } = this.mechanisms
    return allowance.take(this.token, cost, Date.parse(clock.now()))
  }

  /** The session as this process expects it; the statement checks it again. For reads. */
  async expected(): Promise<Asking | null> {
    if (this.token === null) return null
    const today = this.mechanisms.clock.today()
    const session = await this.mechanisms.sessions.expected(this.token, today)
    return session === null ? null : { session, viewer: session.viewer, today }
  }

  /** Who asks, as the database knows it now. For commands and events. */
  async asking(): Promise<Asking> {
    this.asked ??= this.identify()
    const asking = await this.asked
    if (asking === null) throw unauthenticated()
    return asking
  }

  /** Who asks, found again: a subscription lives longer than a right. */
  askingAnew(): Promise<Asking> {
    this.asked = null
    return this.asking()
  }

  /** The language of the messages: the person's, else what the browser prefers. */
  async language(): Promise<Language> {
    return (await this.expected())?.session.language ?? this.accepted
  }

  private async identify(): Promise<Asking | null> {
    if (this.token === null) return null
    const today = this.mechanisms.clock.today()
    const session = await this.mechanisms.sessions.identify(this.token, today)
    return session === null ? null : { session, viewer: session.viewer, today }
  }
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Masuk lagi untuk melanjutkan. Isian Anda aman. / Sign in again to go on. What you typed is safe.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  })
