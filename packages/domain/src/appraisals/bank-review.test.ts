import { expect, test } from 'vitest'
import { examine, offer, submitted } from '../commands/road.test-support.ts'
import { ids, soundContent } from '../commands/stage.test-support.ts'
import type { Decision } from '../mechanisms/decision.ts'
import { proposalBlocks } from '../proposals/proposal.ts'
import { checklistOf, lenderChecklists } from '../rule-sets/lender-checklists.ts'
import type { GivenAnswer } from './answer-checklist.ts'
import type { LenderChecklist } from './checklist.ts'
import type { CreditOutcome } from './credit-check.ts'

const { appraisal: appraisalId } = ids
const lines = checklistOf('BRI', '2025-10-14')?.lines ?? []
const mandatory = lines.filter((line) => line.mandatory).map(({ code }) => code)

function taken() {
  const walk = submitted()
  walk.give('reviewer', 'acceptAppraisal', { appraisalId })
  const hash = () => walk.records.proposal?.contentHash ?? ''
  const answer = (answers: GivenAnswer[], proposalHash = hash()) =>
    walk.give('reviewer', 'answerChecklist', { appraisalId, proposalHash, answers })
  const check = (outcome: CreditOutcome, given: object = {}) =>
    walk.give('reviewer', 'recordCreditCheck', { appraisalId, outcome, checkedOn: '2025-10-13', note: '', ...given })
  const recommend = (given: object = {}) =>
    walk.give('reviewer', 'recommendAppraisal', { appraisalId, proposalHash: hash(), verdict: offer, ...given })
  return { ...walk, answer, check, recommend }
}
const ok = (line: string, given: Partial<GivenAnswer> = {}): GivenAnswer => ({
  line,
  verdict: 'OK',
  note: '',
  ...given,
})
const code = (decision: Decision<unknown>): string =>
  decision.outcome === 'ACCEPTED' ? 'ACCEPTED' : decision.problem.code
const found = (decision: Decision<unknown>): string[] =>
  (decision.outcome === 'ACCEPTED' ? decision.findings : decision.problem.findings).map(
    ({ rule, path }) => `${rule} ${path.join('/')}`,
  )
const blank = { verdict: { ...offer, kind: 'REJECT' as const, reasonCodes: ['COLLATERAL' as const], words: 'x' } }

test('a recommendation names each mandatory line that waits for its answer, and no other', () => {
  const { answer, check, recommend } = taken()
  check('CLEAR')
  expect(mandatory.length).toBeLessThan(lines.length)
  expect(found(recommend())).toEqual(mandatory.map((line) => `CHECKLIST_OPEN checklist/${line}`))
  expect(code(answer(mandatory.slice(1).map((line) => ok(line))))).toBe('ACCEPTED')
  expect(found(recommend(blank))).toEqual([`CHECKLIST_OPEN checklist/${mandatory[0]}`])
  expect(code(answer([ok(mandatory[0] as string)]))).toBe('ACCEPTED')
  expect(code(recommend())).toBe('ACCEPTED')
})

test('an answer about a block that changed since falls off; one about what stayed stands', () => {
  const walk = taken()
  walk.check('CLEAR')
  examine(walk)
  walk.give('reviewer', 'requestInformation', {
    appraisalId,
    questionId: ids.visit,
    reason: 'NO_MARKET',
    opens: ['marketAnalysis'],
    words: 'Siapa pembelinya?',
    dueOn: '2025-10-28',
  })
  const content = { ...soundContent, marketAnalysis: 'Warga dua desa.' }
  walk.give('ba', 'answerInformation', { appraisalId, questionId: ids.visit, words: 'Dua desa.', content })
  const ofMarket = lines.filter(({ about, mandatory: must }) => must && about.includes('MARKET'))
  expect(ofMarket.map((line) => line.code)).toEqual(['AUTHORITY', 'MARKET'])
  expect(found(walk.recommend())).toEqual(ofMarket.map((line) => `CHECKLIST_OPEN checklist/${line.code}`))
  examine(walk)
  expect(code(walk.recommend())).toBe('ACCEPTED')
})

