import type { ScheduleDeliberation as ScheduleDeliberationData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { DeliberationAccepted, DeliberationPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Schedules the meeting that deliberates a proposal.' })
export class ScheduleDeliberationInput extends CommandInput implements ScheduleDeliberationData {
  @Field(() => ID, { description: 'The id of the deliberation, made by the client: a UUID of version 7.' })
  deliberationId!: ScheduleDeliberationData['deliberationId']
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: ScheduleDeliberationData['proposalId']
  @Field(() => DateScalar, { description: 'The WIB day, today or later.' })
  scheduledOn!: ScheduleDeliberationData['scheduledOn']
  @Field(() => String, { description: 'The place.' }) place!: ScheduleDeliberationData['place']
  @Field(() => String, { nullable: true, description: 'Hours and minutes of the local clock, HH:MM.' })
  startsAt?: ScheduleDeliberationData['startsAt']
}

@Resolver()
export class ScheduleDeliberationMutation {
  @Mutation(() => DeliberationPayload, { description: 'Schedules the meeting that deliberates a proposal.' })
  scheduleDeliberation(
    @Arg('input', () => ScheduleDeliberationInput, { description: 'The command.' }) input: ScheduleDeliberationInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'scheduleDeliberation', input, DeliberationAccepted)
  }
}
