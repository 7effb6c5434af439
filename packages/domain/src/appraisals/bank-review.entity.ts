import { Field, ID, Int, ObjectType } from 'type-graphql'
import { codes } from '../mechanisms/columns.entity.ts'
import { DateScalar, DateTimeScalar } from '../mechanisms/scalars.entity.ts'
import * as checklist from './checklist.ts'
import * as credit from './credit-check.ts'

export const CreditOutcomeCodes = codes(
  'CreditOutcome',
  credit.creditOutcomes,
  'What the credit bureau said: nothing against it, an issue, or it was not asked.',
)
export const ChecklistVerdictCodes = codes(
  'ChecklistVerdict',
  checklist.checklistVerdicts,
  'How a line of a checklist was answered.',
)

/** What the credit bureau said. */
@ObjectType({ description: 'The outcome of the credit bureau (SLIK), never the report. Seen by the lender only.' })
export class CreditCheck implements credit.CreditCheck {
  @Field(() => CreditOutcomeCodes, { description: 'The outcome.' }) outcome!: credit.CreditOutcome
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the bureau was asked; null: it was not.' })
  checkedOn!: string | null
  @Field(() => String, { description: 'What the bank keeps in mind about it.' }) note!: string
  @Field(() => DateTimeScalar, { description: 'When it was written down.' }) recordedAt!: string
}

/** How one line of a checklist was answered. */
@ObjectType({ description: 'The answer to one line of the checklist of a lender. Seen by the lender only.' })
export class ChecklistAnswer implements checklist.ChecklistAnswer {
  @Field(() => String, { description: 'The code of the line.' }) line!: string
  @Field(() => ChecklistVerdictCodes, { description: 'In order, not in order, or not applicable.' })
  verdict!: checklist.ChecklistVerdict
  @Field(() => String, { description: 'Why it is not in order, or does not apply.' }) note!: string
  @Field(() => ID, { description: 'Who answered.' }) answeredById!: string
  @Field(() => DateTimeScalar, { description: 'When it was answered.' }) answeredAt!: string
  @Field(() => Int, { description: 'The proposal’s count of edits when it was answered.' }) version!: number
}
