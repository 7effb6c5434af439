import { Entity, Unique } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { countColumn, dayColumn, idColumn, textColumn } from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { everyoneSees, kept } from '../mechanisms/scope.entity.ts'

/** Table and type of one version of a rule set. */
@ObjectType({ implements: Node, description: 'One published version of a rule set: regulation as dated data.' })
@Entity({ tableName: 'rule_set_version', rowLevelSecurity: 'force', policies: [...everyoneSees, ...kept] })
@Unique({ properties: ['code', 'version'] })
export class RuleSetVersion {
  @idColumn() id!: string
  @textColumn('Its code, as PMK49_2025.') code!: string
  @countColumn('Its version, from 1.') version!: number
  @textColumn('Its title.') title!: string
  @textColumn('DRAFT, ACTIVE, SUSPENDED or REPEALED.') status!: string
  @dayColumn('The first day it is open for filing.') validFrom!: string
  @dayColumn('The last day it is open for filing.', { nullable: true }) validTo!: string | null
  @textColumn('The whole rule set as JSON, each parameter with unit, citation and certainty.') document!: string
}
