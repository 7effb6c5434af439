import { type CommandInput, defineCommand } from '../commands/facts.ts'
import type { Earliest } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import type { LoanRecord } from './loan-record.ts'
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
    const findings = movementFindings(['placement'], placement, { earliest: sinceRequest(loan), today: facts.today })
    if (alreadyMoved(facts.movements, 'PLACEMENT', placement.reference) !== null)
      findings.push(takenReference(['placement', 'reference']))
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const movement = movementOn(
      loan,
      {
        ...placement,
        kind: 'PLACEMENT',
        instalmentNumber: loan.shortfall?.instalmentNumber ?? null,
      },
      facts,
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

/** A placement answers the request for it. */
const sinceRequest = (loan: LoanRecord): Earliest =>
  loan.shortfall === null
    ? sinceAgreement(loan)
    : {
        day: loan.shortfall.requestedOn,
        why: { id: 'Tanggal ini sebelum penempatan diminta.', en: 'This day is before the placement was asked for.' },
      }
