import { wibDayOf } from '../calendar/day.ts'
import type { DeliberationRecord } from '../deliberations/deliberation.ts'
import { currentDocuments, type DocumentKind, type DocumentRecord } from '../documents/document.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import { citationOf } from '../rule-sets/parameter.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { ProposalRecord } from './proposal.ts'

/** A paper that must be checked before a bank reads the proposal, and the one in the vault that stands for it. */
export interface PaperToCheck {
  kind: DocumentKind
  title: Text
  /** Null: none is there that could show what was decided last. */
  paper: DocumentRecord | null
}

interface Decided {
  ruleSet: RuleSet | null
  deliberation: DeliberationRecord | null
  /** The papers of the proposal, in any order. */
  papers: readonly DocumentRecord[]
}

/**
 * The papers that a bank's reading rests on, in the order of the rule set. One that lay in the vault before the day of the decision
 * cannot show it, so that after a second meeting a new one is asked for. Source: rule set parameter `papersBeforeBank`.
 */
export function papersToCheck(proposal: ProposalRecord, { ruleSet, deliberation, papers }: Decided): PaperToCheck[] {
  const decidedOn: Partial<Record<DocumentKind, string | null | undefined>> = {
    MEMBERS_MINUTES: proposal.membersResolution?.heldOn,
    OFFICIAL_RECORD: deliberation?.heldOn,
    APPROVAL_LETTER: proposal.villageApproval?.letterOn,
  }
  const current = currentDocuments(papers.filter(({ proposalId }) => proposalId === proposal.id))
  return (ruleSet?.parameters.papersBeforeBank.value ?? []).map((kind) => ({
    kind,
    title: ruleSet?.documents.find(({ code }) => code === kind)?.title ?? { id: kind, en: kind },
    paper:
      current.find((paper) => paper.kind === kind && wibDayOf(paper.attachedAt) >= (decidedOn[kind] ?? '')) ?? null,
  }))
}

/** What still stands in the way of a bank: a finding for each of these papers that the PMO has not found to match. */
export function uncheckedPapers(proposal: ProposalRecord, decided: Decided): Finding[] {
  const { ruleSet } = decided
  if (ruleSet === null) return []
  return papersToCheck(proposal, decided)
    .filter(({ paper }) => paper?.state !== 'VERIFIED')
    .map(({ kind, title, paper }) => ({
      rule: paper === null ? 'PAPER_MISSING' : paper.state === 'ATTACHED' ? 'PAPER_UNCHECKED' : 'PAPER_DIFFERS',
      severity: 'BLOCKING',
      path: ['documents', kind],
      ...words(title, paper),
      citation: citationOf(ruleSet.parameters.papersBeforeBank),
    }))
}

function words({ id, en }: Text, paper: DocumentRecord | null): Pick<Finding, 'why' | 'mend' | 'owner'> {
  if (paper === null)
    return {
      why: { id: `${id} belum dilampirkan.`, en: `${en}: not attached yet.` },
      mend: { id: 'Foto suratnya di halaman dokumen.', en: 'Take a photo of it on the page of documents.' },
      owner: 'BA',
    }
  if (paper.state === 'ATTACHED')
    return {
      why: { id: `${id} belum diperiksa PMO.`, en: `${en}: not checked by the PMO yet.` },
      mend: { id: 'Kirim setelah diperiksa.', en: 'Submit once it is checked.' },
      owner: 'PMO',
    }
  return {
    why: { id: `${id} tidak cocok menurut PMO.`, en: `${en}: does not match, the PMO says.` },
    mend: { id: 'Lampirkan surat yang benar.', en: 'Attach the right paper.' },
    owner: 'BA',
  }
}
