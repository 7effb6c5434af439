import { Entity, Unique } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  codes,
  countColumn,
  dayColumn,
  idColumn,
  reference,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { kept, sees } from '../mechanisms/scope.entity.ts'
import { type RuleSetStatus, ruleSetStatuses } from './rule-set.ts'
import type { RuleSetVersionRecord } from './rule-set-version.ts'

export const RuleSetStatusCodes = codes('RuleSetStatus', ruleSetStatuses, 'How a version of a rule set stands.')

/** What is no rule yet is seen at the programme's own desk alone. */
const published = `status <> all (array['DRAFT', 'REQUESTED'])`

/** Table and type of one version of a rule set. */
@ObjectType({ implements: Node, description: 'One version of a rule set: regulation as dated data.' })
@Entity({
  tableName: 'rule_set_version',
  rowLevelSecurity: 'force',
  policies: [sees('BA', published), sees('PMO', 'true'), sees('BANK', published), sees('BULOG', published), ...kept],
})
@Unique({ properties: ['code', 'version'] })
export class RuleSetVersion implements RuleSetVersionRecord {
  @idColumn() id!: string
  @textColumn('Its code, as PMK49_2025.') code!: string
  @countColumn('Its version, from 1.') version!: number
  @textColumn('Its title.') title!: string
  @codeColumn(RuleSetStatusCodes, 'How it stands.') status!: RuleSetStatus
  @dayColumn('The first day it is open for filing.') validFrom!: string
  @dayColumn('The last day it is open for filing.', { nullable: true }) validTo!: string | null
  @textColumn(
    'The whole rule set as JSON, each parameter with unit, citation and certainty. Status and last day are those beside it.',
  )
  document!: string
  @countColumn('Counts the commands on it, from 1.') revision!: number
  @countColumn('The version of the same set that it was copied from.', { nullable: true })
  copiedFromVersion!: number | null
  @reference(() => Person, 'The administrator who asked for its approval.', { nullable: true })
  requestedById!: string | null
  @textColumn('Why it stands as it does.', { nullable: true }) statusReason!: string | null
  @textColumn('By which regulation, letter or statement.', { nullable: true }) statusSource!: string | null
  @textColumn('Where that is written.', { nullable: true }) statusUrl!: string | null
}
