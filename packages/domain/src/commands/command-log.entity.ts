import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { kept } from '../mechanisms/scope.entity.ts'

/** The answer to each command, kept as long as the record: a phone may be away for months, and a repeat must get the first answer. */
@Entity({ tableName: 'command_log', rowLevelSecurity: 'force', policies: kept })
export class CommandLog {
  @PrimaryKey({ type: 'uuid' }) personId!: string
  @PrimaryKey({ type: 'uuid' }) key!: string
  @Property({ type: 'text' }) command!: string
  @Property({ type: 'text' }) inputHash!: string
  @Property({ type: 'json', columnType: 'jsonb', nullable: true }) outcome!: unknown
  @Property({ columnType: 'timestamptz(3)', type: 'datetime', defaultRaw: 'now()' }) recordedAt?: Date
}
