import { expect, test } from 'vitest'
import { weakestMonth } from './debt-service-cover.ts'
import type { LoanTerms } from './loan.ts'
import { loanSchedule } from './loan-schedule.ts'
import { namedShocks, stressTest, worstDrawn } from './stress-test.ts'

const terms: LoanTerms = {
  annualRateBasisPoints: 600,
  tenorMonths: 72,
  graceMonths: 6,
  method: 'ANNUITY',
  gracePlacement: 'INSIDE_TENOR',
  graceInterest: 'PAID_MONTHLY',
  clockStart: 'FIRST_DRAWDOWN',
  dueDay: 12,
  agreementOn: null,
}
/** Rp500 million, worked example 2: 2,500,000 a month in grace, then 8,913,136. */
const schedule = loanSchedule(terms, [{ month: 1, amountRupiah: 500_000_000 }])
if (schedule === null) throw new Error('The terms carry a schedule')
const rice = { month: 1, volume: 10_000, unitPriceRupiah: 12_500, unitCostRupiah: 11_000 }
const found = (earnings: Parameters<typeof stressTest>[1]) => {
  const test = stressTest(schedule, earnings)
  if (test === null) throw new Error('The plan can be played')
  return test
}

test('as planned: 15 million a month pays every instalment, and the balance is what is left', () => {
  const { planned, months } = found([rice])
  expect(planned).toMatchObject({ lowestBalanceRupiah: 12_500_000, lowestMonth: 1 })
  expect(planned.coverBasisPoints).toBe(weakestMonth(schedule, [rice])?.coverBasisPoints)
  expect([months[0], months[6]].map((month) => month?.plannedRupiah)).toEqual([
    12_500_000,
    6 * 12_500_000 + 15_000_000 - 8_913_136,
  ])
})

test('sales down by a fifth leave four fifths of the cash', () => {
  const { SALES } = found([rice]).named
  expect(SALES).toMatchObject({ lowestBalanceRupiah: 9_500_000, lowestMonth: 1 })
  expect(SALES.coverBasisPoints).toBe(Math.floor((12_000_000 * 10_000) / 8_913_166))
})

test('opening two months late leaves the interest of two months unpaid', () => {
  expect(found([rice]).named.LATE).toMatchObject({ lowestBalanceRupiah: -5_000_000, lowestMonth: 2 })
})

test('three points off the margin are three per cent of the price', () => {
  // 10,000 × (12,500 − 375 − 11,000) = 11,250,000 a month.
  expect(found([rice]).named.MARGIN).toMatchObject({ lowestBalanceRupiah: 8_750_000, lowestMonth: 1 })
})

test('what the plan lacks by itself is told, and taken to be there: the test tells what goes worse than planned', () => {
  // Opening in the third month leaves the interest of two months, 2,500,000 each, to cash in hand.
  const late = found([{ ...rice, month: 3 }])
  expect(late.openingCashRupiah).toBe(5_000_000)
  expect(late.planned).toMatchObject({ lowestBalanceRupiah: 0, lowestMonth: 2 })
  expect(late.named.LATE).toMatchObject({ lowestBalanceRupiah: -5_000_000, lowestMonth: 4 })
  expect(late.named.SALES.lowestBalanceRupiah).toBe(0)
  expect(late.paid).toBeGreaterThan(0)
  expect(found([rice]).openingCashRupiah).toBe(0)
})

test('the scenarios lie within the worst that is drawn, none of them better than the plan, and 200 are drawn', () => {
  const { scenarios, paid, worst, months, planned } = found([rice])
  expect(scenarios).toBe(200)
  expect(paid).toBeGreaterThan(0)
  expect(paid).toBeLessThan(200)
  for (const [name, most] of Object.entries(worstDrawn))
    expect(worst.shock[name as keyof typeof worstDrawn], name).toBeLessThanOrEqual(most)
  expect(worst.lowestBalanceRupiah).toBeLessThan(planned.lowestBalanceRupiah)
  for (const { plannedRupiah, middleRupiah, lowRupiah } of months) {
    expect(lowRupiah).toBeLessThanOrEqual(middleRupiah)
    expect(middleRupiah).toBeLessThanOrEqual(plannedRupiah)
  }
})

test('the same plan draws the same scenarios, another plan others', () => {
  expect(found([rice])).toEqual(found([{ ...rice }]))
  expect(found([{ ...rice, volume: 10_001 }]).worst.shock).not.toEqual(found([rice]).worst.shock)
})

test('a plan that only just pays is paid in fewer scenarios than one with room', () => {
  const share = (volume: number) => found([{ ...rice, volume }]).paid
  expect(share(6_000)).toBeLessThan(share(10_000))
  expect(share(10_000)).toBeLessThan(share(100_000))
})

test('a loss stays a loss: it is rounded away from the co-operative, never in its favour', () => {
  const losing = { ...rice, volume: 3, unitPriceRupiah: 100, unitCostRupiah: 101 }
  expect(found([losing]).named.SALES.lowestBalanceRupiah).toBeLessThanOrEqual(
    found([losing]).named.LATE.lowestBalanceRupiah,
  )
})

test('a plan without an activity is not played: not filled in is never zero', () =>
  expect(stressTest(schedule, [])).toBeNull())

test('every named shock is a drawn one could be', () => {
  for (const shock of Object.values(namedShocks))
    for (const [name, value] of Object.entries(shock))
      expect(value).toBeLessThanOrEqual(worstDrawn[name as keyof typeof worstDrawn])
})
