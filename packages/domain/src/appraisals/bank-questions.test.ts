import { describe, expect, test } from 'vitest'
import { examine, offer, submitted } from '../commands/road.test-support.ts'
import { ids, soundContent } from '../commands/stage.test-support.ts'
import type { Decision } from '../mechanisms/decision.ts'
import type { ProposalContent } from '../proposals/proposal.ts'
import { isOpened, openableFields, openQuestion } from './bank-question.ts'

const [rice, shelf] = soundContent.budgetLines as [
  (typeof soundContent.budgetLines)[0],
  (typeof soundContent.budgetLines)[0],
]
const appraisalId = ids.appraisal
const questionId = '0199e2f0-0000-7000-8000-000000000070'
const ask = (change: object = {}) => ({
  appraisalId,
  questionId,
  reason: 'UNREALISTIC_BUDGET' as const,
  opens: [`budgetLines/${rice.id}`, 'loan/requestedAmountRupiah', 'drawdowns'],
  words: 'Harga beras di atas harga pasar.',
  dueOn: '2025-10-28',
  ...change,
})

/** Walks to an appraisal that a question was put to. */
function asked(change: object = {}) {
  const walk = submitted()
  walk.give('reviewer', 'acceptAppraisal', { appraisalId })
  walk.give('reviewer', 'requestInformation', ask(change))
  const answer = (input: { words?: string; content?: ProposalContent | null } = {}) =>
    walk.give('ba', 'answerInformation', { appraisalId, questionId, words: 'Harga sudah kami perbaiki.', ...input })
  return { ...walk, answer }
}

/** The sound content with the rice a rupiah cheaper, the loan and its stages lowered to match. */
function cheaper(content = soundContent): ProposalContent {
  const less = rice.quantity
  return {
    ...content,
    budgetLines: content.budgetLines.map((line) =>
      line.id === rice.id ? { ...line, unitPriceRupiah: line.unitPriceRupiah - 1 } : line,
    ),
    loan: { ...content.loan, requestedAmountRupiah: (content.loan.requestedAmountRupiah ?? 0) - less },
    drawdowns: content.drawdowns.map((drawdown, i) =>
      i === 0 ? { ...drawdown, amountRupiah: drawdown.amountRupiah - less } : drawdown,
    ),
  }
}
const code = (decision: Decision<unknown>): string =>
  decision.outcome === 'ACCEPTED' ? 'ACCEPTED' : decision.problem.code
const found = (decision: Decision<unknown>): string[] =>
  decision.outcome === 'ACCEPTED'
    ? decision.findings.map(({ rule }) => rule)
    : decision.problem.findings.map(({ path }) => path.join('/'))

describe('a question of the bank', () => {
  test('stops the bank’s clock: it is the BA’s turn, and nothing can be recommended', () => {
    const { records, give } = asked()
    expect([records.appraisal?.state, records.proposal?.state]).toEqual(['INFO_REQUESTED', 'INFO_REQUESTED'])
    expect(openQuestion(records.appraisal?.questions ?? [])).toMatchObject({ id: questionId, answer: null })
    const proposalHash = records.proposal?.contentHash ?? ''
    expect(code(give('reviewer', 'recommendAppraisal', { appraisalId, proposalHash, verdict: offer }))).toBe(
      'WRONG_STATE',
    )
  })

  test.each([
    ['without words', { words: ' ' }, 'words'],
    ['due today', { dueOn: '2025-10-14' }, 'dueOn'],
    ['due in a year', { dueOn: '2026-10-14' }, 'dueOn'],
    ['about a line that is not there', { opens: ['budgetLines/nothing'] }, 'opens'],
    ['about a field that no proposal has', { opens: ['contentHash'] }, 'opens'],
  ])('is not taken %s', (_, change, path) => {
    const { give } = submitted()
    give('reviewer', 'acceptAppraisal', { appraisalId })
    expect(found(give('reviewer', 'requestInformation', ask(change)))).toEqual([path])
  })

  test('is asked by the bank, answered by the BA, and one at a time', () => {
    const { give, answer } = asked()
    expect(code(give('reviewer', 'requestInformation', ask({ questionId: ids.loan })))).toBe('WRONG_STATE')
    expect(code(give('reviewer', 'answerInformation', { appraisalId, questionId, words: 'Ya.' }))).toBe('NOT_YOURS')
    expect(code(give('ba', 'answerInformation', { appraisalId, questionId: ids.loan, words: 'Ya.' }))).toBe(
      'INPUT_CHANGED',
    )
    expect(code(answer({ words: ' ' }))).toBe('REQUIREMENTS_UNMET')
    expect(code(answer())).toBe('ACCEPTED')
    expect(code(answer())).toBe('WRONG_STATE')
  })

  test('may open a block, a line or a field, and nothing else', () => {
    expect(openableFields(soundContent)).toEqual(
      expect.arrayContaining(['marketAnalysis', 'budgetLines', `budgetLines/${rice.id}`, 'loan', 'loan/tenorMonths']),
    )
    expect(isOpened(['budgetLines'], ['budgetLines', shelf.id, 'name'])).toBe(true)
    expect(isOpened([`budgetLines/${rice.id}`], ['budgetLines', shelf.id, 'name'])).toBe(false)
    expect(isOpened(['loan/tenorMonths'], ['loan', 'graceMonths'])).toBe(false)
    expect(isOpened([], ['marketAnalysis'])).toBe(false)
  })
})

