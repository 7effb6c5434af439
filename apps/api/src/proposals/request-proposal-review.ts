import type { RequestProposalReview as RequestProposalReviewData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Asks the PMO to review. What the rules find blocking is refused.' })
export class RequestProposalReviewInput extends CommandInput implements RequestProposalReviewData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: RequestProposalReviewData['proposalId']
  @Field(() => Int, { description: 'The version to be reviewed.' })
  baseVersion!: RequestProposalReviewData['baseVersion']
}

@Resolver()
export class RequestProposalReviewMutation {
  @Mutation(() => ProposalPayload, { description: 'Asks the PMO to review. What the rules find blocking is refused.' })
  requestProposalReview(
    @Arg('input', () => RequestProposalReviewInput, { description: 'The command.' }) input: RequestProposalReviewInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'requestProposalReview', input, ProposalAccepted)
  }
}
