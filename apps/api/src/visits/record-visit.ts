import type { RecordVisit as RecordVisitData } from '@dampingi/domain'
import { DateScalar, DateTimeScalar, VisitNotesInput } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { VisitAccepted, VisitPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records a visit that was made. Safe to send again.' })
export class RecordVisitInput extends CommandInput implements RecordVisitData {
  @Field(() => ID, { description: 'The id of the visit, made by the client: a UUID of version 7.' })
  visitId!: RecordVisitData['visitId']
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: RecordVisitData['cooperativeId']
  @Field(() => DateScalar, { description: 'The WIB day of the visit.' }) visitedOn!: RecordVisitData['visitedOn']
  @Field(() => DateTimeScalar, { description: "When it began, by the phone's clock." })
  startedAt!: RecordVisitData['startedAt']
  @Field(() => DateTimeScalar, { description: "When it ended, by the phone's clock." })
  endedAt!: RecordVisitData['endedAt']
  @Field(() => VisitNotesInput, { description: 'What the BA wrote down.' }) notes!: RecordVisitData['notes']
}

@Resolver()
export class RecordVisitMutation {
  @Mutation(() => VisitPayload, { description: 'Records a visit that was made. Safe to send again.' })
  recordVisit(
    @Arg('input', () => RecordVisitInput, { description: 'The command.' }) input: RecordVisitInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordVisit', input, VisitAccepted)
  }
}
