import { loanSchedule } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { villageSupport } from './village-support.ts'

const cite = { source: 'Permendesa 10/2025', url: null }
const figure = <Value, In extends string>(value: Value, unit: In) => ({
  value,
  unit,
  certainty: 'REPORTED' as const,
  cite,
  checkedOn: '2026-11-24',
})
const parameters = {
  supportCapBasisPoints: figure(3_000, 'basis points'),
  supportBands: figure([{ fromRupiah: 1_000_000_000, toRupiah: 1_099_999_999, perYearRupiah: 329_999_700 }], 'table'),
}
const terms = {
  annualRateBasisPoints: 600,
  tenorMonths: 72,
  graceMonths: 6,
  method: 'ANNUITY',
  gracePlacement: 'INSIDE_TENOR',
  graceInterest: 'PAID_MONTHLY',
  clockStart: 'FIRST_DRAWDOWN',
  dueDay: 12,
  agreementOn: null,
} as const
const loanOf = (amountRupiah: number) => loanSchedule(terms, [{ month: 1, amountRupiah }])

test('half a billion lies within the limit of a village with one billion', () =>
  expect(villageSupport(loanOf(500_000_000), 1_000_000_000, parameters)).toMatchObject({
    capRupiah: 25_000_000,
    bandRupiah: 27_499_975,
    instalmentRupiah: 8_913_136,
    gapRupiah: 0,
    usedBasisPoints: 3_566,
  }))

test('of three billion the co-operative must carry more than half itself', () =>
  expect(villageSupport(loanOf(3_000_000_000), 1_000_000_000, parameters)).toMatchObject({
    instalmentRupiah: 53_478_818,
    gapRupiah: 28_478_818,
  }))

test('once the village has approved less than its limit, the gap is what it did not approve', () => {
  const loan = loanOf(500_000_000)
  expect(villageSupport(loan, 1_000_000_000, parameters, 8_000_000)).toMatchObject({
    capRupiah: 25_000_000,
    gapRupiah: 913_136,
    usedBasisPoints: 11_142,
  })
  expect(villageSupport(loan, 100_000_000, parameters, 8_000_000)).toMatchObject({ gapRupiah: 6_413_136 })
})

test('an unknown ceiling is not zero: there is no answer', () =>
  expect(villageSupport(loanOf(500_000_000), null, parameters)).toBeNull())
test('without a schedule there is no answer', () => expect(villageSupport(null, 1_000_000_000, parameters)).toBeNull())
