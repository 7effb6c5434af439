import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { emptyText } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { firstMissing, loanLedger } from './loan-ledger.ts'
import { loanStep } from './loan-step.ts'

export interface RequestPlacement extends CommandInput {
  loanId: string
  /** Number of the statement of absolute responsibility (SPTJM). */
  statementNumber: string
}

/**
 * Asks that the village's transfers cover the instalment that is due and not whole; how much is missing is counted, never typed. With it
 * go the bank statement, the schedule and the SPTJM. Source: domain reference 1.6.
 */
export const requestPlacement = defineCommand<RequestPlacement>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId }) => ({ kind: 'loan', id: loanId }),
  decide({ statementNumber }, facts) {
    const loan = facts.loan
    if (loan === null) return refuse('NOT_FOUND')
    const findings = emptyText(['statementNumber'], statementNumber, { id: 'Nomor SPTJM', en: 'SPTJM number' })
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const missing = firstMissing(loanLedger(loan, facts.movements, facts.today))
    const shortfall =
      missing === null
        ? null
        : {
            instalmentNumber: missing.number,
            amountRupiah: missing.missingRupiah,
            requestedOn: facts.today,
            statementNumber: statementNumber.trim(),
          }
    return loanStep(facts, {
      command: 'requestPlacement',
      event: 'PlacementRequested',
      change: { shortfall },
      to: () => 'SHORTFALL',
    })
  },
})
