import type { CooperativeRecord } from '../cooperatives/cooperative.ts'
import type { FinancingKind, ProposalContent } from '../proposals/proposal.ts'

/** What the rules look at of a co-operative. */
export type CooperativeFacts = Pick<
  CooperativeRecord,
  | 'kind'
  | 'deedNumber'
  | 'ahuDecreeNumber'
  | 'cooperativeNumber'
  | 'businessNumber'
  | 'taxNumber'
  | 'bankAccount'
  | 'villageFundCeilingRupiah'
>

export interface ProposalEvidence {
  cooperative: CooperativeFacts
  content: ProposalContent
  kind: FinancingKind
  /** The WIB day on which it is, was or shall be filed. */
  on: string
  /** What the village approved for the instalment, rupiah a month; null before it has. */
  approvedSupportRupiah: number | null
}
