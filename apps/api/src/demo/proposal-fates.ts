import type { LenderCode } from './demo-people.ts'
import type { ContentFault } from './proposal-contents.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The steps after an offer. */
export type LoanStep =
  | 'ACCEPT_OFFER'
  | 'DECLINE_OFFER'
  | 'SIGN'
  | 'REPORT'
  | 'DRAW_HALF'
  | 'DRAW_REST'
  | 'PAY_DUE'
  | 'PAY_HALF'
  | 'PAY_ALL'
  | 'ASK_PLACEMENT'
  | 'PLACE'
  | 'PAY_VILLAGE'

/** The steps that a proposal of the demo may take, each one command. */
export type Step =
  | 'START'
  | 'MARKET'
  | 'ACTIVITIES'
  | 'BUDGET'
  | 'LOAN'
  | 'DRAWDOWNS'
  | 'REQUEST'
  | 'RETURN'
  | 'MEND'
  | 'APPROVE'
  | 'INVITE'
  | 'MEMBERS'
  | 'SCHEDULE'
  | 'HOLD_APPROVED'
  | 'HOLD_CONDITIONS'
  | 'HOLD_DEFERRED'
  | 'HOLD_NO_QUORUM'
  | 'HOLD_REJECTED'
  | 'LETTER'
  | 'SUBMIT'
  | 'ACCEPT'
  | 'ASK'
  | 'ANSWER'
  | 'RECOMMEND_OFFER'
  | 'RECOMMEND_REJECT'
  | 'OFFER'
  | 'REJECT'
  | LoanStep

/** How a proposal's road goes as far as the demo has come. */
export interface Fate {
  steps: readonly Step[]
  fault: ContentFault | null
  /** The lender of those that were submitted. */
  bank: LenderCode | null
}

const written: Step[] = ['START', 'MARKET', 'ACTIVITIES', 'BUDGET', 'LOAN', 'DRAWDOWNS']
const requested: Step[] = [...written, 'REQUEST']
const returned: Step[] = [...requested, 'RETURN']
const approved: Step[] = [...requested, 'APPROVE']
const approvedAfterReturn: Step[] = [...returned, 'MEND', 'REQUEST', 'APPROVE']
const scheduled = (before: Step[] = approved): Step[] => [...before, 'INVITE', 'MEMBERS', 'SCHEDULE']
const held = (before: Step[] = approved): Step[] => [...scheduled(before), 'HOLD_APPROVED']
const submitted = (before: Step[] = approved): Step[] => [...held(before), 'LETTER', 'SUBMIT']
const heldAtSecondMeeting: Step[] = [...scheduled(), 'HOLD_NO_QUORUM', 'SCHEDULE', 'HOLD_APPROVED']
const recommended = (verdict: 'RECOMMEND_OFFER' | 'RECOMMEND_REJECT'): Step[] => [...submitted(), 'ACCEPT', verdict]

const offeredTo: Step[] = [...recommended('RECOMMEND_OFFER'), 'OFFER']
const accepted: Step[] = [...offeredTo, 'ACCEPT_OFFER']
const declined: Step[] = [...offeredTo, 'DECLINE_OFFER']
const signed: Step[] = [...offeredTo, 'ACCEPT_OFFER', 'SIGN']
const drawn: Step[] = [...signed, 'REPORT', 'DRAW_HALF', 'DRAW_REST']
const short: Step[] = [...drawn, 'PAY_HALF', 'ASK_PLACEMENT']

const times = (count: number, steps: Step[]): Fate[] =>
  Array.from({ length: count }, () => ({ steps, fault: null, bank: null }))
const faulty = (fault: ContentFault, steps: Step[] = written): Fate => ({ steps, fault, bank: null })
const at = (bank: LenderCode, ...roads: Step[][]): Fate[] => roads.map((steps) => ({ steps, fault: null, bank }))

