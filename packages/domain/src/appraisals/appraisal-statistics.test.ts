import { expect, test } from 'vitest'
import type { RejectionReason } from './appraisal.ts'
import { appraisalStatistics, type DecidedAppraisal } from './appraisal-statistics.ts'

const decided = (over: Partial<DecidedAppraisal>, reasonCodes: RejectionReason[] = []): DecidedAppraisal => ({
  decision: { kind: reasonCodes.length === 0 ? 'OFFER' : 'REJECT', reasonCodes },
  decidedOn: '2025-10-20',
  filedAt: ['2025-10-10T03:00:00.000Z'],
  questions: [],
  ...over,
})
const question = (askedAt: string, answeredAt: string | null) => ({
  askedAt: `${askedAt}T03:00:00.000Z`,
  answer: answeredAt === null ? null : { answeredAt: `${answeredAt}T03:00:00.000Z` },
})

test('nothing decided gives no figure that would be taken for one', () => {
  expect(appraisalStatistics([])).toEqual({
    offers: 0,
    refusals: 0,
    reasons: [],
    turnRound: null,
    waited: null,
    questions: [],
  })
})

test('refusals are counted by reason, the most frequent first, each reason once a refusal', () => {
  const { offers, refusals, reasons } = appraisalStatistics([
    decided({}),
    decided({}, ['NO_MARKET']),
    decided({}, ['COLLATERAL', 'NO_MARKET', 'NO_MARKET']),
  ])
  expect({ offers, refusals }).toEqual({ offers: 1, refusals: 2 })
  expect(reasons).toEqual([
    { code: 'NO_MARKET', count: 2 },
    { code: 'COLLATERAL', count: 1 },
  ])
})

test('turn-round runs from the last filing before the decision, over WIB days', () => {
  const { turnRound } = appraisalStatistics([
    // 23.30 WIB of the 9th: filed on the 9th, not on the 10th of another zone's calendar.
    decided({ filedAt: ['2025-10-09T16:30:00.000Z'] }),
    decided({ filedAt: ['2025-09-01T03:00:00.000Z', '2025-10-18T03:00:00.000Z', '2025-11-01T03:00:00.000Z'] }),
    decided({ filedAt: ['2025-10-20T01:00:00.000Z'] }),
    decided({ filedAt: [] }),
  ])
  expect(turnRound).toEqual({ median: 2, shortest: 0, longest: 11 })
})

test('days of waiting for answers are summed for each; a question nobody answered waits until the decision', () => {
  const { waited, questions } = appraisalStatistics([
    decided({}),
    decided({ questions: [question('2025-10-11', '2025-10-13'), question('2025-10-14', '2025-10-15')] }),
    decided({ questions: [question('2025-10-16', null)] }),
  ])
  expect(waited).toEqual({ median: 3, shortest: 3, longest: 4 })
  expect(questions).toEqual([
    { count: 0, appraisals: 1 },
    { count: 1, appraisals: 1 },
    { count: 2, appraisals: 1 },
  ])
})
