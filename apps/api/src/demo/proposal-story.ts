import { addDays, type CooperativeRecord, type PersonRecord } from '@dampingi/domain'
import { instantAt, workDayAt } from './demo-calendar.ts'
import type { Fate, Step } from './proposal-fates.ts'
import { type Bankers, proposalPlays } from './proposal-plays.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act } from './stage.ts'

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
  MEMBERS: [4, 7],
  SCHEDULE: [1, 1],
  HOLD_APPROVED: [5, 8],
  HOLD_CONDITIONS: [5, 8],
  HOLD_DEFERRED: [5, 8],
  HOLD_NO_QUORUM: [5, 8],
  HOLD_REJECTED: [5, 8],
  LETTER: [1, 3],
  SUBMIT: [1, 2],
  ACCEPT: [1, 4],
  RECOMMEND_OFFER: [3, 6],
  RECOMMEND_REJECT: [3, 6],
  OFFER: [1, 4],
  REJECT: [1, 4],
}

const actorOf = (step: Step, { assistant, pmo, bankers }: ProposalCast): PersonRecord => {
  if (step === 'RETURN' || step === 'APPROVE') return pmo
  if (step === 'ACCEPT' || step.startsWith('RECOMMEND')) return bankers?.reviewer ?? assistant
  return step === 'OFFER' || step === 'REJECT' ? (bankers?.approver ?? assistant) : assistant
}

/** The acts of one proposal, so timed that the last one lies one to sixteen days before today, all on working days. */
export function proposalActs(cast: ProposalCast): Act[] {
  const { today, fate, cooperative, random } = cast
  const days = daysOf(fate.steps, today, random)
  const plays = proposalPlays({ ...cast, days })
  return fate.steps.map((step, i) => ({
    // Later steps of one day come at a later hour, so that the order of the steps is the order of time.
    at: instantAt(days[i] as string, 8 * 60 + 25 * i + random.int(0, 20), random.int(0, 59_999)),
    by: actorOf(step, cast),
    cooperative,
    play: (stage, act) => plays(step, i, stage, act),
  }))
}

function daysOf(steps: readonly Step[], today: string, random: SeededRandom): string[] {
  let sum = 0
  const offsets = steps.map((step) => {
    sum += random.int(...pace[step])
    return sum
  })
  const last = addDays(today, -random.int(1, 16))
  return offsets.map((offset) => workDayAt(addDays(last, offset - sum)))
}
