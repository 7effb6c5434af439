import { type CreditCheck, checklistOf, type Finding, openLines, standingLines, type Verdict } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { startOf, type VerdictValues, verdictFindings, verdictOf } from './verdict.ts'

const asked = { requestedAmountRupiah: 500_000_000, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: null }
const offer: VerdictValues = { ...startOf(null, asked), words: ' Bertahap. ' }
const clear: CreditCheck = {
  outcome: 'CLEAR',
  checkedOn: '2026-11-20',
  note: '',
  recordedAt: '2026-11-20T03:00:00.000Z',
}
const facts = { requestedAmountRupiah: 500_000_000, approvalCovers: true, creditCheck: clear }
const refusal: Verdict = {
  kind: 'REJECT',
  amountRupiah: null,
  tenorMonths: null,
  graceMonths: null,
  reasonCodes: ['WEAK_CASHFLOW'],
  words: 'Kas belum cukup.',
}

test('a first verdict begins with what is asked, a decision with what was recommended', () => {
  expect(startOf(null, asked)).toMatchObject({ kind: 'OFFER', amountRupiah: 500_000_000, tenorMonths: 72 })
  expect(startOf(refusal, asked)).toMatchObject({
    kind: 'REJECT',
    reasonCodes: ['WEAK_CASHFLOW'],
    amountRupiah: 500_000_000,
  })
})

test('an offer goes without reasons, a refusal without terms, whatever was typed before', () => {
  expect(verdictOf({ ...offer, reasonCodes: ['OTHER'] })).toEqual({
    kind: 'OFFER',
    amountRupiah: 500_000_000,
    tenorMonths: 72,
    graceMonths: 6,
    reasonCodes: [],
    words: 'Bertahap.',
  })
  expect(verdictOf({ ...offer, kind: 'REJECT', reasonCodes: ['OTHER'] })).toMatchObject({
    amountRupiah: null,
    tenorMonths: null,
    reasonCodes: ['OTHER'],
  })
})

test.each([
  ['an offer above what is asked', { ...offer, amountRupiah: 500_000_001 }, ['amountRupiah']],
  ['an offer without an amount', { ...offer, amountRupiah: null }, ['amountRupiah']],
  ['an offer without a tenor', { ...offer, tenorMonths: null }, ['tenorMonths']],
  ['an offer without grace', { ...offer, graceMonths: null }, ['graceMonths']],
  ['an offer whose grace fills the tenor', { ...offer, tenorMonths: 6 }, ['graceMonths']],
  ['a refusal without reasons', { ...offer, kind: 'REJECT' as const, words: 'x' }, ['reasonCodes']],
  [
    'a refusal without words',
    { ...offer, kind: 'REJECT' as const, reasonCodes: ['OTHER' as const], words: ' ' },
    ['words'],
  ],
  ['a whole offer', offer, []],
])('%s is told at %s', (_what, values, fields) => {
  const found = verdictFindings(
    { state: 'UNDER_APPRAISAL', recommendation: null },
    'recommendAppraisal',
    verdictOf(values),
    facts,
    [],
  )
  expect(found.map(({ path }) => path[0])).toEqual(fields)
  expect(found.every(({ message, blocking }) => blocking && message.includes('. '))).toBe(true)
})

const ruled = (path: string[]): Finding => ({
  rule: 'TENOR_LIMIT',
  path,
  severity: 'BLOCKING',
  why: { id: 'Tenor 700 bulan, paling lama 72 bulan.', en: 'Tenor 700 months, at most 72.' },
  mend: { id: 'Pendekkan.', en: 'Shorten it.' },
  owner: 'BOARD',
  citation: null,
})

test('an offer is held to the rules of the proposal too, in its tenor and grace and nowhere else', () => {
  const of = (values: VerdictValues, findings: Finding[]) =>
    verdictFindings(
      { state: 'UNDER_APPRAISAL', recommendation: null },
      'recommendAppraisal',
      verdictOf(values),
      facts,
      findings,
    )
  expect(of({ ...offer, tenorMonths: 700 }, [ruled(['loan', 'tenorMonths']), ruled(['budgetLines'])])).toEqual([
    { path: ['tenorMonths'], message: 'Tenor 700 bulan, paling lama 72 bulan. Pendekkan.', blocking: true },
  ])
  expect(of({ ...offer, tenorMonths: null }, [ruled(['loan', 'tenorMonths'])])).toHaveLength(1)
  expect(of({ ...offer, kind: 'REJECT', reasonCodes: ['OTHER'] }, [ruled(['loan', 'tenorMonths'])])).toEqual([])
})

test('a decision is held to what was recommended, at the amount', () => {
  const at = (recommendation: Verdict, values: VerdictValues) =>
    verdictFindings({ state: 'RECOMMENDED', recommendation }, 'decideAppraisal', verdictOf(values), facts, []).map(
      ({ path }) => path[0],
    )
  const whole = verdictOf(offer)
  expect(at(whole, offer)).toEqual([])
  expect(at({ ...whole, amountRupiah: (whole.amountRupiah ?? 0) - 1 }, offer)).toEqual(['amountRupiah'])
  expect(at({ ...whole, kind: 'REJECT', amountRupiah: null }, offer)).toEqual(['amountRupiah'])
})

test('a recommendation waits for the lines of the checklist, each by its code, and for a word where the credit bureau is not clear', () => {
  const blockVersions = { MARKET: 1, ACTIVITIES: 1, BUDGET: 1, LOAN: 1, DRAWDOWNS: 1 }
  const lines = openLines(standingLines(checklistOf('BRI', '2026-11-20'), [], { blockVersions })).slice(0, 2)
  const at = (more: object, values = offer) =>
    verdictFindings(
      { state: 'UNDER_APPRAISAL', recommendation: null },
      'recommendAppraisal',
      verdictOf(values),
      { ...facts, ...more },
      [],
    ).map(({ path }) => path.join('/'))
  expect(at({ openLines: lines })).toEqual(['checklist/LEGAL_IDENTITY', 'checklist/AUTHORITY'])
  expect(at({ creditCheck: null })).toEqual(['acknowledgement'])
  expect(at({ creditCheck: { ...clear, outcome: 'ISSUE' }, acknowledgement: ' ' })).toEqual(['acknowledgement'])
  expect(at({ creditCheck: null, acknowledgement: 'Menyusul.' })).toEqual([])
  expect(at({ creditCheck: null }, { ...offer, kind: 'REJECT', reasonCodes: ['OTHER'] })).toEqual([])
})
