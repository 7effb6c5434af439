import { floorOf, type Ratio } from '../money/ratio.ts'
import { growthOf, monthlyParts } from './annuity.ts'

/** How much of a village's transfers may stand behind a loan. `perMonth` is exact; the rupiah figures are rounded down. */
export interface SupportCap {
  perMonth: Ratio
  perMonthRupiah: number
  perYearRupiah: number
}

/** The cap by share: `share × ceiling / 12`. Source: Permendesa 10/2025 as reported (30% a year, principal and interest together). */
export function supportCap({
  villageFundCeilingRupiah,
  shareBasisPoints,
}: {
  villageFundCeilingRupiah: number
  shareBasisPoints: number
}): SupportCap {
  const numerator = BigInt(villageFundCeilingRupiah) * BigInt(shareBasisPoints)
  const perMonth = { numerator, denominator: 120_000n }
  return {
    perMonth,
    perMonthRupiah: Number(floorOf(perMonth)),
    perYearRupiah: Number(floorOf({ numerator, denominator: 10_000n })),
  }
}

/** What stands behind an instalment a month: what the village approved, where it did, and never more than the cap. Whole rupiah. */
export const supportLimit = (capPerMonthRupiah: number, approvedPerMonthRupiah: number | null): number =>
  approvedPerMonthRupiah === null ? capPerMonthRupiah : Math.min(capPerMonthRupiah, approvedPerMonthRupiah)

/** One line of the annex of Permendesa 10/2025: what a village with a ceiling in this range may put behind a loan in a year. */
export interface SupportBand {
  fromRupiah: number
  toRupiah: number
  perYearRupiah: number
}

/** The cap by band, or null where the table has no line for this ceiling. A twelfth a month. */
export function supportByBand(villageFundCeilingRupiah: number, bands: readonly SupportBand[]): SupportCap | null {
  const band = bands.find((b) => b.fromRupiah <= villageFundCeilingRupiah && villageFundCeilingRupiah <= b.toRupiah)
  if (band === undefined) return null
  const perMonth = { numerator: BigInt(band.perYearRupiah), denominator: 12n }
  return { perMonth, perMonthRupiah: Number(floorOf(perMonth)), perYearRupiah: band.perYearRupiah }
}

/** The largest loan whose level instalment a cap can carry alone, rounded down. `paymentMonths` are the months after grace. */
export function affordablePrincipal(asked: {
  capPerMonth: Ratio
  annualRateBasisPoints: number
  paymentMonths: number
}): number {
  const { numerator, denominator } = asked.capPerMonth
  const rate = BigInt(asked.annualRateBasisPoints)
  if (rate === 0n) return Number(floorOf({ numerator: numerator * BigInt(asked.paymentMonths), denominator }))
  const growth = growthOf(rate, asked.paymentMonths)
  return Number(
    floorOf({
      numerator: numerator * monthlyParts * (growth.numerator - growth.denominator),
      denominator: denominator * rate * growth.numerator,
    }),
  )
}
