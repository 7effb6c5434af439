import { v7 } from 'uuid'
import { visit } from './inputs.ts'
import type { Payload, Person } from './person.ts'

/** A command that was sent, with what came back: a payload when it was acknowledged. */
export interface Sending {
  key: string
  input: ReturnType<typeof visit>
  answer: Payload | null
  failure: unknown
}

export const sendings = (count: number, cooperatives: readonly string[]): Sending[] =>
  Array.from({ length: count }, (_, i) => ({
    key: v7(),
    input: visit(cooperatives[i % cooperatives.length] as string),
    answer: null,
    failure: null,
  }))

/** Sends all of them as `person`, some at once, and tells after each acknowledgement how many there are. */
export async function sendAll(
  person: Person,
  all: readonly Sending[],
  acknowledged: (count: number) => void = () => undefined,
  atOnce = 8,
): Promise<void> {
  let next = 0
  let count = 0
  const one = async (): Promise<void> => {
    for (let sending = all[next++]; sending !== undefined; sending = all[next++]) {
      try {
        sending.answer = await person.give('recordVisit', sending.input, {
          key: sending.key,
          madeAt: '2026-11-24T03:00:00.000Z',
        })
        acknowledged(++count)
      } catch (failure) {
        sending.failure = failure
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
