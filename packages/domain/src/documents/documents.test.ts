import { describe, expect, test } from 'vitest'
import { ids, soundContent, stage } from '../commands/stage.test-support.ts'
import type { AttachDocument } from './attach-document.ts'
import { currentDocuments, type DocumentRecord, hasExpired, type PageInput } from './document.ts'

const page = (over: Partial<PageInput> = {}): PageInput => ({
  id: '0199e2f0-0000-7000-8000-000000000501',
  mediaType: 'JPEG',
  bytes: 120_000,
  sha256: 'a'.repeat(64),
  ...over,
})
const deed: Omit<AttachDocument, 'command'> = {
  documentId: ids.document,
  cooperativeId: ids.cooperative,
  proposalId: null,
  kind: 'DEED',
  number: ' 12 ',
  issuedOn: '2025-06-01',
  expiresOn: null,
  pages: [page()],
}
const pathsOf = (decision: ReturnType<ReturnType<typeof stage>['give']>) =>
  decision.outcome === 'REFUSED' ? decision.problem.findings.map(({ path }) => path.join('.')) : decision.outcome

describe('a paper', () => {
  test('is recorded with its pages, whose bytes are still to come', () => {
    const { give, records, documentPages } = stage()
    const given = give('ba', 'attachDocument', deed)
    expect(given).toMatchObject({ outcome: 'ACCEPTED', findings: [] })
    expect(records.document).toMatchObject({ state: 'ATTACHED', number: '12', attachedById: ids.ba })
    expect(documentPages).toMatchObject([{ documentId: ids.document, number: 1, receivedAt: null, bytes: 120_000 }])
  })

  test.each([
    ['no page', { pages: [] }, ['pages']],
    ['eleven pages', { pages: Array.from({ length: 11 }, (_, i) => page({ id: String(i) })) }, ['pages']],
    ['a page twice', { pages: [page(), page()] }, ['pages.1.id']],
    ['an empty page', { pages: [page({ bytes: 0 })] }, ['pages.0.bytes']],
    ['a photo over 12 MB', { pages: [page({ bytes: 12_000_001 })] }, ['pages.0.bytes']],
    ['a PDF over 10 MB', { pages: [page({ mediaType: 'PDF', bytes: 10_000_001 })] }, ['pages.0.bytes']],
    ['a hash that is none', { pages: [page({ sha256: 'A'.repeat(64) })] }, ['pages.0.sha256']],
    ['a day to come', { issuedOn: '2025-10-15' }, ['issuedOn']],
    ['an end before its beginning', { expiresOn: '2025-05-31' }, ['expiresOn']],
    ['a paper of a proposal without one', { kind: 'OFFICIAL_RECORD' }, ['kind']],
  ] as const)('with %s is refused at that field', (_, change, paths) => {
    expect(pathsOf(stage().give('ba', 'attachDocument', { ...deed, ...change } as never))).toEqual(paths)
  })

  test('of the co-operative is not taken for one of a proposal', () => {
    const { give } = stage()
    give('ba', 'startProposal', { proposalId: ids.proposal, cooperativeId: ids.cooperative, kind: 'FULL' })
    expect(pathsOf(give('ba', 'attachDocument', { ...deed, proposalId: ids.proposal }))).toEqual(['kind'])
    const minutes = { ...deed, proposalId: ids.proposal, kind: 'MEMBERS_MINUTES' as const }
    expect(give('ba', 'attachDocument', minutes)).toMatchObject({ outcome: 'ACCEPTED' })
  })

  test('that has expired is taken and told', () => {
    const given = stage().give('ba', 'attachDocument', { ...deed, expiresOn: '2025-10-13' })
    expect(given).toMatchObject({
      outcome: 'ACCEPTED',
      findings: [{ rule: 'DOCUMENT_EXPIRED', severity: 'ATTENTION' }],
    })
  })

  test('is attached once, and by nobody but a BA', () => {
    const { give } = stage()
    expect(give('pmo', 'attachDocument', deed)).toMatchObject({ problem: { code: 'NOT_YOURS' } })
    give('ba', 'attachDocument', deed)
    expect(give('ba', 'attachDocument', deed)).toMatchObject({ problem: { code: 'ALREADY_EXISTS' } })
  })

  test('does not change the proposal it belongs to', () => {
    const { give, records } = stage()
    give('ba', 'startProposal', { proposalId: ids.proposal, cooperativeId: ids.cooperative, kind: 'FULL' })
    give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: 1, loan: soundContent.loan })
    const before = JSON.parse(JSON.stringify(records.proposal))
    give('ba', 'attachDocument', { ...deed, proposalId: ids.proposal, kind: 'QUOTATION' })
    expect(records.proposal).toEqual(before)
  })
})

describe('the check of the PMO', () => {
  const attached = (received: boolean) => {
    const played = stage()
    played.give('ba', 'attachDocument', deed)
    if (received) played.documentPages[0] = { ...played.documentPages[0]!, receivedAt: '2025-10-14T03:05:00.000Z' }
    return played
  }
  const matching = { documentId: ids.document, matches: true, note: null }

  test('waits until every page has come', () => {
    expect(pathsOf(attached(false).give('pmo', 'verifyDocument', matching))).toEqual([''])
    const { give, records } = attached(true)
    expect(give('pmo', 'verifyDocument', matching)).toMatchObject({ outcome: 'ACCEPTED' })
    expect(records.document).toMatchObject({ state: 'VERIFIED', verifiedById: ids.pmo, note: null })
  })

  test('tells what differs when it does not match', () => {
    const { give, records } = attached(true)
    expect(pathsOf(give('pmo', 'verifyDocument', { ...matching, matches: false, note: ' ' }))).toEqual(['note'])
    give('pmo', 'verifyDocument', { ...matching, matches: false, note: ' Nomor 12, diketik 21. ' })
    expect(records.document).toMatchObject({ state: 'NOT_MATCHING', note: 'Nomor 12, diketik 21.' })
  })

  test('is made once, and not by who attached it', () => {
    const { give } = attached(true)
    expect(give('ba', 'verifyDocument', matching)).toMatchObject({ problem: { code: 'NOT_YOURS' } })
    give('pmo', 'verifyDocument', matching)
    expect(give('pmo', 'verifyDocument', matching)).toMatchObject({ problem: { code: 'WRONG_STATE' } })
  })
})

test('of each kind the paper attached last counts; quotations all count', () => {
  const paper = (id: string, kind: DocumentRecord['kind'], attachedAt: string, proposalId: string | null = null) => ({
    id,
    kind,
    attachedAt,
    proposalId,
  })
  const all = [
    paper('1', 'DEED', '2025-10-01T00:00:00.000Z'),
    paper('2', 'DEED', '2025-10-02T00:00:00.000Z'),
    paper('3', 'QUOTATION', '2025-10-01T00:00:00.000Z', 'p'),
    paper('4', 'QUOTATION', '2025-10-02T00:00:00.000Z', 'p'),
    paper('5', 'MINUTES', '2025-10-02T00:00:00.000Z', 'p'),
    paper('6', 'MINUTES', '2025-10-01T00:00:00.000Z', 'q'),
  ]
  expect(currentDocuments(all).map(({ id }) => id)).toEqual(['2', '3', '4', '5', '6'])
})

test('a paper is valid on its last day', () => {
  expect([
    hasExpired({ expiresOn: '2025-10-14' }, '2025-10-14'),
    hasExpired({ expiresOn: null }, '2030-01-01'),
  ]).toEqual([false, false])
  expect(hasExpired({ expiresOn: '2025-10-13' }, '2025-10-14')).toBe(true)
})
