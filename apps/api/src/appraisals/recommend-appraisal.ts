import type { RecommendAppraisal as RecommendAppraisalData } from '@dampingi/domain'
import { Verdict } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The reviewer recommends an offer or a refusal.' })
export class RecommendAppraisalInput extends CommandInput implements RecommendAppraisalData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: RecommendAppraisalData['appraisalId']
  @Field(() => String, { description: 'Content hash of the proposal as it was read.' })
  proposalHash!: RecommendAppraisalData['proposalHash']
  @Field(() => Verdict, { description: 'The recommendation.' }) verdict!: RecommendAppraisalData['verdict']
  @Field(() => String, {
    nullable: true,
    description:
      'Why an offer goes on though the credit bureau is not clear. Read by the approver, and by nobody outside.',
  })
  acknowledgement?: RecommendAppraisalData['acknowledgement']
}

@Resolver()
export class RecommendAppraisalMutation {
  @Mutation(() => AppraisalPayload, { description: 'The reviewer recommends an offer or a refusal.' })
  recommendAppraisal(
    @Arg('input', () => RecommendAppraisalInput, { description: 'The command.' }) input: RecommendAppraisalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recommendAppraisal', input, AppraisalAccepted)
  }
}
