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

test('operations that come again each year take a twelfth of them from every month, and none take nothing', () => {
  const line = (kind: 'OPEX' | 'CAPEX', unitPriceRupiah: number) => ({
    id: kind,
    kind,
    use: 'SEMBAKO' as const,
    name: 'x',
    quantity: 1,
    unit: 'paket',
    unitPriceRupiah,
    supplier: null,
    quotations: 0,
  })
  const activities = [selling(1, 10_000)]
  const found = repaymentOf(schedule, activities, [line('OPEX', 12_000_000), line('CAPEX', 100_000_000)])
  expect(found).toMatchObject({ opexRupiah: 12_000_000, weakest: { coverBasisPoints: 10_097 } })
  // 9,000,000 of surplus less 1,000,000 a month, against an instalment of 8,913,136.
  expect(found?.weakestWithOpex).toMatchObject({ number: 7, coverBasisPoints: 8_975 })
  expect(repaymentOf(schedule, activities, [line('CAPEX', 1)])).toMatchObject({ opexRupiah: 0, weakestWithOpex: null })
})
