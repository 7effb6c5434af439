import type { Answer, CommandBody, OutboxItem, OutboxState } from './outbox-item.ts'

/** The outbox after something was done to it by a person: pure, so that a store can run it inside one transaction. */
export interface Added {
  key: string
  ownerId: string
  name: OutboxItem['name']
  input: CommandBody
  about: readonly string[]
  heldUntil: number | null
}

/** A command joins the end, behind the latest unanswered one of the same person about the same record. */
export function added(state: OutboxState, given: Added): OutboxState {
  if (state.items.some((item) => item.key === given.key)) return state
  const sequence = state.sending.lastSequence + 1
  const item: OutboxItem = {
    ...given,
    sequence,
    dependsOn: parentOf(state, given)?.key ?? null,
    state: given.heldUntil === null ? 'WAITING' : 'HELD',
    attempts: 0,
    lastAttemptAt: null,
    answer: null,
    covered: false,
  }
  return { items: [...state.items, item], sending: { ...state.sending, lastSequence: sequence } }
}

const parentOf = (state: OutboxState, { ownerId, about }: Pick<Added, 'ownerId' | 'about'>): OutboxItem | undefined =>
  state.items.findLast(
    (item) => item.state !== 'ACCEPTED' && item.ownerId === ownerId && item.about.some((id) => about.includes(id)),
  )

/** Takes a command back while it is held; null when it is too late. Nothing can depend on it yet but what was held after it. */
export function undone(state: OutboxState, key: string, now: number): { state: OutboxState; item: OutboxItem } | null {
  const item = state.items.find((candidate) => candidate.key === key)
  if (item?.state !== 'HELD' || item.heldUntil === null || item.heldUntil <= now) return null
  return { state: without(state, item), item }
}

/** Puts a refused command aside for good. Whoever waited for it now waits for what it waited for. */
export function discarded(state: OutboxState, key: string): OutboxState {
  const item = state.items.find((candidate) => candidate.key === key)
  return item?.state === 'REFUSED' ? without(state, item) : state
}

const without = (state: OutboxState, gone: OutboxItem): OutboxState => ({
  ...state,
  items: state.items
    .filter((item) => item.key !== gone.key)
    .map((item) => (item.dependsOn === gone.key ? { ...item, dependsOn: gone.dependsOn } : item)),
})

/**
 * A refused command, mended: a new intention under a new key in the old place. The old key keeps its refusal at the server for ever,
 * so it can't be used again; who waited for the old one waits for the new one.
 */
export function resent(state: OutboxState, oldKey: string, input: CommandBody): OutboxState {
  const { key } = input.command
  return {
    ...state,
    items: state.items.map((item) => {
      if (item.key === oldKey && item.state === 'REFUSED')
        return { ...item, key, input, state: 'WAITING', attempts: 0, answer: null, heldUntil: null }
      return item.dependsOn === oldKey ? { ...item, dependsOn: key } : item
    }),
  }
}

/** The command that an item waits for, or null when nothing holds it back. */
export function waitsFor(state: OutboxState, item: OutboxItem): OutboxItem | null {
  const parent = state.items.find((candidate) => candidate.key === item.dependsOn)
  return parent === undefined || parent.state === 'ACCEPTED' ? null : parent
}

/**
 * What may go out now: this person's, in the order of the device, as many as fit. A child goes only after its parent was accepted,
 * never beside it: the server would refuse it together with a refused parent, and that refusal would stick to its key.
 */
export function ready(state: OutboxState, ownerId: string, now: number): OutboxItem[] {
  return state.items
    .filter((item) => item.ownerId === ownerId && mayGo(item, now) && waitsFor(state, item) === null)
    .slice(0, state.sending.batchSize)
}

const mayGo = (item: OutboxItem, now: number): boolean =>
  item.state === 'WAITING' || item.state === 'SENDING' || (item.state === 'HELD' && (item.heldUntil ?? 0) <= now)

/** Marks commands as gone out, before they go: whatever dies after this, they are sent again under the same key. */
export const claimed = (state: OutboxState, keys: readonly string[], now: number): OutboxState => ({
  items: state.items.map((item) =>
    keys.includes(item.key)
      ? { ...item, state: 'SENDING', heldUntil: null, attempts: item.attempts + 1, lastAttemptAt: now }
      : item,
  ),
  sending: { ...state.sending, lastAttemptAt: now },
})

/** The server's answers. A command it did not answer goes back to waiting. */
export function answered(
  state: OutboxState,
  keys: readonly string[],
  answers: ReadonlyMap<string, Answer>,
  now: number,
): OutboxState {
  const items = state.items.map((item): OutboxItem => {
    if (!keys.includes(item.key)) return item
    const answer = answers.get(item.key)
    return answer === undefined ? { ...item, state: 'WAITING' } : { ...item, state: answer.outcome, answer }
  })
  const sending = {
    ...state.sending,
    lastSuccessAt: now,
    lastFailure: null,
    failures: 0,
    nextAttemptAt: null,
    serverSaidWait: false,
  }
  return { items: withoutOldAccepted(items), sending }
}

const keptAccepted = 30

/** The list of what was accepted stays short; what the snapshot does not show yet is never dropped. */
function withoutOldAccepted(items: readonly OutboxItem[]): OutboxItem[] {
  const done = items.filter((item) => item.state === 'ACCEPTED' && item.covered)
  const old = new Set(done.slice(0, Math.max(0, done.length - keptAccepted)).map((item) => item.key))
  return items.filter((item) => !old.has(item.key))
}

/** The snapshot taken after these were accepted shows them itself. */
export const coveredBy = (state: OutboxState, keys: readonly string[]): OutboxState => ({
  ...state,
  items: state.items.map((item) => (keys.includes(item.key) ? { ...item, covered: true } : item)),
})
