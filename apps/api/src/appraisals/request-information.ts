import type { RequestInformation as RequestInformationData } from '@dampingi/domain'
import { DateScalar, RejectionReasonCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The bank asks about a proposal; its clock stops until the answer.' })
export class RequestInformationInput extends CommandInput implements RequestInformationData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: RequestInformationData['appraisalId']
  @Field(() => ID, { description: 'The id of the question: a UUID of version 7.' })
  questionId!: RequestInformationData['questionId']
  @Field(() => RejectionReasonCodes, { description: 'What it is about.' }) reason!: RequestInformationData['reason']
  @Field(() => [String], {
    description:
      'What may be changed for the answer: a block (`budgetLines`), a line (`budgetLines/<id>`), a field (`loan/tenorMonths`).',
  })
  opens!: RequestInformationData['opens']
  @Field(() => String, { description: 'The question.' }) words!: RequestInformationData['words']
  @Field(() => DateScalar, { description: 'The day by which the answer is asked for: after today, within 90 days.' })
  dueOn!: RequestInformationData['dueOn']
}

@Resolver()
export class RequestInformationMutation {
  @Mutation(() => AppraisalPayload, {
    description: 'The bank asks about a proposal; its clock stops until the answer.',
  })
  requestInformation(
    @Arg('input', () => RequestInformationInput, { description: 'The command.' }) input: RequestInformationInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'requestInformation', input, AppraisalAccepted)
  }
}
