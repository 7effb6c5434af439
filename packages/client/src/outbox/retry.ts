import type { OutboxState, SendFailure } from './outbox-item.ts'
import { mostPerBatch } from './outbox-item.ts'

const baseMilliseconds = 2_000
const longestMilliseconds = 15 * 60_000

/** Full jitter: anything between nothing and the doubled wait, so that thirty phones that lost the server do not return together. */
export const backoffMilliseconds = (failures: number, random: () => number): number =>
  Math.floor(random() * Math.min(longestMilliseconds, baseMilliseconds * 2 ** Math.min(failures, 20)))

export interface Failed {
  keys: readonly string[]
  failure: SendFailure
  retryAfterMilliseconds: number | null
  now: number
  random: () => number
}

/** The outbox after a batch got no answer: everything waits again, and the next try has its time. */
export function failed(state: OutboxState, given: Failed): OutboxState {
  const { failure, keys, now } = given
  if ((failure === 'TOO_LARGE' || failure === 'REJECTED') && keys.length > 0) return smaller(state, keys, failure, now)
  const failures = state.sending.failures + 1
  const wait = given.retryAfterMilliseconds ?? backoffMilliseconds(state.sending.failures, given.random)
  return {
    items: backToWaiting(state, keys),
    sending: {
      ...state.sending,
      lastFailure: failure,
      failures,
      // An ended session is not tried again by itself: it needs a person.
      nextAttemptAt: failure === 'SESSION_OVER' ? null : now + wait,
      serverSaidWait: given.retryAfterMilliseconds !== null,
    },
  }
}

const backToWaiting = (state: OutboxState, keys: readonly string[]) =>
  state.items.map((item) =>
    keys.includes(item.key) && item.state === 'SENDING' ? { ...item, state: 'WAITING' as const } : item,
  )

/** Too much for one request: halve it. One command alone that the server will never take goes to the tray, and the rest goes on. */
function smaller(
  state: OutboxState,
  keys: readonly string[],
  failure: 'TOO_LARGE' | 'REJECTED',
  now: number,
): OutboxState {
  if (keys.length > 1) {
    const batchSize = Math.max(1, Math.floor(keys.length / 2))
    return { items: backToWaiting(state, keys), sending: { ...state.sending, batchSize, lastFailure: failure } }
  }
  const answer = {
    at: now,
    outcome: 'REFUSED' as const,
    code: failure,
    message: '',
    remedy: '',
    path: [],
    findings: [],
  }
  return {
    items: state.items.map((item) => (keys.includes(item.key) ? { ...item, state: 'REFUSED' as const, answer } : item)),
    sending: { ...state.sending, batchSize: mostPerBatch, lastFailure: null },
  }
}
