import type { LoanSchedule } from './loan.ts'

/** What earns: from its month on, each month `volume × (price − cost)`. `month` counts from 1, the month of the first drawdown. */
export interface Earning {
  month: number
  volume: number
  unitPriceRupiah: number
  unitCostRupiah: number
}

/** One month's cash for the instalment, and how many times it covers it: 10,000 basis points is once, rounded down. */
export interface MonthCover {
  number: number
  cashRupiah: number
  instalmentRupiah: number
  /** Null where nothing is due, or the plan's cash is no number that a computer holds exactly. */
  coverBasisPoints: number | null
}

/** DSCR of each month of the schedule, from the activity plan. Source: domain reference C. */
export const debtServiceCover = (schedule: LoanSchedule, earnings: readonly Earning[]): MonthCover[] => {
  const skipped = schedule.rows.findIndex((row) => row.drawnRupiah > 0)
  return schedule.rows.map((row) => {
    const cash = cashIn(row.number - skipped, earnings)
    return {
      number: row.number,
      cashRupiah: Number(cash),
      instalmentRupiah: row.instalmentRupiah,
      coverBasisPoints: coverOf(cash, row.instalmentRupiah),
    }
  })
}

/** The month after grace that is covered worst; null where none can be computed. */
export const weakestMonth = (schedule: LoanSchedule, earnings: readonly Earning[]): MonthCover | null =>
  debtServiceCover(schedule, earnings)
    .filter((month) => month.number > schedule.terms.graceMonths && month.coverBasisPoints !== null)
    .reduce<MonthCover | null>(
      (weakest, month) => (weakest === null || coverIn(month) < coverIn(weakest) ? month : weakest),
      null,
    )

const coverIn = (month: MonthCover): number => month.coverBasisPoints ?? 0

const cashIn = (month: number, earnings: readonly Earning[]): bigint =>
  earnings
    .filter((earning) => earning.month <= month)
    .reduce((sum, e) => sum + BigInt(e.volume) * (BigInt(e.unitPriceRupiah) - BigInt(e.unitCostRupiah)), 0n)

function coverOf(cash: bigint, instalmentRupiah: number): number | null {
  if (instalmentRupiah === 0) return null
  if (cash <= 0n) return 0
  const cover = Number((cash * 10_000n) / BigInt(instalmentRupiah))
  return Number.isSafeInteger(cover) ? cover : null
}
