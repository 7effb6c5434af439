import type { StartProposal as StartProposalData } from '@dampingi/domain'
import { FinancingKindCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Starts a proposal under the rule set that is open for filing.' })
export class StartProposalInput extends CommandInput implements StartProposalData {
  @Field(() => ID, { description: 'The id of the proposal, made by the client: a UUID of version 7.' })
  proposalId!: StartProposalData['proposalId']
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: StartProposalData['cooperativeId']
  @Field(() => FinancingKindCodes, { description: 'The whole loan or working capital alone.' })
  kind!: StartProposalData['kind']
}

@Resolver()
export class StartProposalMutation {
  @Mutation(() => ProposalPayload, { description: 'Starts a proposal under the rule set that is open for filing.' })
  startProposal(
    @Arg('input', () => StartProposalInput, { description: 'The command.' }) input: StartProposalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'startProposal', input, ProposalAccepted)
  }
}