describe('an answer', () => {
  test('in words leaves the version as it was read', () => {
    const { records, answer } = asked()
    const { version, contentHash } = records.proposal ?? {}
    answer()
    expect(records.proposal).toMatchObject({ state: 'UNDER_APPRAISAL', version, contentHash })
    expect(records.appraisal?.questions[0]?.answer).toMatchObject({ words: 'Harga sudah kami perbaiki.', version })
  })

  test('that changes what was opened is a new version, kept for the bank, and the village’s approval still covers it', () => {
    const { records, give, answer } = asked()
    const before = records.proposal
    const decision = answer({ content: cheaper() })
    expect(code(decision)).toBe('ACCEPTED')
    expect(found(decision)).not.toContain('APPROVAL_STALE')
    expect(records.proposal).toMatchObject({
      version: (before?.version ?? 0) + 1,
      content: cheaper(),
      bankId: ids.bank,
    })
    expect(records.proposal?.blockVersions.MARKET).toBe(before?.blockVersions.MARKET)
    expect(records.proposal?.blockVersions.BUDGET).toBe(records.proposal?.version)
    expect(decision).toMatchObject({
      writes: { proposalVersion: { occasion: 'ANSWER', bankId: ids.bank, contentHash: records.proposal?.contentHash } },
    })
    examine({ records, give })
    const judged = { appraisalId, proposalHash: records.proposal?.contentHash ?? '', verdict: offer }
    expect(code(give('reviewer', 'recommendAppraisal', { ...judged, proposalHash: before?.contentHash ?? '' }))).toBe(
      'INPUT_CHANGED',
    )
    expect(code(give('reviewer', 'recommendAppraisal', judged))).toBe('ACCEPTED')
    expect(code(give('approver', 'decideAppraisal', judged))).toBe('ACCEPTED')
  })

  test.each<[string, (content: ProposalContent) => ProposalContent, string]>([
    [
      'a line beside',
      (c) => ({ ...c, budgetLines: [rice, { ...shelf, name: 'Lain' }] }),
      `budgetLines/${shelf.id}/name`,
    ],
    ['another field', (c) => ({ ...c, loan: { ...c.loan, tenorMonths: 60 } }), 'loan/tenorMonths'],
    [
      'a new line',
      (c) => ({ ...c, budgetLines: [...c.budgetLines, { ...rice, id: ids.loan }] }),
      `budgetLines/${ids.loan}`,
    ],
    ['a line less', (c) => ({ ...c, budgetLines: [rice] }), `budgetLines/${shelf.id}`],
    [
      'nothing but a line that is there twice',
      (c) => ({ ...c, budgetLines: [...c.budgetLines, shelf] }),
      'budgetLines/2/id',
    ],
    ['the words', (c) => ({ ...c, marketAnalysis: 'Lain.' }), 'marketAnalysis'],
  ])('that changes %s, which was not asked about, is refused at that field', (_, change, path) => {
    const { answer, records } = asked()
    const decision = answer({ content: change(soundContent) })
    expect(code(decision)).toBe('INPUT_INVALID')
    expect(found(decision)).toContain(path)
    expect(records.proposal?.state).toBe('INFO_REQUESTED')
  })

  test('that breaks a rule, or raises the loan above what the village approved, is refused', () => {
    const { answer } = asked()
    const off = { ...soundContent, loan: { ...soundContent.loan, requestedAmountRupiah: 1 } }
    expect(code(answer({ content: off }))).toBe('RULES_BROKEN')
    const more = rice.quantity * 100_000
    const raised = {
      ...soundContent,
      budgetLines: [{ ...rice, unitPriceRupiah: rice.unitPriceRupiah + 100_000 }, shelf],
      loan: { ...soundContent.loan, requestedAmountRupiah: (soundContent.loan.requestedAmountRupiah ?? 0) + more },
      drawdowns: soundContent.drawdowns.map((d, i) => (i === 0 ? { ...d, amountRupiah: d.amountRupiah + more } : d)),
    }
    expect(code(answer({ content: raised }))).toBe('RULES_BROKEN')
  })

  test('that the approval does not cover can only be refused: no offer is made on another version than was deliberated', () => {
    const { records, give, answer } = asked()
    answer({ content: cheaper() })
    if (records.deliberation === null) throw new Error('There is no deliberation')
    records.deliberation = { ...records.deliberation, maxLoanRupiah: null }
    examine({ records, give })
    const judged = { appraisalId, proposalHash: records.proposal?.contentHash ?? '' }
    const offering = give('reviewer', 'recommendAppraisal', { ...judged, verdict: offer })
    expect(offering).toMatchObject({ problem: { code: 'REQUIREMENTS_UNMET', findings: [{ rule: 'APPROVAL_STALE' }] } })
    const refusal = {
      ...offer,
      kind: 'REJECT' as const,
      reasonCodes: ['NO_SUPPORT_APPROVAL' as const],
      words: 'Perlu musdes.',
    }
    expect(code(give('reviewer', 'recommendAppraisal', { ...judged, verdict: refusal }))).toBe('ACCEPTED')
  })
})
