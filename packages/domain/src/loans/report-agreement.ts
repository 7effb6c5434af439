import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badNumberText, futureDay, tooEarly } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { loanStep } from './loan-step.ts'
import { sinceAgreement } from './movement-input.ts'

export interface ReportAgreement extends CommandInput {
  loanId: string
  reportedOn: string
  reportNumber: string
}

/** Records that the bank reported the agreement to the ministry. Late is told by the clock and never refused. Source: domain reference 1.2. */
export const reportAgreement = defineCommand<ReportAgreement>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId }) => ({ kind: 'loan', id: loanId }),
  decide({ reportedOn, reportNumber }, facts) {
    if (facts.loan === null) return refuse('NOT_FOUND')
    const findings = [
      ...futureDay(['reportedOn'], reportedOn, facts.today),
      ...tooEarly(['reportedOn'], reportedOn, sinceAgreement(facts.loan)),
      ...badNumberText(['reportNumber'], reportNumber, { id: 'Nomor laporan', en: 'Report number' }),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    return loanStep(facts, {
      command: 'reportAgreement',
      event: 'AgreementReported',
      change: { reportedOn, reportNumber: reportNumber.trim() },
      to: () => 'REPORTED',
    })
  },
})
