import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse } from '../mechanisms/decision.ts'
import { loanStep, movementOn } from './loan-step.ts'
import {
  alreadyMoved,
  type MovementInput,
  movementFindings,
  movesOf,
  sinceAgreement,
  takenReference,
} from './movement-input.ts'

export interface RecordVillageRepayment extends CommandInput {
  loanId: string
  /** `reference` is the number of the village's receipt. */
  repayment: MovementInput
}

/** Records that the co-operative paid back what the village had placed. The village has no portal: the BA records it by its receipt. */
export const recordVillageRepayment = defineCommand<RecordVillageRepayment>({
  by: ['BA'],
  subject: ({ loanId, repayment }) => ({ kind: 'loan', id: loanId, alsoMakes: movesOf([['repayment'], repayment]) }),
  decide({ repayment, command }, facts) {
    const loan = facts.loan
    if (loan === null) return refuse('NOT_FOUND')
    const findings = movementFindings(['repayment'], repayment, { earliest: sinceAgreement(loan), today: facts.today })
    if (alreadyMoved(facts.movements, 'VILLAGE_REPAYMENT', repayment.reference) !== null)
      findings.push(takenReference(['repayment', 'reference']))
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    return loanStep(facts, {
      command: 'recordVillageRepayment',
      event: 'VillageRepaid',
      brings: { repayingVillageRupiah: repayment.amountRupiah },
      movements: [movementOn(loan, { ...repayment, kind: 'VILLAGE_REPAYMENT' }, facts)],
      to: ({ state }) => state,
      onBehalfOf: command.onBehalfOf ?? null,
    })
  },
})
