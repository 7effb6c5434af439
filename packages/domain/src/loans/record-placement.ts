import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse } from '../mechanisms/decision.ts'
import { loanStep, movementOn, steadyState } from './loan-step.ts'
import {
  alreadyMoved,
  type MovementInput,
  movementFindings,
  movesOf,
  sinceAgreement,
  takenReference,
} from './movement-input.ts'

export interface RecordPlacement extends CommandInput {
  loanId: string
  placement: MovementInput
}

/** Records what was placed from the village's transfers for the instalment that was short: from now on the village's claim. */
export const recordPlacement = defineCommand<RecordPlacement>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId, placement }) => ({ kind: 'loan', id: loanId, alsoMakes: movesOf([['placement'], placement]) }),
  decide({ placement }, facts) {
    const loan = facts.loan
    if (loan === null) return refuse('NOT_FOUND')
    const findings = movementFindings(['placement'], placement, { earliest: sinceAgreement(loan), today: facts.today })
    if (alreadyMoved(facts.movements, 'PLACEMENT', placement.reference) !== null)
      findings.push(takenReference(['placement', 'reference']))
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const movement = movementOn(
      loan,
      {
        ...placement,
        reference: placement.reference.trim(),
        kind: 'PLACEMENT',
        instalmentNumber: loan.shortfall?.instalmentNumber ?? null,
      },
      facts.now,
    )
    return loanStep(facts, {
      command: 'recordPlacement',
      event: 'PlacementRecorded',
      brings: { placingRupiah: placement.amountRupiah },
      movements: [movement],
      to: (after, { settled }) => (settled ? 'CLOSED' : steadyState(after)),
    })
  },
})
