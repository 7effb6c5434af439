import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Person, RoleCodes } from '../identity/person.entity.ts'
import {
  codeColumn,
  countColumn,
  hiddenColumn,
  idColumn,
  instantColumn,
  reference,
  scopeColumn,
  textColumn,
  uuidColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, ofBank, onlyAdded, sees } from '../mechanisms/scope.entity.ts'
import type { Role } from '../mechanisms/viewer.ts'
import type { TimelineEventRecord } from './timeline-event.ts'

/** What a bank notes for itself is nobody else's, not even that it did. */
const notOfBankAlone = `subject <> 'bankReview'`

/** Table and type of what happened. The writer may add and read, never change or take away. */
@ObjectType({
  implements: Node,
  description:
    'One accepted command, in the order of its co-operative or, without one, of the programme. Never changed, never taken away.',
})
@Entity({
  tableName: 'timeline_event',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', `${assigned('cooperative_id')} and ${notOfBankAlone}`),
    sees('PMO', `${inRegency} and ${notOfBankAlone}`),
    sees('BANK', `${ofBank} and subject = any (array['proposal', 'deliberation', 'appraisal', 'bankReview'])`),
    sees('BULOG', `${inRegency} and subject = 'foodOutlet'`),
    ...onlyAdded,
  ],
})
@Unique({ properties: ['cooperativeId', 'sequence'] })
@Index({ properties: ['regency', 'transactionId', 'id'] })
@Index({ properties: ['cooperativeId', 'transactionId', 'id'] })
export class TimelineEvent implements TimelineEventRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative it is about; null: none by itself.', { nullable: true })
  cooperativeId!: string | null
  @hiddenColumn({ type: 'uuid', nullable: true }) bankId!: string | null
  @countColumn('Its place in its chain, from 1.') sequence!: number
  @textColumn('What happened, as VisitRecorded.') type!: string
  @textColumn('The kind of record it happened to, as visit.') subject!: string
  @uuidColumn('The record it happened to.') subjectId!: string
  @textColumn('The state before.', { nullable: true }) fromState!: string | null
  @textColumn('The state after.') toState!: string
  @reference(() => Person, 'Who did it; null where the viewer may not see the person.') actorId!: string
  @codeColumn(RoleCodes, 'As what.') actorRole!: Role
  @hiddenColumn({ type: 'json', columnType: 'jsonb', nullable: true }) onBehalfOf!: TimelineEventRecord['onBehalfOf']
  @instantColumn('When, by the clock of the device: evidence.') madeAt!: string
  @instantColumn('When, by the clock of the server: order.') recordedAt!: string
  @hiddenColumn({ type: 'json', columnType: 'jsonb' }) facts!: Record<string, unknown>
  @hiddenColumn({ type: 'text', nullable: true }) previousHash!: string | null
  @textColumn('SHA-256 over the event and the hash before it.') hash!: string
  /** The transaction that wrote it: readers go on from what is settled, so that a late commit is not missed. */
  @hiddenColumn({ columnType: 'bigint', type: 'string', defaultRaw: '(pg_current_xact_id()::text)::bigint' })
  transactionId?: string
}
