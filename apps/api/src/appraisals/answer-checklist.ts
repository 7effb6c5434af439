import type { AnswerChecklist as AnswerChecklistData, GivenAnswer as GivenAnswerData } from '@dampingi/domain'
import { ChecklistVerdictCodes, DateTimeScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The answer to one line of the checklist of the lender.' })
export class GivenAnswer implements GivenAnswerData {
  @Field(() => String, { description: 'The code of the line.' }) line!: GivenAnswerData['line']
  @Field(() => ChecklistVerdictCodes, { description: 'In order, not in order, or not applicable.' })
  verdict!: GivenAnswerData['verdict']
  @Field(() => String, { description: 'Why it is not in order, or does not apply; may be empty where it is in order.' })
  note!: GivenAnswerData['note']
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the answer that this one takes the place of was given; left out where none was seen.',
  })
  replaces?: GivenAnswerData['replaces']
}

@InputType({ description: 'A reviewer answers lines of the checklist; the others stay as they are.' })
export class AnswerChecklistInput extends CommandInput implements AnswerChecklistData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: AnswerChecklistData['appraisalId']
  @Field(() => String, { description: 'Content hash of the proposal as it was read.' })
  proposalHash!: AnswerChecklistData['proposalHash']
  @Field(() => [GivenAnswer], { description: 'One or more lines, each once.' })
  answers!: AnswerChecklistData['answers']
}

@Resolver()
export class AnswerChecklistMutation {
  @Mutation(() => AppraisalPayload, {
    description: 'A reviewer answers lines of the checklist; the others stay as they are.',
  })
  answerChecklist(
    @Arg('input', () => AnswerChecklistInput, { description: 'The command.' }) input: AnswerChecklistInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'answerChecklist', input, AppraisalAccepted)
  }
}
