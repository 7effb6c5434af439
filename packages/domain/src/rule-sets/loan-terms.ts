import type { LoanTerms } from '../loans/loan.ts'
import type { RuleParameters } from './parameter.ts'

/** What a proposal or an offer asks for, of the terms that the rule leaves open. */
export interface AskedTerms {
  tenorMonths: number
  graceMonths: number
  agreementOn: string | null
}

/** The terms of a loan under a rule set; null where the set does not say all that a schedule needs. */
export function loanTerms(parameters: RuleParameters, asked: AskedTerms): LoanTerms | null {
  const { annualRateBasisPoints, scheduleMethod, gracePlacement, graceInterest, clockStart, dueDay, rounding } =
    parameters
  if (annualRateBasisPoints.value === null || scheduleMethod.value === null || gracePlacement.value === null)
    return null
  if (graceInterest.value === null || clockStart.value === null || dueDay.value === null || rounding.value === null)
    return null
  return {
    ...asked,
    annualRateBasisPoints: annualRateBasisPoints.value,
    method: scheduleMethod.value,
    gracePlacement: gracePlacement.value,
    graceInterest: graceInterest.value,
    clockStart: clockStart.value,
    dueDay: dueDay.value,
  }
}
