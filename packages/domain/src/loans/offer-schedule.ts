import type { Verdict } from '../appraisals/appraisal.ts'
import { loanTerms } from '../rule-sets/loan-terms.ts'
import type { RuleParameters } from '../rule-sets/parameter.ts'
import type { LoanSchedule } from './loan.ts'
import { loanSchedule } from './loan-schedule.ts'

/**
 * What an offer comes to each month under a rule set, as if all of it were drawn in the first month: how it will be drawn is not known
 * before the agreement, and interest is never more than this. Null for a refusal, and where offer or rule set leave a term open.
 */
export function offerSchedule(
  { kind, amountRupiah, tenorMonths, graceMonths }: Verdict,
  parameters: RuleParameters,
): LoanSchedule | null {
  if (kind === 'REJECT' || amountRupiah === null || tenorMonths === null || graceMonths === null) return null
  const terms = loanTerms(parameters, { tenorMonths, graceMonths, agreementOn: null })
  return terms === null ? null : loanSchedule(terms, [{ month: 1, amountRupiah }])
}
