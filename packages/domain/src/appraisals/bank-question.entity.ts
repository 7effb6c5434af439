import { Field, ID, Int, ObjectType } from 'type-graphql'
import { codes } from '../mechanisms/columns.entity.ts'
import { DateScalar, DateTimeScalar } from '../mechanisms/scalars.entity.ts'
import * as appraisal from './appraisal.ts'
import type * as question from './bank-question.ts'

export const RejectionReasonCodes = codes('RejectionReason', appraisal.rejectionReasons, 'Why a bank refuses or asks.')

/** What was answered. */
@ObjectType({ description: 'What was answered to a question of the bank.' })
export class BankAnswer implements question.BankAnswer {
  @Field(() => String, { description: 'The answer in words.' }) words!: string
  @Field(() => DateTimeScalar, { description: 'When it was answered.' }) answeredAt!: string
  @Field(() => Int, { description: 'The proposal’s count of edits after it.' }) version!: number
}

/** A question of the bank. */
@ObjectType({ description: 'What a bank asks about a proposal that lies before it.' })
export class BankQuestion implements question.BankQuestion {
  @Field(() => ID, { description: 'Made by whoever asks.' }) id!: string
  @Field(() => RejectionReasonCodes, { description: 'What it is about.' }) reason!: appraisal.RejectionReason
  @Field(() => [String], {
    description:
      'What may be changed for the answer: a block (`budgetLines`), a line (`budgetLines/<id>`), a field (`loan/tenorMonths`).',
  })
  opens!: string[]
  @Field(() => String, { description: 'The question.' }) words!: string
  @Field(() => DateScalar, { description: 'The day by which the answer is asked for.' }) dueOn!: string
  @Field(() => DateTimeScalar, { description: 'When it was asked.' }) askedAt!: string
  @Field(() => Int, { description: 'The proposal’s count of edits when it was asked.' }) version!: number
  @Field(() => BankAnswer, { nullable: true, description: 'The answer; null while it is waited for.' })
  answer!: BankAnswer | null
}
