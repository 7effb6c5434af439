import type { ScheduleMembersMeeting as ScheduleMembersMeetingData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Writes down when and where the members meet; given again, it moves the meeting.' })
export class ScheduleMembersMeetingInput extends CommandInput implements ScheduleMembersMeetingData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: ScheduleMembersMeetingData['proposalId']
  @Field(() => DateScalar, { description: 'The WIB day, today or later.' })
  plannedOn!: ScheduleMembersMeetingData['plannedOn']
  @Field(() => String, { description: 'Hours and minutes of the local clock, HH:MM.' })
  startsAt!: ScheduleMembersMeetingData['startsAt']
  @Field(() => String, { description: 'The place.' }) place!: ScheduleMembersMeetingData['place']
}

@Resolver()
export class ScheduleMembersMeetingMutation {
  @Mutation(() => ProposalPayload, {
    description: 'Writes down when and where the members meet; given again, it moves the meeting.',
  })
  scheduleMembersMeeting(
    @Arg('input', () => ScheduleMembersMeetingInput, { description: 'The command.' })
    input: ScheduleMembersMeetingInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'scheduleMembersMeeting', input, ProposalAccepted)
  }
}
