import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  codes,
  codesColumn,
  dayColumn,
  flagColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { DateScalar } from '../mechanisms/scalars.entity.ts'
import { assigned, inRegency, kept, sees } from '../mechanisms/scope.entity.ts'
import * as visit from './visit.ts'

export const VisitModeCodes = codes('VisitMode', visit.visitModes, 'Where the visit took place.')
export const VisitPurposeCodes = codes('VisitPurpose', visit.visitPurposes, 'What a visit is for.')
export const MetRoleCodes = codes(
  'MetRole',
  [...visit.metRoles, 'BA'],
  "Whom the BA met; BA stands for the assistant's own promise.",
)
export const ObstacleCategoryCodes = codes('ObstacleCategory', visit.obstacleCategories, 'What stands in the way.')
export const TrainingTopicCodes = codes('TrainingTopic', visit.trainingTopics, 'What people need to learn.')
export const NoPhotoReasonCodes = codes('NoPhotoReason', visit.noPhotoReasons, 'Why a visit has no photo.')
export const VisitStateCodes = codes('VisitState', visit.visitStates, 'Where a visit stands.')

/** What was agreed: who does what, by when. */
@ObjectType({ description: 'What was agreed at a visit.' })
@InputType('AgreedActionInput', { description: 'What was agreed at a visit.' })
export class AgreedAction implements visit.AgreedAction {
  @Field(() => MetRoleCodes, { description: 'Who does it.' }) who!: visit.AgreedAction['who']
  @Field(() => String, { description: 'What is to be done, at most 500 characters.' }) what!: string
  @Field(() => DateScalar, { description: 'By which WIB day.' }) dueOn!: string
}

/** What stands in the way of a co-operative. */
@ObjectType({ description: 'What stands in the way of a co-operative.' })
@InputType('ObstacleInput', { description: 'What stands in the way of a co-operative.' })
export class Obstacle implements visit.Obstacle {
  @Field(() => ObstacleCategoryCodes, { description: 'Its kind.' }) category!: visit.ObstacleCategory
  @Field(() => String, { description: 'In words, at most 500 characters; may be empty.' }) note!: string
}

/** What people of the co-operative need to learn. */
@ObjectType({ description: 'What people of the co-operative need to learn.' })
@InputType('TrainingNeedInput', { description: 'What people of the co-operative need to learn.' })
export class TrainingNeed implements visit.TrainingNeed {
  @Field(() => TrainingTopicCodes, { description: 'The topic.' }) topic!: visit.TrainingTopic
  @Field(() => Int, { description: 'How many people.' }) people!: number
}

/** Table and type of a visit. */
@ObjectType({ implements: Node, description: 'A visit of a BA to a co-operative. Seen by its BA and the PMO.' })
@Entity({
  tableName: 'visit',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), ...kept],
})
@Index({ properties: ['cooperativeId', 'visitedOn', 'id'] })
@Index({ properties: ['regency', 'visitedOn', 'id'] })
export class Visit implements visit.VisitRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative visited.') cooperativeId!: string
  @reference(() => Person, 'The BA who made it.') assistantId!: string
  @codeColumn(VisitStateCodes, 'Where it stands.') state!: visit.VisitState
  @codeColumn(VisitModeCodes, 'Where it took place.') mode!: visit.VisitMode
  @codesColumn(VisitPurposeCodes, 'What it was for.') purposes!: visit.VisitPurpose[]
  @codesColumn(MetRoleCodes, 'Whom the BA met.') metWith!: visit.MetRole[]
  @textColumn('What was found, at most 4,000 characters.') findings!: string
  @jsonColumn(() => [AgreedAction], 'What was agreed.') actionsAgreed!: AgreedAction[]
  @jsonColumn(() => [Obstacle], 'What stands in the way.') obstacles!: Obstacle[]
  @jsonColumn(() => [TrainingNeed], 'What people need to learn.') trainingNeeds!: TrainingNeed[]
  @codeColumn(NoPhotoReasonCodes, 'Why there is no photo.', { nullable: true })
  noPhotoReason!: visit.NoPhotoReason | null
  @dayColumn('The day agreed for the next visit.', { nullable: true }) nextVisitOn!: string | null
  @dayColumn('The WIB day it counts for.') visitedOn!: string
  @instantColumn("When it began, by the phone's clock.", { nullable: true }) startedAt!: string | null
  @instantColumn("When it ended, by the phone's clock.", { nullable: true }) endedAt!: string | null
  @instantColumn('When the server accepted it.') receivedAt!: string
  @flagColumn("The phone's clock ran ahead of the server's.") clockSuspect!: boolean
}

/** What the BA writes down of a visit. */
@InputType({ description: 'What the BA writes down of a visit.' })
export class VisitNotesInput implements visit.VisitNotes {
  @Field(() => VisitModeCodes, { description: 'Where it took place.' }) mode!: visit.VisitMode
  @Field(() => [VisitPurposeCodes], { description: 'What it was for; at least one.' }) purposes!: visit.VisitPurpose[]
  @Field(() => [MetRoleCodes], { description: 'Whom the BA met.' }) metWith!: visit.MetRole[]
  @Field(() => String, { description: 'What was found, at most 4,000 characters.' }) findings!: string
  @Field(() => [AgreedAction], { description: 'What was agreed.' }) actionsAgreed!: AgreedAction[]
  @Field(() => [Obstacle], { description: 'What stands in the way.' }) obstacles!: Obstacle[]
  @Field(() => [TrainingNeed], { description: 'What people need to learn.' }) trainingNeeds!: TrainingNeed[]
  @Field(() => NoPhotoReasonCodes, { nullable: true, description: 'Why there is no photo.' })
  noPhotoReason!: visit.NoPhotoReason | null
  @Field(() => DateScalar, { nullable: true, description: 'The day agreed for the next visit.' }) nextVisitOn!:
    | string
    | null
}
