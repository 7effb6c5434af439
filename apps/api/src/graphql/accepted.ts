import {
  Appraisal,
  Cooperative,
  CooperativeDocument,
  Deliberation,
  FoodOutlet,
  Loan,
  Proposal,
  RuleSetVersion,
  Visit,
} from '@dampingi/domain/entities'
import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, createUnionType, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql'
import type { Answer, WrittenIds } from '../mechanisms/command/answer.ts'
import type { Context } from './context.ts'
import { Refused } from './refused.ts'

/** What every accepted command answers: its key and the event it left in the timeline. */
@ObjectType({ description: 'A command that was accepted.' })
abstract class Accepted {
  @Field(() => ID, { description: 'The key of the command.' }) commandKey!: string
  @Field(() => ID, { description: 'The event it left in the timeline.' }) eventId!: string
  ids!: WrittenIds
}

@ObjectType({ description: 'A command on a visit was accepted.' })
export class VisitAccepted extends Accepted {}
@ObjectType({ description: 'A command on a proposal was accepted.' })
export class ProposalAccepted extends Accepted {}
@ObjectType({ description: 'A command on a deliberation was accepted.' })
export class DeliberationAccepted extends Accepted {}
@ObjectType({ description: 'A command on an appraisal was accepted.' })
export class AppraisalAccepted extends Accepted {}
@ObjectType({ description: 'A command on a loan was accepted.' })
export class LoanAccepted extends Accepted {}
@ObjectType({ description: 'A command on a food outlet was accepted.' })
export class FoodOutletAccepted extends Accepted {}
@ObjectType({ description: 'A command on a paper was accepted.' })
export class DocumentAccepted extends Accepted {}
@ObjectType({ description: 'A command on a co-operative itself was accepted.' })
export class CooperativeAccepted extends Accepted {}

@ObjectType({ description: 'A command on a version of a rule set was accepted.' })
export class RuleSetAccepted extends Accepted {}

type Class = abstract new (...args: never[]) => object
const anew = {
  nullable: true,
  description: 'The record after the command, read anew under your rights of this moment.',
}

/** A resolver class for one field of an accepted payload that is read anew: a record by its id. */
function recordField(payload: Class, kind: keyof WrittenIds, type: Class): Class {
  @Resolver(() => payload as never)
  class Record {
    read(accepted: Accepted, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      return context
        .asking()
        .then((asking) => context.mechanisms.reader.record(asking, info, accepted.ids[kind] ?? null))
    }
  }
  const place = Record.prototype as object
  const descriptor = Object.getOwnPropertyDescriptor(Record.prototype, 'read') as PropertyDescriptor
  Object.defineProperty(place, kind, descriptor)
  Root()(place, kind, 0)
  Ctx()(place, kind, 1)
  Info()(place, kind, 2)
  FieldResolver(() => type as never, anew)(place, kind, descriptor)
  return Record
}

/** The records that each payload reads anew. */
export const acceptedFields = [
  recordField(VisitAccepted, 'visit', Visit),
  recordField(ProposalAccepted, 'proposal', Proposal),
  recordField(DeliberationAccepted, 'deliberation', Deliberation),
  recordField(DeliberationAccepted, 'proposal', Proposal),
  recordField(AppraisalAccepted, 'appraisal', Appraisal),
  recordField(AppraisalAccepted, 'proposal', Proposal),
  recordField(LoanAccepted, 'loan', Loan),
  recordField(FoodOutletAccepted, 'foodOutlet', FoodOutlet),
  recordField(DocumentAccepted, 'document', CooperativeDocument),
  recordField(CooperativeAccepted, 'cooperative', Cooperative),
  recordField(RuleSetAccepted, 'ruleSet', RuleSetVersion),
]

const union = <Types extends readonly Class[]>(name: string, types: Types, description: string) =>
  createUnionType({
    name,
    types: () => types as never,
    description,
    resolveType: (value: { type: Class }) => value.type as never,
  })

export const VisitPayload = union('VisitPayload', [VisitAccepted, Refused], 'The answer to a command on a visit.')
export const ProposalPayload = union(
  'ProposalPayload',
  [ProposalAccepted, Refused],
  'The answer to a command on a proposal.',
)
export const DeliberationPayload = union(
  'DeliberationPayload',
  [DeliberationAccepted, Refused],
  'The answer to a command on a deliberation.',
)
export const AppraisalPayload = union(
  'AppraisalPayload',
  [AppraisalAccepted, Refused],
  'The answer to a command on an appraisal.',
)
export const LoanPayload = union('LoanPayload', [LoanAccepted, Refused], 'The answer to a command on a loan.')
export const FoodOutletPayload = union(
  'FoodOutletPayload',
  [FoodOutletAccepted, Refused],
  'The answer to a command on a food outlet.',
)
export const DocumentPayload = union(
  'DocumentPayload',
  [DocumentAccepted, Refused],
  'The answer to a command on a paper.',
)
export const CooperativePayload = union(
  'CooperativePayload',
  [CooperativeAccepted, Refused],
  'The answer to a command on a co-operative itself.',
)
export const RuleSetPayload = union(
  'RuleSetPayload',
  [RuleSetAccepted, Refused],
  'The answer to a command on a version of a rule set.',
)
export const CommandPayload = union(
  'CommandPayload',
  [
    VisitAccepted,
    ProposalAccepted,
    DeliberationAccepted,
    AppraisalAccepted,
    LoanAccepted,
    FoodOutletAccepted,
    DocumentAccepted,
    CooperativeAccepted,
    Refused,
  ],
  'The answer to one command of a batch.',
)

/** An answer as the payload of a mutation. */
export const payloadOf = (commandKey: string, answer: Answer, accepted: Class): object =>
  answer.accepted
    ? { type: accepted, commandKey, eventId: answer.eventId, ids: answer.ids }
    : { type: Refused, commandKey, ...answer.problem }
