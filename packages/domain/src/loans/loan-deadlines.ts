import { addDays, addMonths } from '../calendar/day.ts'
import { holidayDays } from '../calendar/holidays.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-day.ts'
import type { Party } from '../mechanisms/finding.ts'
import type { RuleParameters } from '../rule-sets/parameter.ts'
import type { LoanLedger } from './loan-ledger.ts'
import type { LoanRecord } from './loan-record.ts'

export type LoanDeadlineCode = 'REPORT' | 'PLACEMENT_REQUEST' | 'PLACEMENT'

/** Something that is due on a loan, whose it is, and by which WIB day. */
export interface LoanDeadline {
  code: LoanDeadlineCode
  owner: Party
  dueOn: string
  late: boolean
  instalmentNumber: number | null
}

/**
 * What is due on a loan today: the report to the ministry, the request for a placement after an instalment was short, the placement itself.
 * A deadline that the rule set does not give is not invented. Source: domain reference 1.2 and 1.6.
 */
export function loanDeadlines(
  loan: LoanRecord,
  ledger: LoanLedger,
  parameters: Pick<RuleParameters, 'agreementReportWorkingDays' | 'placementRequestWorkingDays'>,
  today: string,
  holidays: ReadonlySet<string> = holidayDays,
): LoanDeadline[] {
  const within = (code: LoanDeadlineCode, owner: Party, dueOn: string, instalmentNumber: number | null = null) => [
    { code, owner, dueOn, late: today > dueOn, instalmentNumber },
  ]
  const { value: reportDays } = parameters.agreementReportWorkingDays
  const { value: requestDays } = parameters.placementRequestWorkingDays
  if (loan.state === 'AGREEMENT_SIGNED')
    return reportDays === null
      ? []
      : within('REPORT', 'BANK', addWorkingDays(loan.agreement.signedOn, reportDays, holidays))
  const open = loan.shortfall
  if (open !== null) {
    const dueOn = ledger.rows.find(({ number }) => number === open.instalmentNumber)?.dueOn ?? null
    return dueOn === null ? [] : within('PLACEMENT', 'VILLAGE', lastWorkingDay(dueOn, holidays), open.instalmentNumber)
  }
  return ledger.rows.flatMap(({ number, state, dueOn }) =>
    state === 'SHORT' && dueOn !== null && requestDays !== null
      ? within('PLACEMENT_REQUEST', 'BANK', addWorkingDays(dueOn, requestDays, holidays), number)
      : [],
  )
}

/** The last working day of the month of a day. */
function lastWorkingDay(day: string, holidays: ReadonlySet<string>): string {
  let last = addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
  while (!isWorkingDay(last, holidays)) last = addDays(last, -1)
  return last
}
