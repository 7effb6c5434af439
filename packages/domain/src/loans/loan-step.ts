import type { Facts, Writes } from '../commands/facts.ts'
import { type Decision, type OnBehalfOf, refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { type LoanCommand, type LoanFacts, loanLifecycle, noLoanFacts } from './loan.lifecycle.ts'
import { firstMissing, type LoanLedger, loanLedger } from './loan-ledger.ts'
import type { LoanMovementRecord, LoanRecord, LoanState } from './loan-record.ts'

/** A step of a loan: how it would stand after it, and what moved. */
export interface LoanStep {
  command: LoanCommand
  event: string
  brings?: Partial<LoanFacts>
  change?: Partial<LoanRecord>
  movements?: LoanMovementRecord[]
  /** To which state it leads, by the loan and its ledger after it. */
  to: (loan: LoanRecord, ledger: LoanLedger) => LoanState
  /** What is told with the acceptance. */
  findings?: Finding[]
  onBehalfOf?: OnBehalfOf | null
}

/** Asks the lifecycle, then gives the loan in its next state, what moved, and what the timeline keeps. Of facts with a loan. */
export function loanStep(facts: Facts, step: LoanStep): Decision<Writes> {
  const before = facts.loan
  if (before === null) return refuse('NOT_FOUND')
  const movements = step.movements ?? []
  const changed: LoanRecord = { ...before, ...step.change }
  const state = step.to(changed, loanLedger(changed, [...facts.movements, ...movements], facts.today))
  const refused = refusedBy(
    loanLifecycle,
    { from: before.state, command: step.command, to: state, role: facts.viewer.role },
    loanFacts(before, facts, step.brings),
  )
  if (refused !== null) return refused
  const stateSince = state === before.state ? before.stateSince : facts.now
  // What was asked for an instalment is over once nobody waits for it.
  const loan = { ...changed, state, stateSince, shortfall: state === 'SHORTFALL' ? changed.shortfall : null }
  return {
    outcome: 'ACCEPTED',
    writes: { loan, movements },
    event: loanEvent(step.event, loan, { state: before.state, movements, onBehalfOf: step.onBehalfOf ?? null }),
    findings: step.findings ?? [],
  }
}

/** What the lifecycle of a loan looks at, from where it stands. */
export function loanFacts(
  loan: LoanRecord,
  { movements, today }: Pick<Facts, 'movements' | 'today'>,
  brings: Partial<LoanFacts> = {},
): LoanFacts {
  const ledger = loanLedger(loan, movements, today)
  return {
    ...noLoanFacts,
    undrawnRupiah: ledger.undrawnRupiah,
    missingRupiah: firstMissing(ledger)?.missingRupiah ?? 0,
    askedRupiah: loan.shortfall?.amountRupiah ?? 0,
    owedRupiah: ledger.rows.reduce((sum, { missingRupiah }) => sum + missingRupiah, 0),
    owedToVillageRupiah: ledger.owedToVillageRupiah,
    settled: ledger.settled,
    ...brings,
  }
}

/** Where a loan stands that is neither short nor repaid: it is still drawn, or only repaid. */
export const steadyState = ({ drawingEndedOn }: Pick<LoanRecord, 'drawingEndedOn'>): 'DISBURSING' | 'IN_REPAYMENT' =>
  drawingEndedOn === null ? 'DISBURSING' : 'IN_REPAYMENT'

/** A movement on a loan, all but what it is about. */
export const movementOn = (
  loan: LoanRecord,
  movement: Pick<LoanMovementRecord, 'id' | 'kind' | 'movedOn' | 'amountRupiah' | 'reference'> &
    Partial<Pick<LoanMovementRecord, 'payee' | 'instalmentNumber' | 'reversesId' | 'reason' | 'recording'>>,
  { movements, now }: Pick<Facts, 'movements' | 'now'>,
): LoanMovementRecord => ({
  payee: null,
  instalmentNumber: null,
  reversesId: null,
  reason: null,
  recording:
    1 +
    movements.filter(({ kind, reference }) => kind === movement.kind && reference === movement.reference.trim()).length,
  ...movement,
  reference: movement.reference.trim(),
  regency: loan.regency,
  cooperativeId: loan.cooperativeId,
  loanId: loan.id,
  bankId: loan.bankId,
  recordedAt: now,
})

/** What the timeline keeps of a loan: what moved, never who was paid or who signed. */
export const loanEvent = (
  type: string,
  loan: LoanRecord,
  before: { state: LoanState | null; movements: readonly LoanMovementRecord[]; onBehalfOf: OnBehalfOf | null },
) => ({
  type,
  subject: 'loan',
  subjectId: loan.id,
  cooperativeId: loan.cooperativeId,
  bankId: loan.bankId,
  from: before.state,
  to: loan.state,
  onBehalfOf: before.onBehalfOf,
  facts: {
    proposalId: loan.proposalId,
    movements: before.movements.map(({ id }) => id),
    movedRupiah: before.movements.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0),
    shortRupiah: loan.shortfall?.amountRupiah ?? null,
  },
})