/** At each lender some wait, some are looked at or asked about, some are recommended, offered and refused. */
const atBank = (bank: LenderCode): Fate[] =>
  at(
    bank,
    submitted(),
    submitted(approvedAfterReturn),
    [...heldAtSecondMeeting, 'LETTER', 'SUBMIT'],
    [...submitted(), 'ACCEPT'],
    [...submitted(approvedAfterReturn), 'ACCEPT', 'ASK', 'ANSWER'],
    [...submitted(), 'ACCEPT', 'ASK'],
    recommended('RECOMMEND_OFFER'),
    recommended('RECOMMEND_REJECT'),
    offeredTo,
    [...recommended('RECOMMEND_REJECT'), 'REJECT'],
  )

/** What becomes of offers and loans. */
const lent: readonly Fate[] = [
  ...at('BRI', accepted, declined, signed, drawn, short, [...drawn, 'PAY_DUE', 'PAY_ALL']),
  ...at('BNI', accepted, declined, signed, [...signed, 'REPORT'], [...drawn, 'PAY_DUE']),
  ...at('MANDIRI', accepted, declined, [...signed, 'REPORT', 'DRAW_HALF'], [...short, 'PLACE', 'PAY_VILLAGE']),
  ...at('BSI', accepted, declined, signed),
]

/** Every state several times, drafts with each fault among them. */
const fates: readonly Fate[] = [
  ...times(3, written),
  faulty('OVER_PLAFOND'),
  faulty('OVER_OPEX'),
  faulty('SUMS_DIFFER'),
  faulty('NO_SUPPLIER'),
  faulty('LONG_GRACE'),
  faulty('LONG_TENOR'),
  faulty('HALF_WRITTEN', ['START', 'MARKET', 'BUDGET']),
  faulty('HALF_WRITTEN', ['START', 'MARKET', 'ACTIVITIES']),
  faulty('NOTHING_YET', ['START']),
  faulty('NOTHING_YET', ['START']),
  ...times(7, requested),
  ...times(2, [...returned, 'MEND', 'REQUEST']),
  ...times(6, returned),
  ...times(3, approved),
  ...times(2, approvedAfterReturn),
  ...times(1, [...approved, 'INVITE']),
  ...times(2, [...approved, 'INVITE', 'MEMBERS']),
  ...times(3, [...scheduled(), 'HOLD_DEFERRED']),
  ...times(3, [...scheduled(), 'HOLD_NO_QUORUM']),
  ...times(5, scheduled()),
  ...times(1, [...scheduled(), 'HOLD_DEFERRED', 'SCHEDULE']),
  ...times(4, held()),
  ...times(3, [...scheduled(), 'HOLD_CONDITIONS']),
  ...times(3, [...scheduled(), 'HOLD_REJECTED']),
  ...times(5, [...held(), 'LETTER']),
  ...(['BRI', 'BNI', 'MANDIRI', 'BSI'] as const).flatMap(atBank),
  ...lent,
]

/** What the first BA has to show to a newcomer: one to mend, one that breaks a rule, one that the bank asked about, a loan with a debt to the village. */
const firstFates: readonly Fate[] = [
  { steps: returned, fault: null, bank: null },
  faulty('OVER_OPEX'),
  { steps: [...submitted(), 'ACCEPT', 'ASK', 'ANSWER'], fault: null, bank: 'BRI' },
  { steps: [...short, 'PLACE'], fault: null, bank: 'BSI' },
]

/** The last BA serves kelurahan of Purwokerto alone: one whose ward deliberates soon, one agreed, one with the regent's letter. */
const lastFates: readonly Fate[] = [scheduled(), held(), [...held(), 'LETTER' as const]].map((steps) => ({
  steps,
  fault: null,
  bank: null,
}))

/** The roads of all proposals of the demo, in the order in which they are dealt to so many BAs, round after round. */
export function dealtFates(assistants: number, random: SeededRandom): Fate[] {
  const dealt = random.shuffled(fates)
  for (const [round, fate] of firstFates.entries()) {
    dealt.splice(round * assistants, 0, fate)
    dealt.splice(round * assistants + assistants - 1, 0, ...lastFates.slice(round, round + 1))
  }
  return dealt
}
