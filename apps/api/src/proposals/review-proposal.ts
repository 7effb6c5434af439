import type { ReviewProposal as ReviewProposalData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { ReviewVerdictCodes } from './review-verdict.ts'

@InputType({ description: 'The PMO lets a proposal go to the members, or returns it with a reason.' })
export class ReviewProposalInput extends CommandInput implements ReviewProposalData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: ReviewProposalData['proposalId']
  @Field(() => Int, { description: 'The version that was read.' }) baseVersion!: ReviewProposalData['baseVersion']
  @Field(() => ReviewVerdictCodes, { description: 'Approve or return.' }) verdict!: ReviewProposalData['verdict']
  @Field(() => String, { nullable: true, description: 'What the BA must mend; needed for a return.' })
  reason?: ReviewProposalData['reason']
}

@Resolver()
export class ReviewProposalMutation {
  @Mutation(() => ProposalPayload, {
    description: 'The PMO lets a proposal go to the members, or returns it with a reason.',
  })
  reviewProposal(
    @Arg('input', () => ReviewProposalInput, { description: 'The command.' }) input: ReviewProposalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'reviewProposal', input, ProposalAccepted)
  }
}
