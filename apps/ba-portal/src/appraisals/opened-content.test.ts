import { notOpened, type ProposalContent } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { openedParts, withOpened } from './opened-content.ts'

const stage = (id: string, amountRupiah: number) => ({ id, month: 1, amountRupiah, purpose: ` ${id} ` })
const before: ProposalContent = {
  marketAnalysis: 'Warga. ',
  activities: [],
  budgetLines: [],
  loan: { requestedAmountRupiah: 100, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: null },
  drawdowns: [stage('a', 60), stage('b', 40)],
}
/** Everything typed otherwise, as a form would that trims and forgets nothing. */
const typed: ProposalContent = {
  marketAnalysis: 'Lain.',
  activities: [],
  budgetLines: [],
  loan: { requestedAmountRupiah: 90, tenorMonths: 60, graceMonths: 8, plannedAgreementOn: '2026-01-12' },
  drawdowns: [
    { ...stage('a', 50), purpose: 'a' },
    { ...stage('b', 30), purpose: 'b' },
  ],
}

test.each([
  [[], before],
  [['drawdowns/b'], { ...before, drawdowns: [before.drawdowns[0], typed.drawdowns[1]] }],
  [['drawdowns'], { ...before, drawdowns: typed.drawdowns }],
  [['loan/requestedAmountRupiah'], { ...before, loan: { ...before.loan, requestedAmountRupiah: 90 } }],
  [['loan'], { ...before, loan: typed.loan }],
  [['marketAnalysis'], { ...before, marketAnalysis: 'Lain.' }],
])('where %j is open, nothing else of what was typed goes to the bank', (opens, expected) => {
  const sent = withOpened(before, typed, opens)
  expect(sent).toEqual(expected)
  expect(notOpened(before, sent, opens)).toEqual([])
})

test('a line that is open alone can be changed and not be left out', () => {
  expect(withOpened(before, { ...typed, drawdowns: [] }, ['drawdowns/b']).drawdowns).toEqual(before.drawdowns)
  expect(openedParts(['drawdowns/b', 'loan'], 'drawdowns')).toEqual(['b'])
  expect(openedParts(['drawdowns/b', 'loan'], 'loan')).toBe('ALL')
  expect(openedParts([], 'loan')).toEqual([])
})
