import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelInstalment } from './annuity.ts'
import { affordablePrincipal, supportByBand, supportCap } from './support.ts'

const affordable = (villageFundCeilingRupiah: number, paymentMonths = 66, shareBasisPoints = 3_000) =>
  affordablePrincipal({
    capPerMonth: supportCap({ villageFundCeilingRupiah, shareBasisPoints }).perMonth,
    annualRateBasisPoints: 600,
    paymentMonths,
  })

test.each([
  [373_457_100, 9_336_427, 523_745_351],
  [400_000_000, 10_000_000, 560_969_762],
  [700_000_000, 17_500_000, 981_697_083],
  [1_000_000_000, 25_000_000, 1_402_424_405],
  [1_500_000_000, 37_500_000, 2_103_636_607],
])('Q-R14 a ceiling of %d caps at %d a month and carries %d', (ceiling, cap, principal) => {
  expect(supportCap({ villageFundCeilingRupiah: ceiling, shareBasisPoints: 3_000 }).perMonthRupiah).toBe(cap)
  expect(affordable(ceiling)).toBe(principal)
})

test.each([
  [800_000_000, 1_093_086_967],
  [1_000_000_000, 1_366_358_709],
  [1_250_000_000, 1_707_948_387],
  [1_500_000_000, 2_049_538_064],
])('Q-R14 with grace 8 a ceiling of %d carries %d', (ceiling, principal) =>
  expect(affordable(ceiling, 64)).toBe(principal),
)

test('the cap is exact: half a rupiah a month is not lost', () => {
  const cap = supportCap({ villageFundCeilingRupiah: 373_457_100, shareBasisPoints: 3_000 })
  expect(cap.perMonth.numerator * 10n).toBe(93_364_275n * cap.perMonth.denominator)
  expect(cap.perYearRupiah).toBe(112_037_130)
})

test('Q-R14 full cover of Rp3 bn needs a ceiling of Rp2,139,152,720', () => {
  const cap = (ceiling: number) =>
    supportCap({ villageFundCeilingRupiah: ceiling, shareBasisPoints: 3_000 }).perMonthRupiah
  expect([cap(2_139_152_720), cap(2_139_152_719)]).toEqual([53_478_818, 53_478_817])
})

test('what is afforded has an instalment within the cap, and one rupiah more does not', () => {
  fc.assert(
    fc.property(
      fc.record({
        cap: fc.integer({ min: 1, max: 100_000_000 }),
        rate: fc.integer({ min: 0, max: 2_000 }),
        months: fc.integer({ min: 1, max: 84 }),
      }),
      ({ cap, rate, months }) => {
        const capPerMonth = { numerator: BigInt(cap), denominator: 1n }
        const principal = BigInt(
          affordablePrincipal({ capPerMonth, annualRateBasisPoints: rate, paymentMonths: months }),
        )
        expect(levelInstalment({ principal, rateBasisPoints: BigInt(rate), months })).toBeLessThanOrEqual(BigInt(cap))
        expect(
          levelInstalment({ principal: principal + BigInt(months) * 2n, rateBasisPoints: BigInt(rate), months }),
        ).toBeGreaterThan(BigInt(cap))
      },
    ),
  )
})

const bands = [
  { fromRupiah: 400_000_000, toRupiah: 499_999_000, perYearRupiah: 149_999_700 },
  { fromRupiah: 1_000_000_000, toRupiah: 1_099_999_000, perYearRupiah: 329_999_700 },
]

test.each([
  [1_000_000_000, 27_499_975],
  [1_099_999_000, 27_499_975],
  [450_000_000, 12_499_975],
  [700_000_000, null],
])('by the table a ceiling of %d gives %s a month', (ceiling, cap) => {
  expect(supportByBand(ceiling, bands)?.perMonthRupiah ?? null).toBe(cap)
})
