import { expect, test } from 'vitest'
import { paperFindings } from './paper-findings.ts'

const paper = (
  state: 'VERIFIED' | 'NOT_MATCHING',
  attachedAt: string,
  more: { note?: string; expiresOn?: string } = {},
) => ({
  id: attachedAt,
  kind: 'NPWP' as const,
  proposalId: null,
  attachedAt,
  state,
  note: more.note ?? null,
  expiresOn: more.expiresOn ?? null,
})

test('a paper that differs is told with what differs, until another took its place', () => {
  const wrong = paper('NOT_MATCHING', '2025-10-01', { note: 'NPWP ketua, bukan koperasi.' })
  expect(paperFindings([wrong], '2025-10-14')).toMatchObject([
    { rule: 'PAPER_DIFFERS', why: { id: 'Dokumen tidak cocok menurut PMO: NPWP ketua, bukan koperasi.' } },
  ])
  expect(paperFindings([wrong, paper('VERIFIED', '2025-10-02')], '2025-10-14')).toEqual([])
})

test('a paper is valid on its last day, and told from the day after', () => {
  const domicile = paper('VERIFIED', '2025-10-01', { expiresOn: '2025-10-14' })
  expect(paperFindings([domicile], '2025-10-14')).toEqual([])
  expect(paperFindings([domicile], '2025-10-15')).toMatchObject([{ rule: 'DOCUMENT_EXPIRED' }])
})
