import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoanDraw, LoanTerms } from './loan.ts'
import { loanSchedule } from './loan-schedule.ts'

/*
 * The second implementation (Q-R14). It shares nothing with the first: exact fractions, the level instalment from the sum of discount
 * factors, rounding by comparing the remainder, the balance found anew for each month from what was drawn, capitalised and repaid.
 */

interface Fraction {
  n: bigint
  d: bigint
}
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
const nearest = ({ n, d }: Fraction): bigint => n / d + ((n % d) * 2n >= d ? 1n : 0n)

/** 1/(1+i) + 1/(1+i)² + … as one fraction: how much a rupiah a month is worth today. */
function worthOfOneAMonth(basisPoints: bigint, months: number): Fraction {
  const [up, down] = [120_000n + basisPoints, 120_000n]
  let n = 0n
  let d = 1n
  for (let k = 0; k < months; k++) [n, d] = [(n + d) * down, d * up]
  return { n, d }
}

interface Row {
  instalment: bigint
  interest: bigint
  principal: bigint
  balance: bigint
}

function secondSchedule(terms: LoanTerms, draws: readonly LoanDraw[]): Row[] {
  const first = Math.min(...draws.map((draw) => draw.month))
  const start = terms.clockStart === 'FIRST_DRAWDOWN' ? first : 1
  const count = terms.tenorMonths + (terms.gracePlacement === 'BEFORE_TENOR' ? terms.graceMonths : 0)
  const rate = { n: BigInt(terms.annualRateBasisPoints), d: 120_000n }
  const drawnUntil = (k: number) =>
    draws.filter((d) => d.month - start + 1 <= k).reduce((s, d) => s + BigInt(d.amountRupiah), 0n)
  const rows: Row[] = []
  let capitalised = 0n
  let repaid = 0n
  let levelSince = { drawn: -1n, amount: 0n }
  for (let k = 1; k <= count; k++) {
    const drawn = drawnUntil(k)
    const owed = drawn + capitalised - repaid
    const interest = nearest(times(rate, { n: terms.method === 'FLAT' ? drawn : owed, d: 1n }))
    if (k <= terms.graceMonths) {
      if (terms.graceInterest === 'CAPITALISED') capitalised += interest
      const paid = terms.graceInterest === 'CAPITALISED' ? 0n : interest
      rows.push({ instalment: paid, interest, principal: 0n, balance: drawn + capitalised - repaid })
      continue
    }
    const left = count - k + 1
    if (levelSince.drawn !== drawn || k === terms.graceMonths + 1) {
      const worth = terms.method === 'ANNUITY' ? worthOfOneAMonth(rate.n, left) : { n: BigInt(left), d: 1n }
      levelSince = { drawn, amount: nearest({ n: owed * worth.d, d: worth.n }) }
    }
    const wanted = terms.method === 'ANNUITY' ? levelSince.amount - interest : levelSince.amount
    const principal = left === 1 || wanted > owed ? owed : wanted
    repaid += principal
    rows.push({ instalment: interest + principal, interest, principal, balance: owed - principal })
  }
  return rows
}

const amount = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }),
  fc.integer({ min: 1, max: 3_000_000_000 }),
  fc.integer({ min: 1, max: 1_000_000_000_000 }),
)

const loan = fc
  .record({
    annualRateBasisPoints: fc.oneof(fc.constant(600), fc.integer({ min: 0, max: 3_000 })),
    repayMonths: fc.integer({ min: 1, max: 84 }),
    graceMonths: fc.integer({ min: 0, max: 12 }),
    method: fc.constantFrom('ANNUITY', 'EQUAL_PRINCIPAL', 'FLAT'),
    gracePlacement: fc.constantFrom('INSIDE_TENOR', 'BEFORE_TENOR'),
    graceInterest: fc.constantFrom('PAID_MONTHLY', 'CAPITALISED'),
    clockStart: fc.constantFrom('FIRST_DRAWDOWN', 'AGREEMENT'),
    draws: fc.array(fc.record({ part: fc.integer({ min: 0, max: 999 }), amountRupiah: amount }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ repayMonths, draws, ...rest }) => {
    const months = rest.graceMonths + repayMonths
    const terms: LoanTerms = {
      ...rest,
      tenorMonths: rest.gracePlacement === 'INSIDE_TENOR' ? months : repayMonths,
      dueDay: 12,
      agreementOn: null,
    } as LoanTerms
    return {
      terms,
      draws: draws.map(({ part, amountRupiah }) => ({ month: 1 + Math.floor((part * months) / 1000), amountRupiah })),
    }
  })

test('Q-R14 a second implementation agrees on 10,000 random loans, row by row', () => {
  fc.assert(
    fc.property(loan, ({ terms, draws }) => {
      const rows = loanSchedule(terms, draws)?.rows.map((row) => ({
        instalment: BigInt(row.instalmentRupiah),
        interest: BigInt(row.interestRupiah),
        principal: BigInt(row.principalRupiah),
        balance: BigInt(row.balanceRupiah),
      }))
      expect(rows).toEqual(secondSchedule(terms, draws))
    }),
    { numRuns: 10_000 },
  )
})

test('Q-R14 totals are the sums of the rows, principal is what was drawn and capitalised, no balance is negative, the last is 0', () => {
  fc.assert(
    fc.property(loan, ({ terms, draws }) => {
      const schedule = loanSchedule(terms, draws)
      if (schedule === null) throw new Error('no schedule')
      const { rows, totals } = schedule
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
      expect(totals.drawnRupiah).toBe(draws.reduce((total, draw) => total + draw.amountRupiah, 0))
      expect(totals.principalRupiah).toBe(totals.drawnRupiah + totals.capitalisedRupiah)
      expect(totals.instalmentRupiah).toBe(totals.drawnRupiah + totals.interestRupiah)
      expect(totals.instalmentRupiah).toBe(sum((row) => row.instalmentRupiah))
      expect(rows.every((row) => row.balanceRupiah >= 0 && row.principalRupiah >= 0 && row.interestRupiah >= 0)).toBe(
        true,
      )
      expect(rows.at(-1)?.balanceRupiah).toBe(0)
    }),
    { numRuns: 2_000 },
  )
})

test('Q-R14 a higher rate never costs less interest', () => {
  fc.assert(
    fc.property(loan, fc.integer({ min: 25, max: 500 }), ({ terms, draws }, more) => {
      const large = draws.map((draw) => ({ ...draw, amountRupiah: draw.amountRupiah + 10_000_000 }))
      const dearer = { ...terms, annualRateBasisPoints: terms.annualRateBasisPoints + more }
      const interest = (t: LoanTerms) => loanSchedule(t, large)?.totals.interestRupiah ?? Number.NaN
      expect(interest(dearer)).toBeGreaterThanOrEqual(interest(terms))
    }),
    { numRuns: 2_000 },
  )
})
