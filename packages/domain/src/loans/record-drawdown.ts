import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { emptyText } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { loanLedger } from './loan-ledger.ts'
import { loanStep, movementOn, steadyState } from './loan-step.ts'
import {
  alreadyMoved,
  type MovementInput,
  movementFindings,
  movesOf,
  sinceAgreement,
  takenReference,
} from './movement-input.ts'

export interface RecordDrawdown extends CommandInput {
  loanId: string
  /** `reference` is the number of the supplier's invoice. */
  drawdown: MovementInput
  /** The supplier that was paid. */
  payee: string
}

/** Records a stage of the loan that was paid to a supplier against an invoice; never to the co-operative. Source: domain reference 1.5. */
export const recordDrawdown = defineCommand<RecordDrawdown>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId, drawdown }) => ({ kind: 'loan', id: loanId, alsoMakes: movesOf([['drawdown'], drawdown]) }),
  decide({ drawdown, payee }, facts) {
    const loan = facts.loan
    if (loan === null) return refuse('NOT_FOUND')
    const findings = [
      ...movementFindings(['drawdown'], drawdown, { earliest: sinceAgreement(loan), today: facts.today }),
      ...emptyText(['payee'], payee, { id: 'Pemasok', en: 'Supplier' }),
    ]
    if (alreadyMoved(facts.movements, 'DRAWDOWN', drawdown.reference) !== null)
      findings.push(takenReference(['drawdown', 'reference']))
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const movement = movementOn(loan, { ...drawdown, kind: 'DRAWDOWN', payee: payee.trim() }, facts)
    const { drawnRupiah } = loanLedger(loan, facts.movements, facts.today)
    const whole = drawnRupiah + drawdown.amountRupiah === loan.amountRupiah
    return loanStep(facts, {
      command: 'recordDrawdown',
      event: 'DrawdownRecorded',
      brings: { drawingRupiah: drawdown.amountRupiah },
      change: { drawingEndedOn: whole ? drawdown.movedOn : null },
      movements: [movement],
      to: steadyState,
    })
  },
})
