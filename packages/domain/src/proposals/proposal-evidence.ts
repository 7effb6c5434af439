import type { CooperativeFacts, ProposalEvidence } from '../rule-sets/evidence.ts'
import type { ProposalRecord, VillageApproval } from './proposal.ts'

/** What the rules look at of a proposal: its content, and what its village approved. */
export type Evident = Pick<ProposalRecord, 'content' | 'kind'> & {
  villageApproval?: Pick<VillageApproval, 'supportPerMonthRupiah'> | null
}

/** A proposal as `evaluateProposal` takes it, on the WIB day on which it counts as filed. */
export const evidenceOf = (
  { content, kind, villageApproval }: Evident,
  { cooperative, filingOn }: { cooperative: CooperativeFacts; filingOn: string },
): ProposalEvidence => ({
  cooperative,
  content,
  kind,
  on: filingOn,
  approvedSupportRupiah: villageApproval?.supportPerMonthRupiah ?? null,
})
