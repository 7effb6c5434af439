import { expect, test } from 'vitest'
import { debtServiceCover, weakestMonth } from './debt-service-cover.ts'
import type { LoanTerms } from './loan.ts'
import { loanSchedule } from './loan-schedule.ts'

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

function schedule(change: Partial<LoanTerms> = {}, month = 1) {
  const made = loanSchedule({ ...terms, ...change }, [{ month, amountRupiah: 500_000_000 }])
  if (made === null) throw new Error('no schedule')
  return made
}
const rice = { month: 1, volume: 4_000, unitPriceRupiah: 12_500, unitCostRupiah: 10_000 }

test('the cover is cash over instalment in basis points, rounded down', () => {
  expect(weakestMonth(schedule(), [rice])).toEqual({
    number: 7,
    cashRupiah: 10_000_000,
    instalmentRupiah: 8_913_136,
    coverBasisPoints: 11_219,
  })
})

test('an activity earns from its month on', () => {
  const months = debtServiceCover(schedule(), [rice, { ...rice, month: 9 }])
  expect([months[6]?.cashRupiah, months[8]?.cashRupiah]).toEqual([10_000_000, 20_000_000])
  expect(months[6]?.coverBasisPoints).toBe(11_219)
})

test('months of grace are shown, and the weakest is sought after them', () => {
  const late = { ...rice, month: 7 }
  expect(debtServiceCover(schedule(), [late])[0]).toMatchObject({ cashRupiah: 0, coverBasisPoints: 0 })
  expect(weakestMonth(schedule(), [late])?.coverBasisPoints).toBe(11_219)
})

test('months of a plan count from the first drawdown, also when the schedule counts from the agreement', () => {
  const months = debtServiceCover(schedule({ clockStart: 'AGREEMENT' }, 3), [rice])
  expect([months[1]?.cashRupiah, months[2]?.cashRupiah]).toEqual([0, 10_000_000])
})

test('a loss covers nothing, and where nothing is due there is nothing to cover', () => {
  expect(weakestMonth(schedule(), [{ ...rice, unitCostRupiah: 20_000 }])?.coverBasisPoints).toBe(0)
  expect(debtServiceCover(schedule({ graceInterest: 'CAPITALISED' }), [rice])[0]?.coverBasisPoints).toBeNull()
})
