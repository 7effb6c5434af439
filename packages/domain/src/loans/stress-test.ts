import { hashOf } from '../mechanisms/canonical.ts'
import { type Earning, weakestMonth } from './debt-service-cover.ts'
import type { LoanSchedule } from './loan.ts'

/** How much worse than planned things go. Basis points of the sales, months of delay, and basis points of the price off the margin. */
export interface Shock {
  salesLossBasisPoints: number
  delayMonths: number
  marginLossBasisPoints: number
}

/** The three that everybody is shown. Source: issue "Financing", section 2; yardstick Y32. */
export const namedShocks = {
  SALES: { salesLossBasisPoints: 2_000, delayMonths: 0, marginLossBasisPoints: 0 },
  LATE: { salesLossBasisPoints: 0, delayMonths: 2, marginLossBasisPoints: 0 },
  MARGIN: { salesLossBasisPoints: 0, delayMonths: 0, marginLossBasisPoints: 300 },
} as const satisfies Record<string, Shock>
export type NamedShock = keyof typeof namedShocks

/** Scenarios are drawn evenly up to twice the named shocks: Dampingi's own convention, told beside the outcome. */
export const worstDrawn: Shock = { salesLossBasisPoints: 4_000, delayMonths: 4, marginLossBasisPoints: 600 }
const drawnScenarios = 200

/** What becomes of the loan under one shock. Cash that a month leaves over is kept for the next; nothing else is paid out of it. */
export interface StressOutcome {
  shock: Shock
  /** The least that is left after paying an instalment; below zero is what is missing. Rupiah. */
  lowestBalanceRupiah: number
  /** The month of the schedule in which that is. */
  lowestMonth: number
  /** Of the weakest month after grace by itself; null where none can be computed. */
  coverBasisPoints: number | null
}

/** What is left after the instalment of a month: as planned, in the middle, and in the tenth of the scenarios that go worst. */
export interface StressMonth {
  number: number
  plannedRupiah: number
  middleRupiah: number
  lowRupiah: number
}

export interface StressTest {
  /**
   * What the plan itself lacks where it lacks most, as the interest of months before anything is sold: it must be there from the start.
   * Every outcome counts with it, so that a test tells what goes worse than planned and not what the plan says anyway. Rupiah.
   */
  openingCashRupiah: number
  planned: StressOutcome
  named: Record<NamedShock, StressOutcome>
  scenarios: number
  /** In how many of them every instalment can be paid. */
  paid: number
  worst: StressOutcome
  months: StressMonth[]
}

/**
 * Plays a plan under the named shocks and under scenarios that are drawn. The same plan draws the same scenarios everywhere, so that
 * phone, village and bank speak of one figure. Null where the plan has no activity, or a figure is too large to be exact.
 */
export function stressTest(schedule: LoanSchedule, earnings: readonly Earning[]): StressTest | null {
  if (earnings.length === 0) return null
  const asPlanned: Shock = { salesLossBasisPoints: 0, delayMonths: 0, marginLossBasisPoints: 0 }
  const openingCashRupiah = Math.max(0, -playOf(schedule, { earnings, openingCashRupiah: 0 }, asPlanned).lowest)
  if (!Number.isSafeInteger(openingCashRupiah)) return null
  const play = (shock: Shock) => playOf(schedule, { earnings, openingCashRupiah }, shock)
  const planned = play(asPlanned)
  const [sales, late, margin] = [play(namedShocks.SALES), play(namedShocks.LATE), play(namedShocks.MARGIN)]
  const drawn = shocksOf(hashOf([schedule.terms, schedule.totals, earnings])).map(play)
  if (![planned, sales, late, margin, ...drawn].every(isExact)) return null
  const outcome = (played: Play) => outcomeOf(schedule, played)
  return {
    openingCashRupiah,
    planned: outcome(planned),
    named: { SALES: outcome(sales), LATE: outcome(late), MARGIN: outcome(margin) },
    scenarios: drawn.length,
    paid: drawn.filter(({ lowest }) => lowest >= 0).length,
    worst: outcome(drawn.reduce((worst, played) => (played.lowest < worst.lowest ? played : worst))),
    months: schedule.rows.map(({ number }, i) => {
      const balances = drawn.map((played) => played.balances[i] as number).sort((a, b) => a - b)
      const at = (tenth: number) => balances[Math.floor((balances.length * tenth) / 10)] as number
      return { number, plannedRupiah: planned.balances[i] as number, middleRupiah: at(5), lowRupiah: at(1) }
    }),
  }
}

/** A plan played month by month under one shock. */
interface Play {
  shock: Shock
  earnings: Earning[]
  balances: number[]
  lowest: number
}

const isExact = ({ balances }: Play): boolean => balances.every(Number.isSafeInteger)

function playOf(
  schedule: LoanSchedule,
  plan: { earnings: readonly Earning[]; openingCashRupiah: number },
  shock: Shock,
): Play {
  const earnings = plan.earnings.map((earning) => shocked(earning, shock))
  const skipped = schedule.rows.findIndex((row) => row.drawnRupiah > 0)
  const starting = new Map<number, bigint>()
  for (const { month, unitPriceRupiah } of earnings)
    starting.set(month, (starting.get(month) ?? 0n) + BigInt(unitPriceRupiah))
  const balances: number[] = []
  let [cash, balance] = [0n, BigInt(plan.openingCashRupiah)]
  for (const { number, instalmentRupiah } of schedule.rows) {
    cash += starting.get(number - skipped) ?? 0n
    balance += cash - BigInt(instalmentRupiah)
    balances.push(Number(balance))
  }
  return { shock, earnings, balances, lowest: Math.min(...balances) }
}

const outcomeOf = (schedule: LoanSchedule, { shock, earnings, balances, lowest }: Play): StressOutcome => ({
  shock,
  lowestBalanceRupiah: lowest,
  lowestMonth: schedule.rows[balances.indexOf(lowest)]?.number ?? 0,
  coverBasisPoints: weakestMonth(schedule, earnings)?.coverBasisPoints ?? null,
})

/** An activity under a shock: what it brings a month as one sum, rounded down to whole rupiah, so that nothing is made up by rounding. */
function shocked({ month, volume, unitPriceRupiah, unitCostRupiah }: Earning, shock: Shock): Earning {
  const margin =
    BigInt(unitPriceRupiah) * (10_000n - BigInt(shock.marginLossBasisPoints)) - BigInt(unitCostRupiah) * 10_000n
  const cash = BigInt(volume) * margin * (10_000n - BigInt(shock.salesLossBasisPoints))
  return {
    month: month + shock.delayMonths,
    volume: 1,
    unitPriceRupiah: Number(floorDiv(cash, 100_000_000n)),
    unitCostRupiah: 0,
  }
}

const floorDiv = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b))

/** The drawn shocks of a plan, from its own hash: no chance is asked, so that a test can be repeated. */
function shocksOf(seed: string): Shock[] {
  let state = Number.parseInt(seed.slice(0, 8), 16)
  /** Mulberry32: a whole number from 0 to `most`, evenly. */
  const draw = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (most + 1))
  }
  return Array.from({ length: drawnScenarios }, () => ({
    salesLossBasisPoints: draw(worstDrawn.salesLossBasisPoints),
    delayMonths: draw(worstDrawn.delayMonths),
    marginLossBasisPoints: draw(worstDrawn.marginLossBasisPoints),
  }))
}
