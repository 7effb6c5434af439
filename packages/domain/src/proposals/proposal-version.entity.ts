import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import {
  codeColumn,
  codes,
  countColumn,
  hiddenColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, ofBank, onlyAdded, sees } from '../mechanisms/scope.entity.ts'
import { Proposal } from './proposal.entity.ts'
import type * as proposal from './proposal.ts'
import { FinancingKindCodes, ProposalContent } from './proposal-content.entity.ts'
import * as version from './proposal-version.ts'

export const FreezeOccasionCodes = codes('FreezeOccasion', version.freezeOccasions, 'What a version was frozen for.')

/** Table and type of a frozen version. */
@ObjectType({
  implements: Node,
  description:
    'A proposal as it stood when somebody else began to read it. A lender sees those frozen for its reading.',
})
@Entity({
  tableName: 'proposal_version',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...onlyAdded],
})
@Index({ properties: ['proposalId', 'frozenAt', 'id'] })
export class ProposalVersion implements version.ProposalVersionRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative that asks.') cooperativeId!: string
  @reference(() => Proposal, 'The proposal.') proposalId!: string
  @hiddenColumn({ type: 'uuid', nullable: true }) bankId!: string | null
  @countColumn('The count of edits when it was frozen.') number!: number
  @codeColumn(FreezeOccasionCodes, 'What it was frozen for.') occasion!: version.FreezeOccasion
  @instantColumn('When it was frozen.') frozenAt!: string
  @codeColumn(FinancingKindCodes, 'The whole loan or working capital alone.') kind!: proposal.FinancingKind
  @textColumn('The rule set it stood under.') ruleSetCode!: string
  @countColumn('The version of that rule set.') ruleSetVersion!: number
  @jsonColumn(() => ProposalContent, 'What the board and the BA wrote.') content!: ProposalContent
  @textColumn('SHA-256 of the content.') contentHash!: string
  @rupiahColumn('The loan asked for.', { nullable: true }) requestedAmountRupiah!: number | null
}
