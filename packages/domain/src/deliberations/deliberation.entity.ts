import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import {
  codeColumn,
  codes,
  countColumn,
  dayColumn,
  hiddenColumn,
  idColumn,
  jsonColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, ofBank, sees } from '../mechanisms/scope.entity.ts'
import { Proposal } from '../proposals/proposal.entity.ts'
import * as deliberation from './deliberation.ts'

export const DeliberationKindCodes = codes(
  'DeliberationKind',
  deliberation.deliberationKinds,
  'Of a desa or of a kelurahan.',
)
export const DeliberationStateCodes = codes(
  'DeliberationState',
  deliberation.deliberationStates,
  'Where a deliberation stands.',
)
export const DeliberationOutcomeCodes = codes(
  'DeliberationOutcome',
  deliberation.deliberationOutcomes,
  'How a deliberation ended.',
)
export const MeetingElementCodes = codes(
  'MeetingElement',
  deliberation.meetingElements,
  'Elements of the village that meet.',
)

/** How many of one element came. */
@ObjectType({ description: 'How many of one element of the village came.' })
@InputType('AttendanceInput', { description: 'How many of one element of the village came.' })
export class Attendance implements deliberation.Attendance {
  @Field(() => MeetingElementCodes, { description: 'The element.' }) element!: deliberation.MeetingElement
  @Field(() => Int, { description: 'How many were invited.' }) invited!: number
  @Field(() => Int, { description: 'How many came.' }) present!: number
}

/** Table and type of a deliberation. */
@ObjectType({
  implements: Node,
  description: 'A meeting that deliberates one version of a proposal, sealed to it by hash.',
})
@Entity({
  tableName: 'deliberation',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...kept],
})
@Index({ properties: ['proposalId', 'scheduledOn', 'id'] })
export class Deliberation implements deliberation.DeliberationRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative.') cooperativeId!: string
  @reference(() => Proposal, 'The proposal deliberated.') proposalId!: string
  @hiddenColumn({ type: 'uuid', nullable: true }) bankId!: string | null
  @codeColumn(DeliberationKindCodes, 'Musdes khusus or the deliberation of a kelurahan.')
  kind!: deliberation.DeliberationKind
  @codeColumn(DeliberationStateCodes, 'Where it stands.') state!: deliberation.DeliberationState
  @dayColumn('The day it is scheduled for.') scheduledOn!: string
  @textColumn('The place.') place!: string
  @textColumn('When it begins: hours and minutes of the local clock, HH:MM.', { nullable: true })
  startsAt!: string | null
  @textColumn('Who led it, as the record names him.', { nullable: true }) ledBy!: string | null
  @textColumn('What was discussed, in words.', { nullable: true }) discussion!: string | null
  @dayColumn('The day it was held.', { nullable: true }) heldOn!: string | null
  @jsonColumn(() => [Attendance], 'Who came, by element.') attendance!: Attendance[]
  @textColumn('Number of the official record.', { nullable: true }) recordNumber!: string | null
  @rupiahColumn('The largest loan it allows.', { nullable: true }) maxLoanRupiah!: number | null
  @rupiahColumn('The support it grants, a month.', { nullable: true }) supportPerMonthRupiah!: number | null
  @textColumn('Dissent, in words.', { nullable: true }) dissent!: string | null
  @countColumn('The version that was deliberated.', { nullable: true }) proposalVersion!: number | null
  @textColumn('The content hash that was deliberated.', { nullable: true }) proposalHash!: string | null
}
