import { type LoanTerms, loanSchedule } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { consequenceOf, withTerms } from './agreement.ts'

const offered: LoanTerms = {
  annualRateBasisPoints: 600,
  tenorMonths: 72,
  graceMonths: 6,
  method: 'ANNUITY',
  gracePlacement: 'INSIDE_TENOR',
  graceInterest: 'PAID_MONTHLY',
  clockStart: 'AGREEMENT',
  dueDay: 12,
  agreementOn: null,
}
const amount = 500_000_000
const asOffered = {
  method: offered.method,
  gracePlacement: offered.gracePlacement,
  graceInterest: offered.graceInterest,
  signedOn: '2026-01-20',
}

test('an agreement as offered comes to what the offer came to, on its own days, and differs in nothing', () => {
  const schedule = loanSchedule({ ...offered, agreementOn: '2026-01-20' }, [{ month: 1, amountRupiah: amount }])
  expect(consequenceOf(asOffered, offered, amount)).toEqual({
    largestInstalmentRupiah: schedule?.largestInstalmentRupiah,
    totalRupiah: schedule?.totals.instalmentRupiah,
    firstDueOn: '2026-02-12',
    lastDueOn: '2032-01-12',
    offeredRupiah: null,
    changed: [],
  })
})

test('each term that is not the offer’s is named, beside what the offer came to', () => {
  const other = { ...asOffered, method: 'EQUAL_PRINCIPAL', gracePlacement: 'BEFORE_TENOR' } as const
  const [plain, it] = [consequenceOf(asOffered, offered, amount), consequenceOf(other, offered, amount)]
  expect(it?.changed).toEqual(['method', 'gracePlacement'])
  expect(it?.offeredRupiah).toBe(plain?.largestInstalmentRupiah)
  expect(it?.largestInstalmentRupiah).not.toBe(plain?.largestInstalmentRupiah)
  expect(it?.lastDueOn).toBe('2032-07-12')
})

test('where the interest of the grace is added to the loan, the first payment comes after the grace', () =>
  expect(consequenceOf({ ...asOffered, graceInterest: 'CAPITALISED' }, offered, amount)).toMatchObject({
    firstDueOn: '2026-08-12',
    changed: ['graceInterest'],
  }))

test.each([[{ method: null }], [{ signedOn: null }]])('nothing is reckoned while %o', (open) =>
  expect(consequenceOf({ ...asOffered, ...open }, offered, amount)).toBeNull(),
)

test('terms that come late fill what nobody chose, and leave what somebody did', () => {
  const chosen = { method: 'FLAT', gracePlacement: null, graceInterest: null } as const
  expect(withTerms(chosen, null)).toEqual(chosen)
  expect(withTerms(chosen, offered)).toEqual({
    method: 'FLAT',
    gracePlacement: 'INSIDE_TENOR',
    graceInterest: 'PAID_MONTHLY',
  })
})
