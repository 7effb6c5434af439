import { daysBetween, wibDayOf } from '../calendar/day.ts'
import type { RejectionReason, Verdict } from './appraisal.ts'
import type { BankQuestion } from './bank-question.ts'

/** What of a decided appraisal is counted. Days are WIB, instants RFC 3339. */
export interface DecidedAppraisal {
  decision: Pick<Verdict, 'kind' | 'reasonCodes'>
  decidedOn: string
  /** Every instant at which the proposal was filed with this bank, in any order. */
  filedAt: readonly string[]
  questions: readonly (Pick<BankQuestion, 'askedAt'> & { answer: { answeredAt: string } | null })[]
}

/** How long something took, in days, over several: the middle one, the shortest and the longest. */
export interface DaysTaken {
  median: number
  shortest: number
  longest: number
}

export interface AppraisalStatistics {
  offers: number
  refusals: number
  /** By reason, the most frequent first. A refusal may name several, so they add up to more than the refusals. */
  reasons: { code: RejectionReason; count: number }[]
  /** From the filing to the decision; null where nothing was decided. */
  turnRound: DaysTaken | null
  /** Of that, the days on which the bank waited for an answer; null where nothing was asked. */
  waited: DaysTaken | null
  /** How many were decided after so many questions. */
  questions: { count: number; appraisals: number }[]
}

/** What a bank's decisions come to. Source: domain reference B2; design of the screens, 2.3. */
export function appraisalStatistics(decided: readonly DecidedAppraisal[]): AppraisalStatistics {
  const refused = decided.filter(({ decision }) => decision.kind === 'REJECT')
  const asked = decided.filter(({ questions }) => questions.length > 0)
  return {
    offers: decided.length - refused.length,
    refusals: refused.length,
    reasons: counted(refused.flatMap(({ decision }) => [...new Set(decision.reasonCodes)])).map(([code, count]) => ({
      code,
      count,
    })),
    turnRound: taken(decided.flatMap(turnRoundOf)),
    waited: taken(asked.map(waitedOf)),
    questions: counted(decided.map(({ questions }) => questions.length))
      .map(([count, appraisals]) => ({ count, appraisals }))
      .sort((a, b) => a.count - b.count),
  }
}

/** From the last filing before the decision: what was refused once may have been filed again. */
function turnRoundOf({ filedAt, decidedOn }: DecidedAppraisal): number[] {
  const before = filedAt.map(wibDayOf).filter((day) => day <= decidedOn)
  const last = before.toSorted().at(-1)
  return last === undefined ? [] : [daysBetween(last, decidedOn)]
}

const waitedOf = ({ questions, decidedOn }: DecidedAppraisal): number =>
  questions.reduce(
    (days, { askedAt, answer }) =>
      days + daysBetween(wibDayOf(askedAt), answer === null ? decidedOn : wibDayOf(answer.answeredAt)),
    0,
  )

/** Of an even number the lower of the two in the middle, so that it is a figure that occurred. */
function taken(days: readonly number[]): DaysTaken | null {
  const sorted = days.toSorted((a, b) => a - b)
  const [shortest] = sorted
  if (shortest === undefined) return null
  return {
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? shortest,
    shortest,
    longest: sorted.at(-1) ?? shortest,
  }
}

function counted<Key extends string | number>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
