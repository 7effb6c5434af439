import { expect, test } from 'vitest'
import { eventHash, type TimelineEventRecord, verifyChain } from './timeline-event.ts'

const event = (sequence: number, previousHash: string | null): TimelineEventRecord => {
  const open = {
    id: `0199e2f0-0000-7000-8000-00000000000${sequence}`,
    regency: '33.02',
    cooperativeId: '0199e2f0-0000-7000-8000-0000000000aa',
    bankId: null,
    sequence,
    type: 'VisitRecorded',
    subject: 'visit',
    subjectId: '0199e2f0-0000-7000-8000-0000000000bb',
    fromState: null,
    toState: 'COMPLETED',
    actorId: '0199e2f0-0000-7000-8000-0000000000cc',
    actorRole: 'BA',
    onBehalfOf: null,
    madeAt: '2025-10-14T03:42:00.000Z',
    recordedAt: '2025-10-14T03:42:01.000Z',
    facts: { obstacles: 1 },
    previousHash,
  }
  return { ...open, hash: eventHash(open) }
}
const chain = (): [TimelineEventRecord, TimelineEventRecord, TimelineEventRecord] => {
  const first = event(1, null)
  const second = event(2, first.hash)
  return [first, second, event(3, second.hash)]
}

test('a whole chain has no fault', () => expect(verifyChain(chain())).toBeNull())

test('one changed byte is found at its event', () => {
  const [first, second, third] = chain()
  expect(verifyChain([first, { ...second, toState: 'CORRECTED' }, third])).toMatchObject({
    sequence: 2,
    fault: 'ALTERED',
  })
})

test('an event taken out is found where it is missing', () => {
  const [first, , third] = chain()
  expect(verifyChain([first, third])).toMatchObject({ sequence: 3, fault: 'GAP' })
})

test('an event forged with a fresh hash breaks the link after it', () => {
  const [first, second, third] = chain()
  const open = { ...second, toState: 'CORRECTED' }
  expect(verifyChain([first, { ...open, hash: eventHash(open) }, third])).toMatchObject({
    sequence: 3,
    fault: 'WRONG_LINK',
  })
})
