import { type Finding, type ProposalBlock, type ProposalContent, type ProposalRecord } from '@dampingi/domain'

/** The blocks that are written here, by their number on paper. 1 and 2 (profile, board) are the co-operative's own. */
export const writtenBlocks: readonly { n: number; block: ProposalBlock; field: keyof ProposalContent }[] = [
  { n: 3, block: 'MARKET', field: 'marketAnalysis' },
  { n: 4, block: 'ACTIVITIES', field: 'activities' },
  { n: 5, block: 'BUDGET', field: 'budgetLines' },
  { n: 6, block: 'LOAN', field: 'loan' },
  { n: 7, block: 'DRAWDOWNS', field: 'drawdowns' },
]

export const findingsOfField = (findings: readonly Finding[], field: string): Finding[] =>
  findings.filter((finding) => finding.path[0] === field)

/** The block where a finding is mended; 1 for the facts of the co-operative, null where no block can mend it. */
export function blockOfFinding(path: readonly string[]): number | null {
  const written = writtenBlocks.find(({ field }) => field === path[0])
  if (written !== undefined) return written.n
  return path[0] === 'cooperative' ? 1 : null
}

export type BlockStatus = 'COMPLETE' | 'PARTLY' | 'EMPTY' | 'FINDINGS'

/** How far a block is: empty, begun, with findings of the rules, or complete. */
export function statusOfBlock(
  proposal: ProposalRecord,
  field: keyof ProposalContent,
  findings: readonly Finding[],
): BlockStatus {
  if (isEmpty(proposal.content[field])) return 'EMPTY'
  const found = findingsOfField(findings, field)
  if (found.some(({ severity }) => severity === 'BLOCKING')) return 'FINDINGS'
  return found.some(({ severity }) => severity === 'UNKNOWN') ? 'PARTLY' : 'COMPLETE'
}

function isEmpty(value: ProposalContent[keyof ProposalContent]): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every((field) => field === null)
}
