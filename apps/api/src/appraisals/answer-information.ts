import type { AnswerInformation as AnswerInformationData } from '@dampingi/domain'
import { ProposalContent } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Answers the question of the bank; only what it opened may be changed.' })
export class AnswerInformationInput extends CommandInput implements AnswerInformationData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: AnswerInformationData['appraisalId']
  @Field(() => ID, { description: 'The question.' }) questionId!: AnswerInformationData['questionId']
  @Field(() => String, { description: 'The answer in words.' }) words!: AnswerInformationData['words']
  @Field(() => ProposalContent, {
    nullable: true,
    description: 'The whole content with what the question opened changed; left out where words are enough.',
  })
  content?: AnswerInformationData['content']
}

@Resolver()
export class AnswerInformationMutation {
  @Mutation(() => AppraisalPayload, {
    description: 'Answers the question of the bank; only what it opened may be changed.',
  })
  answerInformation(
    @Arg('input', () => AnswerInformationInput, { description: 'The command.' }) input: AnswerInformationInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'answerInformation', input, AppraisalAccepted)
  }
}
