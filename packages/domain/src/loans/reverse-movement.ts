import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse } from '../mechanisms/decision.ts'
import type { Role } from '../mechanisms/viewer.ts'
import { type LoanLedger, loanLedger } from './loan-ledger.ts'
import type { LoanMovementRecord, LoanRecord, LoanState, MovementKind } from './loan-record.ts'
import { loanStep, movementOn } from './loan-step.ts'
import { afterPayment } from './record-repayments.ts'
import { reversalOf } from './standing-movements.ts'

export interface ReverseMovement extends CommandInput {
  loanId: string
  /** The movement that was recorded wrongly. */
  movementId: string
  /** The id of the reversal: a UUID of version 7. */
  reversalId: string
  reason: string
}

/** Whoever records a kind of movement takes it back. */
const takenBackBy: Record<MovementKind, readonly Role[]> = {
  DRAWDOWN: ['BANK_REVIEWER', 'BANK_APPROVER'],
  REPAYMENT: ['BANK_REVIEWER', 'BANK_APPROVER'],
  PLACEMENT: ['BANK_REVIEWER', 'BANK_APPROVER'],
  VILLAGE_REPAYMENT: ['BA'],
  REVERSAL: [],
}

/** Whether a person in this role may take this movement back, as long as it stands. */
export const mayReverse = (
  movement: LoanMovementRecord,
  movements: readonly LoanMovementRecord[],
  role: Role,
): boolean => takenBackBy[movement.kind].includes(role) && reversalOf(movement, movements) === null

/**
 * Takes back what was recorded wrongly: the record stays, a reversal beside it says why, and no sum counts either. The same reference
 * may then be recorded rightly. A drawdown that is being repaid, or a placement that was paid back, is not taken back before what rests on it.
 */
export const reverseMovement = defineCommand<ReverseMovement>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER', 'BA'],
  subject: ({ loanId, reversalId }) => ({
    kind: 'loan',
    id: loanId,
    alsoMakes: [{ kind: 'loanMovement', id: reversalId, path: ['reversalId'] }],
  }),
  decide({ movementId, reversalId, reason, command }, facts) {
    const loan = facts.loan
    const wrong = facts.movements.find(({ id }) => id === movementId) ?? null
    if (loan === null) return refuse('NOT_FOUND')
    if (wrong === null || wrong.kind === 'REVERSAL') return refuse('NOT_FOUND', [], ['movementId'])
    if (!takenBackBy[wrong.kind].includes(facts.viewer.role)) return refuse('NOT_YOURS')
    if (reversalOf(wrong, facts.movements) !== null) return refuse('WRONG_STATE')
    const reversal = movementOn(
      loan,
      {
        id: reversalId,
        kind: 'REVERSAL',
        movedOn: facts.today,
        amountRupiah: wrong.amountRupiah,
        // Two kinds may have one number, and what was recorded anew may be taken back again.
        reference: `${wrong.kind} ${wrong.reference}`,
        recording: wrong.recording,
        reversesId: wrong.id,
        reason: reason.trim(),
      },
      facts,
    )
    const before = loanLedger(loan, facts.movements, facts.today)
    const isDrawdown = wrong.kind === 'DRAWDOWN'
    // Drawing had ended because all of it was drawn: without this drawdown something is left.
    const reopens = isDrawdown && before.drawnRupiah === loan.amountRupiah
    const change = reopens ? { drawingEndedOn: null } : {}
    const after = loanLedger({ ...loan, ...change }, [...facts.movements, reversal], facts.today)
    return loanStep(facts, {
      command: 'reverseMovement',
      event: 'MovementReversed',
      brings: {
        reason,
        restingRupiah: isDrawdown ? before.paidByCoopRupiah + before.placedFromVillageFundRupiah : 0,
        claimAfterRupiah: after.owedToVillageRupiah,
      },
      change,
      movements: [reversal],
      to: afterReversal,
      onBehalfOf: command.onBehalfOf ?? null,
    })
  },
})

function afterReversal(loan: LoanRecord, ledger: LoanLedger): LoanState {
  // A drawdown on which something rests is refused as such, not for where it would lead.
  if (ledger.drawnRupiah === 0) return ledger.paidByCoopRupiah === 0 ? 'REPORTED' : loan.state
  return afterPayment(loan, ledger)
}
