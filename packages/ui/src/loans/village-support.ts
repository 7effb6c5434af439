import { type LoanSchedule, type RuleParameters, supportByBand, supportCap, supportLimit } from '@dampingi/domain'

/** What a village may put behind a loan each month, beside what the loan asks for. Null: a figure is not known yet. */
export interface VillageSupportFigures {
  ceilingRupiah: number
  shareBasisPoints: number
  capRupiah: number
  /** By the band table of the regulation; null where it has no line for this ceiling. */
  bandRupiah: number | null
  instalmentRupiah: number
  /** What the co-operative's own cash must carry each month: the instalment beyond what the village approved, or may approve. */
  gapRupiah: number
  /** Instalment as a share of what the village approved, or may approve; basis points, rounded up. */
  usedBasisPoints: number | null
}

/** The cap beside the instalment, and the gap between it and what stands behind it. Source: Permendesa 10/2025 as the rule set cites it. */
export function villageSupport(
  schedule: LoanSchedule | null,
  ceilingRupiah: number | null,
  parameters: Pick<RuleParameters, 'supportCapBasisPoints' | 'supportBands'>,
  approvedPerMonthRupiah: number | null = null,
): VillageSupportFigures | null {
  const shareBasisPoints = parameters.supportCapBasisPoints.value
  if (schedule === null || ceilingRupiah === null || shareBasisPoints === null) return null
  const capRupiah = supportCap({ villageFundCeilingRupiah: ceilingRupiah, shareBasisPoints }).perMonthRupiah
  const limitRupiah = supportLimit(capRupiah, approvedPerMonthRupiah)
  const instalmentRupiah = schedule.largestInstalmentRupiah
  return {
    ceilingRupiah,
    shareBasisPoints,
    capRupiah,
    bandRupiah: supportByBand(ceilingRupiah, parameters.supportBands.value ?? [])?.perMonthRupiah ?? null,
    instalmentRupiah,
    gapRupiah: Math.max(0, instalmentRupiah - limitRupiah),
    usedBasisPoints: limitRupiah === 0 ? null : Math.ceil((instalmentRupiah * 10_000) / limitRupiah),
  }
}
