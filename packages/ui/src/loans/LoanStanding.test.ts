import { type LoanMovementRecord, type LoanRecord, loanLedger } from '@dampingi/domain'
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import LoanStanding from './LoanStanding.vue'

const loan = {
  amountRupiah: 1_200_000,
  terms: {
    annualRateBasisPoints: 600,
    tenorMonths: 12,
    graceMonths: 0,
    method: 'EQUAL_PRINCIPAL',
    gracePlacement: 'INSIDE_TENOR',
    graceInterest: 'PAID_MONTHLY',
    clockStart: 'AGREEMENT',
    dueDay: 12,
    agreementOn: '2026-10-05',
  },
  agreement: { number: 'PK/1', signedOn: '2026-10-05' },
  drawingEndedOn: null,
} as unknown as LoanRecord
const drawn = { kind: 'DRAWDOWN', movedOn: '2026-10-06', amountRupiah: 1_200_000 } as unknown as LoanMovementRecord

/** The facts on the page, by their names, on a day. */
function factsOn(today: string): Record<string, string> {
  const wrapper = mount(LoanStanding, { props: { loan, ledger: loanLedger(loan, [drawn], today) } })
  return Object.fromEntries(wrapper.findAll('dl > div').map((it) => [it.get('dt').text(), it.get('dd').text()]))
}

test.each([
  ['before its day', '2026-11-11', undefined, '12 Nov 2026'],
  ['on its day', '2026-11-12', undefined, '12 Nov 2026'],
  ['once its day is over', '2026-11-27', '12 Nov 2026', '14 Des 2026'],
])('an instalment that is not paid is next, then overdue: %s', (_, today, overdue, next) => {
  const facts = factsOn(today)
  expect(facts['Lewat jatuh tempo sejak']).toBe(overdue)
  expect(facts['Jatuh tempo berikutnya']).toBe(next)
})
