import type { ReturnAppraisal as ReturnAppraisalData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The approver gives a recommendation back to the reviewer.' })
export class ReturnAppraisalInput extends CommandInput implements ReturnAppraisalData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: ReturnAppraisalData['appraisalId']
  @Field(() => String, { description: 'What the reviewer is to look at again.' }) reason!: ReturnAppraisalData['reason']
}

@Resolver()
export class ReturnAppraisalMutation {
  @Mutation(() => AppraisalPayload, { description: 'The approver gives a recommendation back to the reviewer.' })
  returnAppraisal(
    @Arg('input', () => ReturnAppraisalInput, { description: 'The command.' }) input: ReturnAppraisalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'returnAppraisal', input, AppraisalAccepted)
  }
}
