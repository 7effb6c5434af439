import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { loanStep, steadyState } from './loan-step.ts'

export interface EndDisbursing extends CommandInput {
  loanId: string
  reason: string
}

/** Ends drawing before the whole loan is drawn: the rest is not lent. */
export const endDisbursing = defineCommand<EndDisbursing>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId }) => ({ kind: 'loan', id: loanId }),
  decide: ({ reason }, facts) =>
    loanStep(facts, {
      command: 'endDisbursing',
      event: 'DisbursingEnded',
      brings: { reason },
      change: { drawingEndedOn: facts.today },
      to: (loan, { settled }) => (settled ? 'CLOSED' : steadyState(loan)),
    }),
})
