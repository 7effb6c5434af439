import { addDays, type CooperativeRecord, type PersonRecord } from '@dampingi/domain'
import { instantAt, workDayAt } from './demo-calendar.ts'
import { documentActs } from './document-plays.ts'
import type { Fate, Step } from './proposal-fates.ts'
import { type Bankers, proposalPlays } from './proposal-plays.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

/** Who acts in one proposal's road, where it goes, and how long the parts of it take. */
export interface ProposalCast {
  today: string
  cooperative: CooperativeRecord
  fate: Fate
  assistant: PersonRecord
  pmo: PersonRecord
  bankers: Bankers | null
  random: SeededRandom
}

/** Days from the step before, from and to. */
const pace: Record<Step, readonly [number, number]> = {
  START: [0, 0],
  MARKET: [0, 0],
  ACTIVITIES: [1, 3],
  BUDGET: [1, 4],
  LOAN: [0, 1],
  DRAWDOWNS: [0, 0],
  REQUEST: [1, 2],
  RETURN: [2, 3],
  MEND: [1, 3],
  APPROVE: [1, 3],
  INVITE: [0, 1],
  MEMBERS: [4, 7],
  SCHEDULE: [1, 1],
  HOLD_APPROVED: [5, 8],
  HOLD_CONDITIONS: [5, 8],
  HOLD_DEFERRED: [5, 8],
  HOLD_NO_QUORUM: [5, 8],
  HOLD_REJECTED: [5, 8],
  LETTER: [1, 3],
  // The PMO has checked the papers by then.
  SUBMIT: [4, 6],
  ACCEPT: [1, 4],
  ASK: [1, 3],
  ANSWER: [2, 5],
  RECOMMEND_OFFER: [3, 6],
  RECOMMEND_REJECT: [3, 6],
  OFFER: [1, 4],
  REJECT: [1, 4],
  ACCEPT_OFFER: [1, 3],
  DECLINE_OFFER: [2, 4],
  SIGN: [2, 4],
  REPORT: [2, 5],
  DRAW_HALF: [2, 4],
  DRAW_REST: [2, 4],
  // The first instalment is due on the 12th of the month after the drawdown, or the next working day: by then it has come.
  PAY_DUE: [45, 45],
  PAY_HALF: [45, 45],
  PAY_ALL: [1, 3],
  ASK_PLACEMENT: [1, 2],
  PLACE: [4, 6],
  PAY_VILLAGE: [3, 5],
}

const actorOf = (step: Step, { assistant, pmo, bankers }: ProposalCast): PersonRecord => {
  if (step === 'RETURN' || step === 'APPROVE') return pmo
  if (step === 'ACCEPT' || step === 'ASK' || step.startsWith('RECOMMEND') || bankKeeps.has(step))
    return bankers?.reviewer ?? assistant
  return step === 'OFFER' || step === 'REJECT' ? (bankers?.approver ?? assistant) : assistant
}

/** What the bank writes down of a loan. */
const bankKeeps: ReadonlySet<Step> = new Set([
  'SIGN',
  'REPORT',
  'DRAW_HALF',
  'DRAW_REST',
  'PAY_DUE',
  'PAY_HALF',
  'PAY_ALL',
  'ASK_PLACEMENT',
  'PLACE',
])

/** The acts of one proposal, so timed that the last one lies one to sixteen days before today, all on working days. */
export function proposalActs(cast: ProposalCast): Act[] {
  const { today, fate, cooperative, random } = cast
  const days = daysOf(fate.steps, today, random)
  const plays = proposalPlays({ ...cast, days })
  const steps = fate.steps.map((step, i) => ({
    // Later steps of one day come at a later hour, so that the order of the steps is the order of time.
    at: instantAt(days[i] as string, 8 * 60 + 25 * i + random.int(0, 20), random.int(0, 59_999)),
    by: actorOf(step, cast),
    cooperative,
    play: (stage: Stage, act: Act) => plays(step, i, stage, act),
  }))
  return [...steps, ...documentActs({ ...cast, steps: fate.steps, days })]
}

/** A road that leads to a loan goes briskly: all of it lies within the weeks of the demo. */
function daysOf(steps: readonly Step[], today: string, random: SeededRandom): string[] {
  const brisk = steps.includes('SIGN')
  let sum = 0
  const offsets = steps.map((step) => {
    const [least, most] = pace[step]
    sum += brisk ? least : random.int(least, most)
    return sum
  })
  const last = addDays(today, -random.int(1, brisk ? 6 : 16))
  return offsets.map((offset) => workDayAt(addDays(last, offset - sum)))
}
