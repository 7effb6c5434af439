import type { Text } from '../mechanisms/text.ts'

export const loanMethods = ['ANNUITY', 'EQUAL_PRINCIPAL', 'FLAT'] as const
/** Level instalments, level principal, or interest always on the sum drawn. PMK 49/2025 does not say which. Domain reference C. */
export type LoanMethod = (typeof loanMethods)[number]

export const gracePlacements = ['INSIDE_TENOR', 'BEFORE_TENOR'] as const
/** Whether the months of grace count among the months of tenor or come before them. */
export type GracePlacement = (typeof gracePlacements)[number]

export const graceInterests = ['PAID_MONTHLY', 'CAPITALISED'] as const
/** Whether the interest of the months of grace is paid each month or added to the balance. */
export type GraceInterest = (typeof graceInterests)[number]

export const clockStarts = ['FIRST_DRAWDOWN', 'AGREEMENT'] as const
/** The month from which grace and tenor count: that of the first drawdown, or that of the agreement. */
export type ClockStart = (typeof clockStarts)[number]

export interface LoanTerms {
  /** 600 is 6% a year; a month bears a twelfth of it. */
  annualRateBasisPoints: number
  tenorMonths: number
  graceMonths: number
  method: LoanMethod
  gracePlacement: GracePlacement
  graceInterest: GraceInterest
  clockStart: ClockStart
  /** Day of the month on which an instalment is due; the next working day when banks are closed on it. */
  dueDay: number
  /** WIB day of the agreement, planned or signed; null: no due days are shown. */
  agreementOn: string | null
}

/** A stage of the loan, drawn on the first day of its month. `month` counts from 1, the month of the agreement. */
export interface LoanDraw {
  month: number
  amountRupiah: number
}

/** One month of a schedule, whole rupiah. It covers one month and is due in the month after. */
export interface Instalment {
  number: number
  dueOn: string | null
  phase: 'GRACE' | 'REPAYMENT'
  /** Drawn at the beginning of this month. */
  drawnRupiah: number
  /** What is paid: interest paid and principal. */
  instalmentRupiah: number
  /** What this month bears, paid or capitalised. */
  interestRupiah: number
  principalRupiah: number
  /** The part of the interest that is added to the balance. */
  capitalisedRupiah: number
  /** Owed after the payment. */
  balanceRupiah: number
}

/** Sums of the rows shown, never of an unrounded annuity (Q-R14). */
export interface ScheduleTotals {
  drawnRupiah: number
  instalmentRupiah: number
  interestRupiah: number
  principalRupiah: number
  capitalisedRupiah: number
}

export interface LoanSchedule {
  terms: LoanTerms
  rows: Instalment[]
  totals: ScheduleTotals
  /** The first instalment after grace. */
  firstInstalmentRupiah: number
  /** The largest instalment after grace, the last row aside: it clears what rounding left. This is the figure that a cap must carry. */
  largestInstalmentRupiah: number
  /** To print on each schedule until an agreement fixes it. */
  notice: Text
}

/** Domain reference C: the sources give neither method, grace nor rounding. */
export const simulationNotice: Text = {
  id: 'Simulasi; perjanjian bank yang menentukan.',
  en: 'Simulation; the bank’s agreement decides.',
}