test.each<[string, GivenAnswer[], string]>([
  ['no line', [], 'answers'],
  ['a line that the bank does not ask', [ok('HOROSCOPE')], 'answers/HOROSCOPE'],
  ['a line twice', [ok('MARKET'), ok('MARKET')], 'answers/MARKET'],
  ['not in order without a word', [ok('MARKET', { verdict: 'NOT_OK', note: ' ' })], 'answers/MARKET/note'],
  ['not applicable without a word', [ok('MARKET', { verdict: 'NOT_APPLICABLE' })], 'answers/MARKET/note'],
])('%s is refused at its place', (_, answers, path) => {
  const { answer, records } = taken()
  expect(found(answer(answers))).toEqual([`INPUT_INVALID ${path}`])
  expect(records.appraisal?.checklist).toEqual([])
})

test('answers belong to what was read, to whom and to when; different lines merge, the same line is a conflict', () => {
  const { answer, records } = taken()
  expect(code(answer([ok('MARKET')], 'another'))).toBe('INPUT_CHANGED')
  answer([ok('SUPPORT')])
  answer([ok('LEGAL_IDENTITY', { verdict: 'NOT_OK', note: ' NIB belum ada. ' })])
  expect(records.appraisal?.checklist).toMatchObject([
    { line: 'LEGAL_IDENTITY', verdict: 'NOT_OK', note: 'NIB belum ada.', answeredById: ids.reviewer },
    { line: 'SUPPORT', verdict: 'OK', version: records.proposal?.version },
  ])
  expect(code(answer([ok('SUPPORT')]))).toBe('VERSION_CONFLICT')
  const replaces = records.appraisal?.checklist.find(({ line }) => line === 'SUPPORT')?.answeredAt ?? null
  expect(code(answer([ok('SUPPORT', { verdict: 'NOT_APPLICABLE', note: 'Tidak perlu.', replaces })]))).toBe('ACCEPTED')
})

test.each<[CreditOutcome | null, string | null, string]>([
  [null, null, 'REQUIREMENTS_UNMET'],
  ['NOT_CHECKED', ' ', 'REQUIREMENTS_UNMET'],
  ['ISSUE', null, 'REQUIREMENTS_UNMET'],
  ['ISSUE', 'Tunggakan sudah lunas.', 'ACCEPTED'],
  [null, 'SLIK menyusul sebelum akad.', 'ACCEPTED'],
  ['CLEAR', null, 'ACCEPTED'],
])('an offer over the outcome %s with the words %o: %s', (outcome, acknowledgement, answer) => {
  const walk = taken()
  examine(walk)
  const { records } = walk
  const appraisal = records.appraisal as NonNullable<typeof records.appraisal>
  records.appraisal = { ...appraisal, creditCheck: null }
  if (outcome !== null) walk.check(outcome)
  const decision = walk.recommend({ acknowledgement })
  expect(code(decision)).toBe(answer)
  if (answer !== 'ACCEPTED') return expect(found(decision)).toEqual(['CREDIT_UNACKNOWLEDGED acknowledgement'])
  expect(found(decision).includes('CREDIT_NOT_CLEAR acknowledgement')).toBe(outcome !== 'CLEAR')
  expect(records.appraisal.acknowledgement).toBe(outcome === 'CLEAR' ? null : acknowledgement)
})

