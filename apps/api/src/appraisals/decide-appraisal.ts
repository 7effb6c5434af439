import type { DecideAppraisal as DecideAppraisalData } from '@dampingi/domain'
import { Verdict } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The approver decides; never the person who recommended.' })
export class DecideAppraisalInput extends CommandInput implements DecideAppraisalData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: DecideAppraisalData['appraisalId']
  @Field(() => String, { description: 'Content hash of the proposal as it was read.' })
  proposalHash!: DecideAppraisalData['proposalHash']
  @Field(() => Verdict, { description: 'The decision.' }) verdict!: DecideAppraisalData['verdict']
}

@Resolver()
export class DecideAppraisalMutation {
  @Mutation(() => AppraisalPayload, { description: 'The approver decides; never the person who recommended.' })
  decideAppraisal(
    @Arg('input', () => DecideAppraisalInput, { description: 'The command.' }) input: DecideAppraisalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'decideAppraisal', input, AppraisalAccepted)
  }
}
