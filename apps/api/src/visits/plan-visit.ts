import type { PlanVisit as PlanVisitData } from '@dampingi/domain'
import { DateScalar, VisitPurposeCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { VisitAccepted, VisitPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Plans a visit on a day to come.' })
export class PlanVisitInput extends CommandInput implements PlanVisitData {
  @Field(() => ID, { description: 'The id of the visit, made by the client: a UUID of version 7.' })
  visitId!: PlanVisitData['visitId']
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: PlanVisitData['cooperativeId']
  @Field(() => DateScalar, { description: 'The WIB day, today or later.' }) visitedOn!: PlanVisitData['visitedOn']
  @Field(() => [VisitPurposeCodes], { description: 'What it is for.' }) purposes!: PlanVisitData['purposes']
}

@Resolver()
export class PlanVisitMutation {
  @Mutation(() => VisitPayload, { description: 'Plans a visit on a day to come.' })
  planVisit(
    @Arg('input', () => PlanVisitInput, { description: 'The command.' }) input: PlanVisitInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'planVisit', input, VisitAccepted)
  }
}
