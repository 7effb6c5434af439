import { expect, test } from 'vitest'
import type { LoanDraw, LoanTerms } from './loan.ts'
import { loanSchedule } from './loan-schedule.ts'

/** The convention of domain reference C: 6% a year, grace inside the tenor, interest paid in grace, drawn in full on day one. */
const convention: LoanTerms = {
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
const atOnce = (amountRupiah: number): LoanDraw[] => [{ month: 1, amountRupiah }]

function scheduleOf(loan: number | LoanDraw[], change: Partial<LoanTerms> = {}) {
  const schedule = loanSchedule({ ...convention, ...change }, typeof loan === 'number' ? atOnce(loan) : loan)
  if (schedule === null) throw new Error('no schedule')
  return schedule
}

test.each([
  [1, 15_000_000, 15_000_000, 0, 3_000_000_000],
  [6, 15_000_000, 15_000_000, 0, 3_000_000_000],
  [7, 53_478_818, 15_000_000, 38_478_818, 2_961_521_182],
  [8, 53_478_818, 14_807_606, 38_671_212, 2_922_849_970],
  [36, 53_478_818, 9_011_850, 44_466_968, 1_757_903_116],
  [71, 53_478_818, 530_804, 52_948_014, 53_212_780],
  [72, 53_478_844, 266_064, 53_212_780, 0],
])('Q-R14 worked example 1, row %i', (number, instalment, interest, principal, balance) => {
  expect(scheduleOf(3_000_000_000).rows[number - 1]).toMatchObject({
    number,
    instalmentRupiah: instalment,
    interestRupiah: interest,
    principalRupiah: principal,
    balanceRupiah: balance,
  })
})

test.each<[string, number, Partial<LoanTerms>, { first: number; last: number; interest: number }]>([
  ['Rp3 bn, grace 6', 3_000_000_000, {}, { first: 53_478_818, last: 53_478_844, interest: 619_602_014 }],
  [
    'Rp3 bn, grace 8',
    3_000_000_000,
    { graceMonths: 8 },
    { first: 54_890_417, last: 54_890_455, interest: 632_986_726 },
  ],
  [
    'Rp3 bn, equal principal',
    3_000_000_000,
    { method: 'EQUAL_PRINCIPAL' },
    { first: 60_454_545, last: 45_681_848, interest: 592_500_006 },
  ],
  ['Rp3 bn, flat', 3_000_000_000, { method: 'FLAT' }, { first: 60_454_545, last: 60_454_575, interest: 1_080_000_000 }],
  [
    'Rp3 bn, capitalised',
    3_000_000_000,
    { graceInterest: 'CAPITALISED' },
    { first: 55_103_372, last: 55_103_340, interest: 636_822_520 },
  ],
  [
    'Rp3 bn, grace before',
    3_000_000_000,
    { gracePlacement: 'BEFORE_TENOR' },
    { first: 49_718_664, last: 49_718_635, interest: 669_743_779 },
  ],
  [
    'Rp3 bn, no grace',
    3_000_000_000,
    { graceMonths: 0 },
    { first: 49_718_664, last: 49_718_635, interest: 579_743_779 },
  ],
  ['Rp500 m, grace 6', 500_000_000, {}, { first: 8_913_136, last: 8_913_166, interest: 103_267_006 }],
  ['Rp500 m, grace 8', 500_000_000, { graceMonths: 8 }, { first: 9_148_403, last: 9_148_397, interest: 105_497_786 }],
  ['Rp1 bn, grace 6', 1_000_000_000, {}, { first: 17_826_273, last: 17_826_260, interest: 206_534_005 }],
])('Q-R14 worked figures: %s', (_, loan, change, { first, last, interest }) => {
  const { rows, totals, firstInstalmentRupiah } = scheduleOf(loan, change)
  expect(firstInstalmentRupiah).toBe(first)
  expect(rows.at(-1)).toMatchObject({ instalmentRupiah: last, balanceRupiah: 0 })
  expect(totals.interestRupiah).toBe(interest)
  expect(totals.instalmentRupiah).toBe(loan + interest)
})

test('Q-R14 Rp500 m pays only interest in grace', () => {
  expect(
    scheduleOf(500_000_000)
      .rows.slice(0, 6)
      .map((row) => row.instalmentRupiah),
  ).toEqual(Array(6).fill(2_500_000))
})

test('flat without grace pays principal and the interest of the initial sum', () => {
  expect(scheduleOf(3_000_000_000, { method: 'FLAT', graceMonths: 0 }).firstInstalmentRupiah).toBe(56_666_667)
})

test('a stage bears interest from its own month on', () => {
  const { rows, totals } = scheduleOf([
    { month: 1, amountRupiah: 1_000_000_000 },
    { month: 4, amountRupiah: 2_000_000_000 },
  ])
  expect(rows.slice(0, 6).map((row) => row.interestRupiah)).toEqual(
    [5, 5, 5, 15, 15, 15].map((million) => million * 1_000_000),
  )
  expect(totals.principalRupiah).toBe(3_000_000_000)
})

test('a draw during repayment spreads what is owed over the months left', () => {
  const { rows } = scheduleOf([
    { month: 1, amountRupiah: 1_000_000_000 },
    { month: 10, amountRupiah: 500_000_000 },
  ])
  expect(rows[8]?.instalmentRupiah).toBe(17_826_273)
  expect(rows[9]?.instalmentRupiah).toBeGreaterThan(17_826_273)
  expect(rows.at(-1)?.balanceRupiah).toBe(0)
})

test('grace counts from the first drawdown, or from the agreement, as the rule says', () => {
  const draws = [{ month: 3, amountRupiah: 1_000_000_000 }]
  const agreementOn = '2025-11-20'
  const fromDraw = scheduleOf(draws, { agreementOn })
  const fromAgreement = scheduleOf(draws, { agreementOn, clockStart: 'AGREEMENT' })
  expect(fromDraw.rows[0]).toMatchObject({ dueOn: '2026-02-12', interestRupiah: 5_000_000 })
  expect(fromAgreement.rows[0]).toMatchObject({ dueOn: '2025-12-12', interestRupiah: 0 })
  expect(fromAgreement.firstInstalmentRupiah).toBe(17_826_273)
})

test('an instalment falls due on the 12th, or on the next working day', () => {
  const due = scheduleOf(500_000_000, { agreementOn: '2026-03-02' }).rows.map((row) => row.dueOn)
  expect(due.slice(0, 9)).toEqual([
    '2026-04-13',
    '2026-05-12',
    '2026-06-12',
    '2026-07-13',
    '2026-08-12',
    '2026-09-14',
    '2026-10-12',
    '2026-11-12',
    '2026-12-14',
  ])
})

test('a due day that a month does not have is its last day', () => {
  expect(scheduleOf(500_000_000, { agreementOn: '2026-01-05', dueDay: 31 }).rows[0]?.dueOn).toBe('2026-03-02')
})

test('every schedule says that it is a simulation', () => {
  expect(scheduleOf(500_000_000).notice.id).toBe('Simulasi; perjanjian bank yang menentukan.')
})

test.each<[string, Partial<LoanTerms>, LoanDraw[]]>([
  ['nothing drawn', {}, []],
  ['no month left to repay', { graceMonths: 72 }, atOnce(1_000)],
  ['no tenor', { tenorMonths: 0 }, atOnce(1_000)],
  ['a draw after the end', {}, [...atOnce(1_000), { month: 73, amountRupiah: 1 }]],
  ['a draw before the agreement', {}, [{ month: 0, amountRupiah: 1_000 }]],
  ['half a rupiah', {}, atOnce(0.5)],
  ['a negative rate', { annualRateBasisPoints: -1 }, atOnce(1_000)],
  ['no number', { tenorMonths: Number.NaN }, atOnce(1_000)],
])('there is no schedule for %s', (_, change, draws) =>
  expect(loanSchedule({ ...convention, ...change }, draws)).toBeNull(),
)