test('a refusal asks nothing about the credit bureau, and what is given back loses its acknowledgement', () => {
  const refusing = taken()
  examine(refusing)
  refusing.check('ISSUE', { replaces: refusing.records.appraisal?.creditCheck?.recordedAt })
  expect(code(refusing.recommend(blank))).toBe('ACCEPTED')
  const walk = taken()
  examine(walk)
  walk.check('ISSUE', { replaces: walk.records.appraisal?.creditCheck?.recordedAt })
  walk.recommend({ acknowledgement: 'Sudah lunas.' })
  walk.give('approver', 'returnAppraisal', { appraisalId, reason: 'Tulis buktinya.' })
  expect(walk.records.appraisal).toMatchObject({ acknowledgement: null, creditCheck: { outcome: 'ISSUE' } })
})

test('an outcome has a day that has come, unless nobody asked; a second one says which it takes the place of', () => {
  const { check, records } = taken()
  expect(found(check('CLEAR', { checkedOn: null }))).toEqual(['INPUT_INVALID checkedOn'])
  expect(found(check('ISSUE', { checkedOn: '2025-10-15' }))).toEqual(['INPUT_INVALID checkedOn'])
  check('NOT_CHECKED', { note: ' Menyusul. ' })
  expect(records.appraisal).toMatchObject({
    creditCheck: { outcome: 'NOT_CHECKED', checkedOn: null, note: 'Menyusul.' },
    creditCheckedById: ids.reviewer,
  })
  expect(code(check('CLEAR'))).toBe('VERSION_CONFLICT')
  expect(code(check('CLEAR', { replaces: records.appraisal?.creditCheck?.recordedAt }))).toBe('ACCEPTED')
})

test('what a bank notes is an event of its own that tells neither outcome nor answer, and only a reviewer writes it', () => {
  const walk = taken()
  for (const decision of [walk.check('ISSUE'), walk.answer([ok('MARKET', { verdict: 'NOT_OK', note: 'Sepi.' })])]) {
    expect(decision).toMatchObject({ event: { subject: 'bankReview', bankId: ids.bank } })
    expect(JSON.stringify(decision.outcome === 'ACCEPTED' && decision.event)).not.toMatch(/ISSUE|NOT_OK|Sepi/)
  }
  expect(code(walk.give('approver', 'recordCreditCheck', { appraisalId, outcome: 'NOT_CHECKED', note: '' }))).toBe(
    'NOT_YOURS',
  )
  examine(walk)
  walk.recommend({ acknowledgement: 'Sudah lunas.' })
  expect(code(walk.answer([ok('MARKET')]))).toBe('WRONG_STATE')
})

test('every list has lines of its own codes, and no lender has two on one day', () => {
  for (const { lenders, validFrom, validTo, lines: own, cite, checkedOn } of lenderChecklists) {
    expect(new Set(own.map((line) => line.code)).size).toBe(own.length)
    expect([cite.source, checkedOn].every((text) => text.length > 0)).toBe(true)
    expect(own.flatMap(({ about }) => about).every((block) => proposalBlocks.includes(block))).toBe(true)
    for (const lender of lenders)
      for (const day of [validFrom, validTo ?? '2099-12-31']) expect(checklistOf(lender, day)).not.toBeNull()
  }
  expect(lines).toHaveLength(11)
})

test('a lender may have a list of its own from a day on; on a day without one, or with two, nothing is asked', () => {
  const [shared] = lenderChecklists as [LenderChecklist]
  const own = { ...shared, lenders: ['BNI'], validFrom: '2026-01-01', lines: shared.lines.slice(0, 3) }
  const lists = [{ ...shared, lenders: ['BRI'] }, { ...shared, lenders: ['BNI'], validTo: '2025-12-31' }, own]
  expect(checklistOf('BNI', '2025-12-31', lists)?.lines).toHaveLength(11)
  expect(checklistOf('BNI', '2026-01-01', lists)?.lines).toHaveLength(3)
  expect(checklistOf('BRI', '2026-01-01', lists)?.lines).toHaveLength(11)
  expect(checklistOf('BRI', '2020-01-01', lists)).toBeNull()
  expect(checklistOf('BNI', '2026-02-01', [...lists, shared])).toBeNull()
})
