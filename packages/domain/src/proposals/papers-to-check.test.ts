import { describe, expect, test } from 'vitest'
import { submitted } from '../commands/road.test-support.ts'
import { ids, paperOf } from '../commands/stage.test-support.ts'
import type { DocumentRecord } from '../documents/document.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { papersToCheck } from './papers-to-check.ts'
import { ruleSetOf } from './proposal-facts.ts'

/** What the assistant is told who submits again, after another bank, with these papers in the vault. */
function toldWith(papers: DocumentRecord[]) {
  const { records, setting, give, version } = submitted()
  records.proposal = { ...(records.proposal as NonNullable<typeof records.proposal>), state: 'BANK_REJECTED' }
  records.proposal.bankId = 'another'
  records.appraisal = null
  setting.papers = papers
  const again = { proposalId: ids.proposal, appraisalId: 'a2', bankId: ids.bank, baseVersion: version() }
  const decision = give('ba', 'submitProposal', again)
  return decision.outcome === 'ACCEPTED'
    ? 'ACCEPTED'
    : decision.problem.findings.map(({ rule, path, owner }) => [rule, path.at(-1), owner].join(' '))
}
const minutes = paperOf('MEMBERS_MINUTES')
const record = paperOf('OFFICIAL_RECORD')
const letter = paperOf('APPROVAL_LETTER')

describe('a proposal goes to a bank with the papers that show what was decided', () => {
  test('all of them checked: it goes', () => expect(toldWith([minutes, record, letter])).toBe('ACCEPTED'))

  test('each that is missing, waits for the PMO or does not match is named, with who is to act', () => {
    expect(toldWith([])).toEqual([
      'PAPER_MISSING MEMBERS_MINUTES BA',
      'PAPER_MISSING OFFICIAL_RECORD BA',
      'PAPER_MISSING APPROVAL_LETTER BA',
    ])
    expect(
      toldWith([minutes, paperOf('OFFICIAL_RECORD', 'ATTACHED'), paperOf('APPROVAL_LETTER', 'NOT_MATCHING')]),
    ).toEqual(['PAPER_UNCHECKED OFFICIAL_RECORD PMO', 'PAPER_DIFFERS APPROVAL_LETTER BA'])
  })

  test('the last of a kind counts, and papers of another proposal do not', () => {
    expect(toldWith([minutes, record, letter, paperOf('APPROVAL_LETTER', 'ATTACHED', '2025-10-15')])).toEqual([
      'PAPER_UNCHECKED APPROVAL_LETTER PMO',
    ])
    expect(toldWith([minutes, record, { ...letter, proposalId: 'another' }])).toEqual([
      'PAPER_MISSING APPROVAL_LETTER BA',
    ])
  })

  test('a paper from before the meeting cannot be of it', () =>
    expect(toldWith([minutes, paperOf('OFFICIAL_RECORD', 'VERIFIED', '2025-10-13'), letter])).toEqual([
      'PAPER_MISSING OFFICIAL_RECORD BA',
    ]))

  test('which papers, the rule set says', () => {
    const { records } = submitted()
    const proposal = records.proposal as NonNullable<typeof records.proposal>
    const set = ruleSetOf(proposal, ruleSets) as NonNullable<ReturnType<typeof ruleSetOf>>
    const kindsUnder = (value: typeof set.parameters.papersBeforeBank.value) => {
      const parameters = { ...set.parameters, papersBeforeBank: { ...set.parameters.papersBeforeBank, value } }
      const decided = { ruleSet: { ...set, parameters }, deliberation: null, papers: [] }
      return papersToCheck(proposal, decided).map(({ kind }) => kind)
    }
    expect(kindsUnder(['INVITATION'])).toEqual(['INVITATION'])
    expect(kindsUnder(null)).toEqual([])
  })
})
