import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Organisation } from '../identity/organisation.entity.ts'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, ofBank, sees } from '../mechanisms/scope.entity.ts'
import type * as proposal from './proposal.ts'
import {
  BlockVersions,
  FinancingKindCodes,
  MembersMeeting,
  MembersResolution,
  ProposalContent,
  ProposalStateCodes,
  VillageApproval,
} from './proposal-content.entity.ts'

/** Table and type of a financing proposal. */
@ObjectType({
  implements: Node,
  description: 'A financing proposal. A lender sees those submitted to it; Bulog sees none.',
})
@Entity({
  tableName: 'proposal',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...kept],
})
@Index({ properties: ['cooperativeId', 'stateSince', 'id'] })
@Index({ properties: ['regency', 'stateSince', 'id'] })
@Index({ properties: ['bankId', 'stateSince', 'id'] })
export class Proposal implements proposal.ProposalRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative that asks.') cooperativeId!: string
  @reference(() => Person, 'The BA who writes it.') assistantId!: string
  @reference(() => Organisation, 'The lender it was submitted to.', { nullable: true }) bankId!: string | null
  @codeColumn(ProposalStateCodes, 'Where it stands.') state!: proposal.ProposalState
  @instantColumn('Since when it stands there.') stateSince!: string
  @codeColumn(FinancingKindCodes, 'The whole loan or working capital alone.') kind!: proposal.FinancingKind
  @textColumn('The rule set it is pinned to.') ruleSetCode!: string
  @countColumn('The version of that rule set.') ruleSetVersion!: number
  @countColumn('Counts accepted edits; an edit names the version it was based on.') version!: number
  @jsonColumn(() => BlockVersions, 'The version in which each block was last changed.') blockVersions!: BlockVersions
  @jsonColumn(() => ProposalContent, 'What the board and the BA wrote.') content!: ProposalContent
  @textColumn('SHA-256 of the content; approvals and decisions are sealed to it.') contentHash!: string
  @rupiahColumn('The loan asked for.', { nullable: true }) requestedAmountRupiah!: number | null
  @textColumn('Why the PMO returned it.', { nullable: true }) reviewReason!: string | null
  @jsonColumn(() => MembersMeeting, 'When and where the members meet to resolve on it.', { nullable: true })
  membersMeeting!: MembersMeeting | null
  @jsonColumn(() => MembersResolution, "The members' resolution to borrow.", { nullable: true })
  membersResolution!: MembersResolution | null
  @jsonColumn(() => VillageApproval, 'The approval letter.', { nullable: true })
  villageApproval!: VillageApproval | null
  @instantColumn('When it was submitted to the bank.', { nullable: true }) submittedAt!: string | null
}
