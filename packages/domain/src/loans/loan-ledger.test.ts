import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graceInterests, loanMethods } from './loan.ts'
import { firstMissing, loanLedger } from './loan-ledger.ts'
import type { LoanMovementRecord, LoanRecord, MovementKind } from './loan-record.ts'

const loan: Pick<LoanRecord, 'amountRupiah' | 'terms' | 'drawingEndedOn'> = {
  amountRupiah: 500_000_000,
  drawingEndedOn: '2025-12-01',
  terms: {
    annualRateBasisPoints: 600,
    tenorMonths: 72,
    graceMonths: 6,
    method: 'ANNUITY',
    gracePlacement: 'INSIDE_TENOR',
    graceInterest: 'PAID_MONTHLY',
    clockStart: 'FIRST_DRAWDOWN',
    dueDay: 12,
    agreementOn: '2025-12-01',
  },
}

const moved = (
  kind: MovementKind,
  movedOn: string,
  amountRupiah: number,
  instalmentNumber: number | null = null,
): LoanMovementRecord => ({
  id: `${kind} ${movedOn} ${amountRupiah}`,
  regency: '33.02',
  cooperativeId: 'c',
  loanId: 'l',
  bankId: 'b',
  kind,
  movedOn,
  amountRupiah,
  reference: `${kind} ${movedOn}`,
  payee: null,
  instalmentNumber,
  recording: 1,
  reversesId: null,
  reason: null,
  recordedAt: `${movedOn}T03:00:00.000Z`,
})
const drawn = moved('DRAWDOWN', '2025-12-01', 500_000_000)

test('worked example 2: what is due on each day, interest alone in grace and the level instalment after it', () => {
  const { rows } = loanLedger(loan, [drawn], '2025-12-31')
  expect(rows[0]).toMatchObject({ dueOn: '2026-01-12', instalmentRupiah: 2_500_000, state: 'COMING' })
  expect(rows[6]).toMatchObject({ instalmentRupiah: 8_913_136 })
  expect(rows.at(-1)).toMatchObject({ instalmentRupiah: 8_913_166, balanceRupiah: 0 })
})

test('before anything is drawn nothing is due, and the whole loan is still to be drawn', () => {
  const ledger = loanLedger({ ...loan, drawingEndedOn: null }, [], '2026-06-01')
  expect(ledger).toMatchObject({
    schedule: null,
    rows: [],
    undrawnRupiah: 500_000_000,
    balanceRupiah: 0,
    settled: false,
  })
})

test.each([
  ['2026-01-11', 'COMING'],
  ['2026-01-12', 'DUE'],
  ['2026-01-13', 'SHORT'],
])('on %s the first instalment of 12 January is %s', (today, state) => {
  expect(loanLedger(loan, [drawn], today).rows[0]?.state).toBe(state)
})

test('domain reference C, shortfall: 8,913,136 due, 5,000,000 on the account, 3,913,136 short; once placed the village is owed it', () => {
  const grace = Array.from({ length: 6 }, (_, i) => moved('REPAYMENT', `2026-0${i + 1}-12`, 2_500_000))
  const paid = [drawn, ...grace, moved('REPAYMENT', '2026-07-13', 5_000_000)]
  const short = loanLedger(loan, paid, '2026-07-14')
  expect(firstMissing(short)).toMatchObject({ number: 7, missingRupiah: 3_913_136, state: 'SHORT' })
  expect(short.missingRupiah).toBe(3_913_136)
  const placed = loanLedger(loan, [...paid, moved('PLACEMENT', '2026-07-31', 3_913_136, 7)], '2026-07-31')
  expect(firstMissing(placed)).toBeNull()
  expect(placed.rows[6]).toMatchObject({
    state: 'PAID',
    paidByCoopRupiah: 5_000_000,
    placedFromVillageFundRupiah: 3_913_136,
  })
  expect(placed).toMatchObject({ owedToVillageRupiah: 3_913_136, missingRupiah: 0 })
  const repaid = [
    ...paid,
    moved('PLACEMENT', '2026-07-31', 3_913_136, 7),
    moved('VILLAGE_REPAYMENT', '2026-09-01', 1_000_000),
  ]
  expect(loanLedger(loan, repaid, '2026-09-01').owedToVillageRupiah).toBe(2_913_136)
})

