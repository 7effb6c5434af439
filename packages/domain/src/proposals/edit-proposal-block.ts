import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { hashOf } from '../mechanisms/canonical.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { blockOfField } from './compare-contents.ts'
import { contentFindings } from './content-findings.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import type {
  Activity,
  BudgetLine,
  Drawdown,
  LoanRequest,
  ProposalBlock,
  ProposalContent,
  ProposalRecord,
} from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { findingsOf, proposalFacts } from './proposal-facts.ts'

/** Exactly one block is given: the block that was edited, whole. */
export interface EditProposalBlock extends CommandInput {
  proposalId: string
  /** The version of the proposal that the edit was based on. */
  baseVersion: number
  marketAnalysis?: string | null
  activities?: Activity[] | null
  budgetLines?: BudgetLine[] | null
  loan?: LoanRequest | null
  drawdowns?: Drawdown[] | null
}

/**
 * Replaces one block. Edits of different blocks merge; an edit of a block that somebody changed meanwhile is a conflict for a person.
 * A change after an approval brings the proposal back to a draft, since nobody approved this content.
 */
export const editProposalBlock = defineCommand<EditProposalBlock>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'editProposalBlock', to: 'DRAFT', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null) return refused
    const given = (Object.keys(blockOfField) as (keyof ProposalContent)[]).filter((field) => input[field] != null)
    const field = given[0]
    if (field === undefined || given.length > 1) return refuse('INPUT_INVALID', [oneBlock])
    const block = blockOfField[field]
    if (before.blockVersions[block] > input.baseVersion) return refuse('VERSION_CONFLICT', [], [field])
    const content: ProposalContent = { ...before.content, [field]: input[field] }
    const findings = contentFindings(content)
    if (blocks(findings)) return refuse('INPUT_INVALID', findings)
    const proposal = edited(before, { content, block, now: facts.now })
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent('ProposalBlockEdited', proposal, { state: before.state }),
      findings: findingsOf(proposal, facts),
    }
  },
})

/** The proposal after an edit. What was agreed on the former content falls away, visibly. */
function edited(
  before: ProposalRecord,
  change: { content: ProposalContent; block: ProposalBlock; now: string },
): ProposalRecord {
  const version = before.version + 1
  return {
    ...before,
    state: 'DRAFT',
    stateSince: before.state === 'DRAFT' ? before.stateSince : change.now,
    version,
    blockVersions: { ...before.blockVersions, [change.block]: version },
    content: change.content,
    contentHash: hashOf(change.content),
    requestedAmountRupiah: change.content.loan.requestedAmountRupiah,
    membersMeeting: null,
    membersResolution: null,
    villageApproval: null,
    bankId: null,
    submittedAt: null,
  }
}

const oneBlock = inputFinding(
  [],
  { id: 'Kirim tepat satu blok.', en: 'Send exactly one block.' },
  { id: 'Simpan blok satu per satu.', en: 'Save the blocks one by one.' },
)
