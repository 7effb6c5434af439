import type { CooperativeCommandName } from '@dampingi/domain'

/**
 * Where a command is on its way. `HELD`: may still be taken back; `WAITING`: goes out when there is signal and its parent was
 * accepted; `SENDING`: went out, no answer yet (after a kill it is sent again under the same key); the last two are answers.
 */
export type ItemState = 'HELD' | 'WAITING' | 'SENDING' | 'ACCEPTED' | 'REFUSED'

/** One command of a person, as the phone keeps it until the server has answered and longer. Instants are epoch milliseconds. */
export interface OutboxItem {
  /** The idempotency key: one for each intention, the same however often it is sent. */
  key: string
  /** Only the author's own session ever sends it. */
  ownerId: string
  /** Order on this device; never used twice. */
  sequence: number
  name: CooperativeCommandName
  /** The command's input, money as numbers, with `command: { key, madeAt }`. */
  input: CommandBody
  /** Ids of the records it is about: a later command about one of them waits for this one. */
  about: readonly string[]
  /** Key of the command that must be accepted first. */
  dependsOn: string | null
  heldUntil: number | null
  state: ItemState
  attempts: number
  lastAttemptAt: number | null
  answer: Answer | null
  /** The snapshot on the phone was taken after it was accepted, so the local view need not add it any more. */
  covered: boolean
}

export interface CommandBody {
  command: { key: string; madeAt: string; onBehalfOf?: unknown }
  [field: string]: unknown
}

/** What the server said about one command, in words as they were told. */
export type Answer = { at: number } & (
  | { outcome: 'ACCEPTED'; eventId: string }
  | { outcome: 'REFUSED'; code: string; message: string; remedy: string; path: string[]; findings: AnswerFinding[] }
)
export interface AnswerFinding {
  rule: string
  severity: string
  path: string[]
  why: string
  mend: string
  owner: string
  source: string | null
  sourceUrl: string | null
  certainty: string | null
}

/** How sending goes on this device. The last success and the last attempt are two facts, and both are shown. */
export interface Sending {
  lastSequence: number
  lastSuccessAt: number | null
  lastAttemptAt: number | null
  lastFailure: SendFailure | null
  /** Failures in a row, for the growing wait. */
  failures: number
  /** Not before this instant, unless a person asks; null: at once. */
  nextAttemptAt: number | null
  /** The server named `nextAttemptAt` itself, so that not even a person's tap goes before it. */
  serverSaidWait: boolean
  /** How many commands go at once; halved when the server finds them too large. */
  batchSize: number
}
export type SendFailure = 'OFFLINE' | 'SERVER' | 'SESSION_OVER' | 'TOO_LARGE' | 'REJECTED'

export interface OutboxState {
  /** In the order of `sequence`. */
  items: readonly OutboxItem[]
  sending: Sending
}

export const mostPerBatch = 50

export const emptyOutbox: OutboxState = {
  items: [],
  sending: {
    lastSequence: 0,
    lastSuccessAt: null,
    lastAttemptAt: null,
    lastFailure: null,
    failures: 0,
    nextAttemptAt: null,
    serverSaidWait: false,
    batchSize: mostPerBatch,
  },
}
