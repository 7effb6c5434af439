import type { AcceptAppraisal as AcceptAppraisalData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'A reviewer takes a proposal up.' })
export class AcceptAppraisalInput extends CommandInput implements AcceptAppraisalData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: AcceptAppraisalData['appraisalId']
}

@Resolver()
export class AcceptAppraisalMutation {
  @Mutation(() => AppraisalPayload, { description: 'A reviewer takes a proposal up.' })
  acceptAppraisal(
    @Arg('input', () => AcceptAppraisalInput, { description: 'The command.' }) input: AcceptAppraisalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'acceptAppraisal', input, AppraisalAccepted)
  }
}