test('what is paid ahead covers the next instalments in their order', () => {
  const { rows } = loanLedger(loan, [drawn, moved('REPAYMENT', '2025-12-20', 6_000_000)], '2025-12-31')
  expect(rows.slice(0, 4).map(({ state, paidByCoopRupiah }) => [state, paidByCoopRupiah])).toEqual([
    ['PAID', 2_500_000],
    ['PAID', 2_500_000],
    ['COMING', 1_000_000],
    ['COMING', 0],
  ])
})

test('a second drawdown bears interest from its own month on', () => {
  const half = [moved('DRAWDOWN', '2025-12-01', 250_000_000), moved('DRAWDOWN', '2026-02-20', 250_000_000)]
  const { rows } = loanLedger(loan, half, '2026-03-01')
  expect(rows.slice(0, 3).map(({ interestRupiah }) => interestRupiah)).toEqual([1_250_000, 1_250_000, 2_500_000])
})

test('Q-R14 no rupiah is lost on random loans: what is paid, what is missing and what is owed add up after each payment', () => {
  const terms = fc.record({
    tenorMonths: fc.integer({ min: 12, max: 72 }),
    graceMonths: fc.integer({ min: 0, max: 8 }),
    method: fc.constantFrom(...loanMethods),
    graceInterest: fc.constantFrom(...graceInterests),
  })
  const parts = fc.array(fc.integer({ min: 1, max: 400_000_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 3_000_000_000 }),
      terms,
      parts,
      (amountRupiah, drawnTerms, payments) => {
        const some = { ...loan, amountRupiah, terms: { ...loan.terms, ...drawnTerms } }
        const movements = [moved('DRAWDOWN', '2025-12-01', amountRupiah)]
        const total = loanLedger(some, movements, '2025-12-01').rows.reduce((sum, row) => sum + row.instalmentRupiah, 0)
        let paid = 0
        for (const [i, part] of [...payments, total].entries()) {
          const amount = Math.min(part, total - paid)
          if (amount === 0) break
          paid += amount
          movements.push({ ...moved('REPAYMENT', '2026-01-12', amount), reference: `${i}` })
          const ledger = loanLedger(some, movements, '2027-03-01')
          const sum = (field: 'paidByCoopRupiah' | 'missingRupiah') =>
            ledger.rows.reduce((all, row) => all + row[field], 0)
          expect(sum('paidByCoopRupiah')).toBe(paid)
          expect(sum('paidByCoopRupiah') + sum('missingRupiah')).toBe(total)
          expect(ledger.balanceRupiah).toBeGreaterThanOrEqual(0)
          expect(ledger.settled).toBe(paid === total)
        }
        expect(paid).toBe(total)
        expect(loanLedger(some, movements, '2027-03-01').balanceRupiah).toBe(0)
      },
    ),
    { numRuns: 300, seed: 20261126 },
  )
})

test('interest that is added to the principal is owed once its month is over, not before', () => {
  const capitalised = { ...loan, terms: { ...loan.terms, graceInterest: 'CAPITALISED' as const } }
  const before = loanLedger(capitalised, [drawn], '2025-12-31')
  expect(before.balanceRupiah).toBe(500_000_000)
  expect(before.rows[0]).toMatchObject({ instalmentRupiah: 0, state: 'COMING' })
  const after = loanLedger(capitalised, [drawn], '2026-01-12')
  expect(after.balanceRupiah).toBe(500_000_000 + (after.rows[0]?.capitalisedRupiah ?? 0))
  expect(after.rows.slice(0, 2).map(({ state }) => state)).toEqual(['PAID', 'COMING'])
})

test('what was taken back is in no sum, and neither is the taking back', () => {
  const paid = moved('REPAYMENT', '2026-01-12', 2_500_000)
  const back = { ...moved('REVERSAL', '2026-01-13', 2_500_000), reversesId: paid.id, reason: 'Salah ketik.' }
  const without = loanLedger(loan, [drawn], '2026-01-31')
  expect(loanLedger(loan, [drawn, paid, back], '2026-01-31')).toEqual(without)
  expect(loanLedger(loan, [drawn, paid], '2026-01-31').paidByCoopRupiah).toBe(2_500_000)
})
