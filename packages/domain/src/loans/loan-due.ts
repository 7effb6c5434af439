import { daysBetween } from '../calendar/day.ts'
import type { RuleParameters } from '../rule-sets/parameter.ts'
import { type LoanDeadline, loanDeadlines } from './loan-deadlines.ts'
import { firstMissing, loanLedger } from './loan-ledger.ts'
import type { LoanMovementRecord, LoanRecord } from './loan-record.ts'

/** What a list says of a loan on one day: the instalment that is next, and what else is due. */
export interface LoanDue {
  /** The first instalment that is due or short, else the first to come; null before anything is drawn, and once all is paid. */
  instalment: { number: number; dueOn: string; missingRupiah: number } | null
  /** Whole days since the day of that instalment was over; 0 until then. */
  daysLate: number
  deadlines: LoanDeadline[]
}

/**
 * What is due on a loan on a WIB day. `movements` are all that there were. Without the rule set of its proposal no deadline is told, since
 * none is invented; the instalment follows from the agreement alone. Source: domain reference 1.6.
 */
export function loanDue(
  loan: LoanRecord,
  movements: readonly LoanMovementRecord[],
  parameters: Pick<RuleParameters, 'agreementReportWorkingDays' | 'placementRequestWorkingDays'> | null,
  today: string,
): LoanDue {
  const ledger = loanLedger(loan, movements, today)
  const row = firstMissing(ledger) ?? ledger.rows.find(({ state }) => state === 'COMING') ?? null
  const instalment =
    row === null || row.dueOn === null
      ? null
      : { number: row.number, dueOn: row.dueOn, missingRupiah: row.missingRupiah }
  return {
    instalment,
    daysLate: instalment === null ? 0 : Math.max(0, daysBetween(instalment.dueOn, today)),
    deadlines: parameters === null ? [] : loanDeadlines(loan, ledger, parameters, today),
  }
}
