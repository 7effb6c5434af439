import { answered, claimed, ready } from './outbox-changes.ts'
import type { Answer, CommandBody, OutboxItem, OutboxState, SendFailure } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'
import { failed } from './retry.ts'

/** What came back for a batch: an answer per command by its key, or nothing and why. */
export type Sent =
  | { kind: 'ANSWERED'; answers: ReadonlyMap<string, Answer> }
  | { kind: 'FAILED'; failure: SendFailure; retryAfterMilliseconds: number | null }

export interface Network {
  send(commands: readonly { name: OutboxItem['name']; input: CommandBody }[]): Promise<Sent>
}

export interface SenderOptions {
  store: OutboxStore
  network: Network
  /** Epoch milliseconds. */
  now: () => number
  /** 0 to 1. */
  random: () => number
  /** Who is signed in; null: nobody, so nothing is sent. */
  owner: () => string | null
  /** Runs alone among all tabs of this phone; false when another tab is at it. */
  alone: (work: () => Promise<void>) => Promise<boolean>
  /** Called after each change, so that screens look again. */
  changed: () => void
}

export type PassResult = 'DONE' | 'NOTHING' | 'FAILED' | 'BUSY' | 'NOT_YET' | 'NOBODY'

/** Sends what is ready, batch by batch in order, until nothing is or the network fails. `urgent`: a person asked, or signal came. */
export async function sendPass(options: SenderOptions, urgent = false): Promise<PassResult> {
  let result: PassResult = 'NOTHING'
  const ran = await options.alone(async () => {
    result = await passAlone(options, urgent)
  })
  return ran ? result : 'BUSY'
}

async function passAlone(options: SenderOptions, urgent: boolean): Promise<PassResult> {
  const ownerId = options.owner()
  if (ownerId === null) return 'NOBODY'
  let result: PassResult = 'NOTHING'
  for (let state = await options.store.read(); ; ) {
    if (!mayTry(state, options.now(), urgent)) return 'NOT_YET'
    const batch = ready(state, ownerId, options.now())
    // Asked again before each batch: whoever signed in meanwhile must not send the former person's work.
    if (batch.length === 0 || options.owner() !== ownerId) return result
    const sent = await sendBatch(options, batch)
    state = sent.state
    if (sent.stop) return 'FAILED'
    result = 'DONE'
  }
}

function mayTry({ sending }: OutboxState, now: number, urgent: boolean): boolean {
  if (sending.lastFailure === 'SESSION_OVER' && !urgent) return false
  if (sending.nextAttemptAt === null || sending.nextAttemptAt <= now) return true
  return urgent && !sending.serverSaidWait
}

async function sendBatch(
  options: SenderOptions,
  batch: readonly OutboxItem[],
): Promise<{ state: OutboxState; stop: boolean }> {
  const { store, network, now, random, changed } = options
  const keys = batch.map((item) => item.key)
  await store.change((state) => claimed(state, keys, now()))
  changed()
  const sent = answersNone(await network.send(batch.map(({ name, input }) => ({ name, input }))), keys)
  const state = await store.change((before) =>
    sent.kind === 'ANSWERED'
      ? answered(before, keys, sent.answers, now())
      : failed(before, {
          keys,
          failure: sent.failure,
          retryAfterMilliseconds: sent.retryAfterMilliseconds,
          now: now(),
          random,
        }),
  )
  changed()
  return { state, stop: sent.kind === 'FAILED' && sent.failure !== 'TOO_LARGE' && sent.failure !== 'REJECTED' }
}

/** A reply without an answer to anything that was sent is a failure of the server: otherwise it would be tried without a wait. */
const answersNone = (sent: Sent, keys: readonly string[]): Sent =>
  sent.kind === 'ANSWERED' && keys.every((key) => !sent.answers.has(key))
    ? { kind: 'FAILED', failure: 'SERVER', retryAfterMilliseconds: null }
    : sent

/** When the next pass has something to do, epoch milliseconds; null: only when a person or the network asks. */
export function nextPassAt(state: OutboxState, ownerId: string, now: number): number | null {
  const held = state.items
    .filter((item) => item.ownerId === ownerId && item.state === 'HELD')
    .map((item) => item.heldUntil ?? now)
  const waits = ready(state, ownerId, now).length > 0 && state.sending.lastFailure !== 'SESSION_OVER'
  const times = [...held, ...(waits ? [state.sending.nextAttemptAt ?? now] : [])]
  return times.length === 0 ? null : Math.min(...times)
}
