import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { kept } from '../mechanisms/scope.entity.ts'

/** The end of each co-operative's chain. Locking this row is how writers of one co-operative wait for each other, and no others. */
@Entity({ tableName: 'timeline_head', rowLevelSecurity: 'force', policies: kept })
export class TimelineHead {
  @PrimaryKey({ type: 'uuid' }) cooperativeId!: string
  @Property({ type: 'integer' }) sequence!: number
  @Property({ type: 'text', nullable: true }) hash!: string | null
}
