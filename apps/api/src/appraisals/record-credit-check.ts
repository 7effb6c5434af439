import type { RecordCreditCheck as RecordCreditCheckData } from '@dampingi/domain'
import { CreditOutcomeCodes, DateScalar, DateTimeScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'A reviewer writes down the outcome of the credit bureau, never its report.' })
export class RecordCreditCheckInput extends CommandInput implements RecordCreditCheckData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: RecordCreditCheckData['appraisalId']
  @Field(() => CreditOutcomeCodes, { description: 'What the bureau said of board and supervisors together.' })
  outcome!: RecordCreditCheckData['outcome']
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was asked; left out where it was not.' })
  checkedOn?: RecordCreditCheckData['checkedOn']
  @Field(() => String, { description: 'What the bank keeps in mind about it; may be empty.' })
  note!: RecordCreditCheckData['note']
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the outcome that this one takes the place of was recorded; left out where none was seen.',
  })
  replaces?: RecordCreditCheckData['replaces']
}

@Resolver()
export class RecordCreditCheckMutation {
  @Mutation(() => AppraisalPayload, {
    description: 'A reviewer writes down the outcome of the credit bureau, never its report.',
  })
  recordCreditCheck(
    @Arg('input', () => RecordCreditCheckInput, { description: 'The command.' }) input: RecordCreditCheckInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordCreditCheck', input, AppraisalAccepted)
  }
}
