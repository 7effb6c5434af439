import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { kept } from '../mechanisms/scope.entity.ts'

/**
 * The end of each chain: one for each co-operative, under its id, and one of the programme (`programmeChainId`). Locking this row is how
 * writers of one chain wait for each other, and no others.
 */
@Entity({ tableName: 'timeline_head', rowLevelSecurity: 'force', policies: kept })
export class TimelineHead {
  @PrimaryKey({ type: 'uuid' }) chainId!: string
  @Property({ type: 'integer' }) sequence!: number
  @Property({ type: 'text', nullable: true }) hash!: string | null
}
