import { type Activity, debtServiceCover, type LoanSchedule, type MonthCover, weakestMonth } from '@dampingi/domain'

/** What the plan earns beside what the loan asks for. */
export interface Repayment {
  /** Of a month in which every activity runs, rupiah. */
  surplusRupiah: number
  instalmentRupiah: number
  /** The month after grace that is covered worst; null where none can be computed. */
  weakest: MonthCover | null
}

/** Null where the loan has no schedule yet, the plan no activity, or a sum is too large to be exact. */
export function repaymentOf(schedule: LoanSchedule | null, activities: readonly Activity[]): Repayment | null {
  if (schedule === null || activities.length === 0) return null
  const surplusRupiah = debtServiceCover(schedule, activities).at(-1)?.cashRupiah ?? 0
  if (!Number.isSafeInteger(surplusRupiah)) return null
  return {
    surplusRupiah,
    instalmentRupiah: schedule.largestInstalmentRupiah,
    weakest: weakestMonth(schedule, activities),
  }
}
