import type { RecordMembersResolution as RecordMembersResolutionData } from '@dampingi/domain'
import { MembersResolution } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records, for the board, that the members resolved to borrow.' })
export class RecordMembersResolutionInput extends CommandInput implements RecordMembersResolutionData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: RecordMembersResolutionData['proposalId']
  @Field(() => MembersResolution, { description: 'The resolution.' })
  resolution!: RecordMembersResolutionData['resolution']
}

@Resolver()
export class RecordMembersResolutionMutation {
  @Mutation(() => ProposalPayload, { description: 'Records, for the board, that the members resolved to borrow.' })
  recordMembersResolution(
    @Arg('input', () => RecordMembersResolutionInput, { description: 'The command.' })
    input: RecordMembersResolutionInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordMembersResolution', input, ProposalAccepted)
  }
}
