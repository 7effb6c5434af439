import { dayText } from '../calendar/day-text.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { currentDocuments, type DocumentRecord, hasExpired } from './document.ts'

type Paper = Pick<DocumentRecord, 'id' | 'kind' | 'proposalId' | 'attachedAt' | 'state' | 'note' | 'expiresOn'>

/**
 * What whoever decides on a proposal must know of its papers, of those that count: one that the PMO found not to match, with what
 * differs, and one that is no longer valid on `today`. Told, and no reason to refuse by itself.
 */
export const paperFindings = (papers: readonly Paper[], today: string): Finding[] =>
  currentDocuments(papers).flatMap((paper) => [
    ...(paper.state === 'NOT_MATCHING' ? [differs(paper)] : []),
    ...(hasExpired(paper, today) ? [over(paper)] : []),
  ])

const told = ({ kind }: Paper, rule: string, words: Pick<Finding, 'why' | 'mend'>): Finding => ({
  rule,
  severity: 'ATTENTION',
  path: ['documents', kind],
  ...words,
  owner: 'BA',
  citation: null,
})
const differs = (paper: Paper): Finding =>
  told(paper, 'PAPER_DIFFERS', {
    why: {
      id: `Dokumen tidak cocok menurut PMO: ${paper.note ?? paper.kind}`,
      en: `A paper does not match, the PMO says: ${paper.note ?? paper.kind}`,
    },
    mend: { id: 'Tanyakan ke koperasi sebelum memutuskan.', en: 'Ask the co-operative before deciding.' },
  })
const over = (paper: Paper): Finding =>
  told(paper, 'DOCUMENT_EXPIRED', {
    why: {
      id: `Sebuah dokumen sudah tidak berlaku sejak ${dayText(paper.expiresOn ?? '', 'id')}.`,
      en: `A paper has not been valid since ${dayText(paper.expiresOn ?? '', 'en')}.`,
    },
    mend: { id: 'Minta yang baru.', en: 'Ask for a new one.' },
  })
