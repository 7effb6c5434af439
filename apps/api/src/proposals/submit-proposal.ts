import type { SubmitProposal as SubmitProposalData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Files the proposal with one lender and opens the co-operative to it.' })
export class SubmitProposalInput extends CommandInput implements SubmitProposalData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: SubmitProposalData['proposalId']
  @Field(() => ID, { description: 'The id of the appraisal that this makes: a UUID of version 7.' })
  appraisalId!: SubmitProposalData['appraisalId']
  @Field(() => ID, { description: 'The lender.' }) bankId!: SubmitProposalData['bankId']
  @Field(() => Int, { description: 'The version that is filed.' }) baseVersion!: SubmitProposalData['baseVersion']
}

@Resolver()
export class SubmitProposalMutation {
  @Mutation(() => ProposalPayload, {
    description: 'Files the proposal with one lender and opens the co-operative to it.',
  })
  submitProposal(
    @Arg('input', () => SubmitProposalInput, { description: 'The command.' }) input: SubmitProposalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'submitProposal', input, ProposalAccepted)
  }
}
