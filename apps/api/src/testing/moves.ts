import {
  addDays,
  type DeliberationOutcome,
  firstMissing,
  type LoanLedger,
  type LoanRecord,
  loanLedger,
  type ProposalContent,
  type ProposalRecord,
  standingMovements,
} from '@dampingi/domain'
import { organisationId } from '../demo/demo-people.ts'
import { bankReviewMoves } from './bank-review-moves.ts'
import { documentMoves } from './document-moves.ts'
import { today } from './fixed.ts'
import { notes, soundBlocks, visit } from './inputs.ts'
import type { World } from './model.ts'
import { move, type NamedMove } from './named-move.ts'
import { outletMoves } from './outlet-moves.ts'

const proposalOf = ({ records: { proposal } }: World): ProposalRecord => {
  const [first] = proposal
  if (first === undefined) throw new Error('There is no proposal yet')
  return first
}
const versioned = (world: World) => ({ proposalId: world.ids.proposal, baseVersion: proposalOf(world).version })

/** What the domain holds in place of the digits that go over the wire. */
const inRupiah = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inRupiah)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key.endsWith('Rupiah') ? Number(inner) : inRupiah(inner)]),
  )
}
const sound = inRupiah(soundBlocks()) as ProposalContent

/** The first block that is still empty; when none is, the words about the market once more. */
function nextBlock(world: World): Record<string, unknown> {
  const { content } = proposalOf(world)
  const empty = (Object.keys(sound) as (keyof ProposalContent)[]).find(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(sound[field]),
  )
  const block =
    empty === undefined ? { marketAnalysis: `${sound.marketAnalysis} Diperiksa lagi.` } : { [empty]: sound[empty] }
  return { ...versioned(world), ...block }
}

const visitMoves = [
  move('ba01', 'planVisit', ({ ids, cooperative }) => ({
    visitId: ids.visit,
    cooperativeId: cooperative.id,
    visitedOn: today,
    purposes: ['RPK'],
  })),
  move('ba01', 'recordVisit', ({ ids, cooperative }) => visit(cooperative.id, { visitId: ids.visit })),
  move('ba01', 'correctVisit', ({ ids }) => ({ visitId: ids.visit, notes: { ...notes, findings: 'Diperbaiki.' } })),
]

const outcomes: DeliberationOutcome[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'NO_QUORUM', 'REJECTED']
const offer = { kind: 'OFFER', amountRupiah: 150_000_000, tenorMonths: 60, graceMonths: 6, reasonCodes: [], words: '' }
const reject = {
  kind: 'REJECT',
  amountRupiah: null,
  tenorMonths: null,
  graceMonths: null,
  reasonCodes: ['COLLATERAL'],
  words: 'Jaminan belum cukup.',
}
const judged = (verdict: object) => (world: World) => ({
  appraisalId: world.ids.appraisal,
  proposalHash: proposalOf(world).contentHash,
  verdict,
})

/** A question is no record of its own, so any id that nothing else has will do. */
const questionId = ({ secondIds }: World): string => secondIds.loan
const question = (world: World) => ({
  appraisalId: world.ids.appraisal,
  questionId: questionId(world),
  reason: 'NO_MARKET',
  opens: ['marketAnalysis'],
  words: 'Siapa pembelinya?',
  dueOn: addDays(today, 7),
})
const answer = (change: (proposal: ProposalRecord) => ProposalContent | null) => (world: World) => ({
  appraisalId: world.ids.appraisal,
  questionId: questionId(world),
  words: 'Warga dua desa.',
  content: change(proposalOf(world)),
})

const toAnotherBank = (world: World) => ({
  ...versioned(world),
  appraisalId: world.secondIds.appraisal,
  bankId: organisationId('BNI'),
})
const agreed = {
  annualRateBasisPoints: 600,
  method: 'ANNUITY',
  gracePlacement: 'INSIDE_TENOR',
  graceInterest: 'PAID_MONTHLY',
  clockStart: 'FIRST_DRAWDOWN',
  dueDay: 12,
}

