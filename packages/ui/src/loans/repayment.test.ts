import { loanSchedule } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { repaymentOf } from './repayment.ts'

const schedule = loanSchedule(
  {
    annualRateBasisPoints: 600,
    tenorMonths: 72,
    graceMonths: 6,
    method: 'ANNUITY',
    gracePlacement: 'INSIDE_TENOR',
    graceInterest: 'PAID_MONTHLY',
    clockStart: 'FIRST_DRAWDOWN',
    dueDay: 12,
    agreementOn: null,
  },
  [{ month: 1, amountRupiah: 500_000_000 }],
)
const selling = (month: number, volume: number) => ({
  id: `${month}`,
  name: 'Beras',
  month,
  volume,
  unit: 'kg',
  unitPriceRupiah: 12_500,
  unitCostRupiah: 11_600,
})

test('the plan is shown as it is once everything runs, and its weakest month beside the instalment', () => {
  const found = repaymentOf(schedule, [selling(1, 10_000), selling(12, 5_000)])
  expect(found).toMatchObject({ surplusRupiah: 13_500_000, instalmentRupiah: 8_913_136 })
  expect(found?.weakest).toMatchObject({ number: 7, coverBasisPoints: 10_097 })
})

test('without a schedule or a plan there is no figure, and never a zero', () => {
  expect(repaymentOf(null, [selling(1, 10_000)])).toBeNull()
  expect(repaymentOf(schedule, [])).toBeNull()
})

test('a sum that no computer holds exactly is not shown', () =>
  expect(repaymentOf(schedule, [selling(1, Number.MAX_SAFE_INTEGER)])).toBeNull())
