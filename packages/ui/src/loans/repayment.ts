import {
  type Activity,
  type BudgetLine,
  budgetTotal,
  debtServiceCover,
  type LoanSchedule,
  type MonthCover,
  weakestMonth,
} from '@dampingi/domain'

/** What the plan earns beside what the loan asks for. */
export interface Repayment {
  /** Of a month in which every activity runs, rupiah. */
  surplusRupiah: number
  instalmentRupiah: number
  /** The month after grace that is covered worst; null where none can be computed. */
  weakest: MonthCover | null
  /** What the budget spends on operations, rupiah. */
  opexRupiah: number
  /** The same month-by-month look where that is spent anew each year, a twelfth a month, beside what the activities cost. */
  weakestWithOpex: MonthCover | null
}

/**
 * The loan pays the operations of the budget once; whether they come again no plan says. That they return each year, and are not in the
 * cost of the activities, is the worst that a reader should have in mind: our own convention.
 *
 * Null where the loan has no schedule yet, the plan no activity, or a sum is too large to be exact.
 */
export function repaymentOf(
  schedule: LoanSchedule | null,
  activities: readonly Activity[],
  budgetLines: readonly BudgetLine[] = [],
): Repayment | null {
  if (schedule === null || activities.length === 0) return null
  const surplusRupiah = debtServiceCover(schedule, activities).at(-1)?.cashRupiah ?? 0
  if (!Number.isSafeInteger(surplusRupiah)) return null
  const opexRupiah = budgetTotal(budgetLines, 'OPEX')
  const spentMonthly = { month: 1, volume: 1, unitPriceRupiah: 0, unitCostRupiah: Math.ceil(opexRupiah / 12) }
  return {
    surplusRupiah,
    instalmentRupiah: schedule.largestInstalmentRupiah,
    weakest: weakestMonth(schedule, activities),
    opexRupiah,
    weakestWithOpex: opexRupiah === 0 ? null : weakestMonth(schedule, [...activities, spentMonthly]),
  }
}