export const proposalMoves: readonly NamedMove[] = [
  move('ba01', 'startProposal', ({ ids, cooperative }) => ({
    proposalId: ids.proposal,
    cooperativeId: cooperative.id,
    kind: 'FULL',
  })),
  move('ba01', 'editProposalBlock', nextBlock),
  move('ba01', 'editProposalBlock', (world) => ({ ...versioned(world), loan: sound.loan }), 'the loan'),
  move('ba01', 'requestProposalReview', versioned),
  move('pmo1', 'reviewProposal', (world) => ({ ...versioned(world), verdict: 'APPROVE' }), 'approve'),
  move(
    'pmo2',
    'reviewProposal',
    (world) => ({ ...versioned(world), verdict: 'RETURN', reason: 'Lengkapi surat.' }),
    'return',
  ),
  move('ba01', 'scheduleMembersMeeting', ({ ids }) => ({
    proposalId: ids.proposal,
    plannedOn: today,
    startsAt: '09:00',
    place: 'Balai desa',
  })),
  move('ba01', 'recordMembersResolution', ({ ids }) => ({
    proposalId: ids.proposal,
    resolution: { heldOn: today, invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
  })),
  move('ba01', 'scheduleDeliberation', ({ ids }) => ({
    deliberationId: ids.deliberation,
    proposalId: ids.proposal,
    scheduledOn: today,
    place: 'Balai desa',
  })),
  ...outcomes.map((outcome) =>
    move(
      'ba01',
      'recordDeliberation',
      ({ ids }) => ({
        deliberationId: ids.deliberation,
        heldOn: today,
        attendance: [
          { element: 'BOARD', invited: 5, present: 5 },
          { element: 'COMMUNITY', invited: 9, present: 7 },
          { element: 'VILLAGE_COUNCIL', invited: 5, present: 5 },
          { element: 'VILLAGE_HEAD', invited: 1, present: 1 },
        ],
        outcome,
        recordNumber: 'BA/1',
        maxLoanRupiah: 200_000_000,
        supportPerMonthRupiah: 1_000_000,
      }),
      outcome,
    ),
  ),
  move('ba01', 'issueVillageApproval', ({ ids }) => ({
    proposalId: ids.proposal,
    approval: { letterNumber: 'S/1', letterOn: today, supportPerMonthRupiah: 1_000_000 },
  })),
  move('ba01', 'submitProposal', (world) => ({
    ...versioned(world),
    appraisalId: world.ids.appraisal,
    bankId: organisationId('BRI'),
  })),
  move('bri-reviewer', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'reviewer'),
  move('bri-reviewer2', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'second reviewer'),
  move('bri-approver', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'approver'),
  move('bri-reviewer', 'requestInformation', question, 'reviewer'),
  move('bri-approver', 'requestInformation', question, 'approver'),
  move(
    'ba01',
    'answerInformation',
    answer(() => null),
    'in words',
  ),
  move(
    'ba01',
    'answerInformation',
    answer(({ content }) => ({ ...content, marketAnalysis: 'Pembeli dihitung lagi.' })),
    'with a change',
  ),
  ...bankReviewMoves,
  move('bri-reviewer', 'recommendAppraisal', judged(offer), 'offer'),
  move('bri-reviewer2', 'recommendAppraisal', judged(reject), 'reject'),
  move('bri-approver', 'returnAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal, reason: 'Hitung lagi.' })),
  move('bri-approver', 'decideAppraisal', judged(offer), 'offer'),
  move('bri-approver', 'decideAppraisal', judged(reject), 'reject'),
  move('ba01', 'acceptOffer', ({ ids }) => ({ appraisalId: ids.appraisal })),
  move('ba01', 'declineOffer', ({ ids }) => ({ appraisalId: ids.appraisal, reason: 'Tenor terlalu pendek.' })),
  move('ba01', 'submitProposal', toAnotherBank, 'another bank'),
  move('bri-reviewer', 'signAgreement', ({ ids }) => ({
    appraisalId: ids.appraisal,
    loanId: ids.loan,
    agreement: {
      number: 'PK/1',
      signedOn: today,
      paymentAccount: '0001',
      powerOfAttorneyNumber: 'SK/1',
      signers: [
        { party: 'BANK', name: 'Pejabat' },
        { party: 'BOARD', name: 'Ketua' },
        { party: 'VILLAGE', name: 'Kepala desa' },
      ],
    },
    agreed,
  })),
]

const loanOf = ({ records: { loan } }: World): LoanRecord => loan[0] as LoanRecord
const ledgerOf = (world: World): LoanLedger => loanLedger(loanOf(world), world.movements, today)
const shortOf = (world: World): number => firstMissing(ledgerOf(world))?.missingRupiah ?? 1

/** Money that moved, under an id of the world that no other use of a move has. */
const moved = (world: World, place: number, amountRupiah: number, movedOn = today) => {
  const id = world.movementIds[place * movesEach + world.movements.length] as string
  return { id, movedOn, amountRupiah, reference: `R-${id}` }
}
const movesEach = 20
/** Early enough for every instalment of the short loan to have fallen due. */
const drawnOn = addDays(today, -105)

const payment = (place: number, as: string, amount: (world: World) => number) =>
  move(
    'bri-reviewer',
    'recordRepayments',
    (world) => ({ loanId: world.ids.loan, repayments: [moved(world, place, amount(world))] }),
    as,
  )
const drawdown = (place: number, as: string, amount: (world: World) => number) =>
  move(
    'bri-reviewer',
    'recordDrawdown',
    (world) => ({
      loanId: world.ids.loan,
      drawdown: moved(world, place, amount(world), drawnOn),
      payee: 'Bulog',
    }),
    as,
  )

/** What can be done to a loan that was signed long ago and is repaid within three months. */
const loanMoves = [
  move('bri-reviewer', 'reportAgreement', ({ ids }) => ({ loanId: ids.loan, reportedOn: today, reportNumber: 'L/1' })),
  drawdown(0, 'a quarter', (world) => loanOf(world).amountRupiah / 4),
  drawdown(1, 'the rest', (world) => Math.max(1, ledgerOf(world).undrawnRupiah)),
  move('bri-approver', 'endDisbursing', ({ ids }) => ({ loanId: ids.loan, reason: 'Cukup.' })),
  payment(2, 'a rupiah', () => 1),
  payment(3, 'what is short', shortOf),
  payment(4, 'all', (world) => Math.max(1, ledgerOf(world).missingRupiah)),
  payment(5, 'all but a rupiah', (world) => Math.max(1, ledgerOf(world).missingRupiah - 1)),
  move('bri-reviewer', 'requestPlacement', ({ ids }) => ({ loanId: ids.loan, statementNumber: 'SPTJM/1' })),
  move('bri-reviewer', 'recordPlacement', (world) => ({
    loanId: world.ids.loan,
    placement: moved(world, 6, loanOf(world).shortfall?.amountRupiah ?? 1),
  })),
  ...(['DRAWDOWN', 'REPAYMENT', 'PLACEMENT', 'VILLAGE_REPAYMENT'] as const).map((kind, i) =>
    move(
      kind === 'VILLAGE_REPAYMENT' ? 'ba01' : 'bri-reviewer',
      'reverseMovement',
      (world) => ({
        loanId: world.ids.loan,
        movementId:
          standingMovements(world.movements).findLast((movement) => movement.kind === kind)?.id ?? world.ids.loan,
        reversalId: moved(world, 8 + i, 1).id,
        reason: 'Salah ketik.',
      }),
      kind,
    ),
  ),
  move('ba01', 'recordVillageRepayment', (world) => ({ loanId: world.ids.loan, repayment: moved(world, 7, 1) })),
]

/** The same loan as if it had been signed long ago and for three months, so that what is due on it can be missed. */
export const signedLongAgo = (world: World): World | null => {
  const [loan] = world.records.loan
  if (loan === undefined) return null
  const terms = { ...loan.terms, tenorMonths: 3, graceMonths: 1, agreementOn: drawnOn }
  const old = { ...loan, terms, agreement: { ...loan.agreement, signedOn: drawnOn } }
  return { ...world, records: { ...world.records, loan: [old] }, events: [] }
}

/** What only a proposal under closed rules can do. */
export const moveToOpenRules: NamedMove = move('ba01', 'moveProposalRuleSet', (world) => ({
  ...versioned(world),
  ruleSetCode: 'PMK49_2025',
  ruleSetVersion: 1,
}))

/** All that can be done to a co-operative, in groups that do not touch each other's records. */
export const moveGroups: readonly (readonly NamedMove[])[] = [visitMoves, proposalMoves, outletMoves, documentMoves]

/** What can be done to a loan, from where `signedLongAgo` puts it. */
export const movesOfLoan: readonly NamedMove[] = loanMoves
