import type { AgreedTerms } from '@dampingi/domain'
import { ClockStartCodes, GraceInterestCodes, GracePlacementCodes, LoanMethodCodes } from '@dampingi/domain/entities'
import { Field, InputType, Int } from 'type-graphql'

/** What an agreement fixes beside the offer. */
@InputType({ description: 'What an agreement fixes beside amount, tenor and grace of the offer.' })
export class AgreedTermsInput implements AgreedTerms {
  @Field(() => Int, { description: 'Interest a year in basis points: 600 is 6%.' }) annualRateBasisPoints!: number
  @Field(() => LoanMethodCodes, { description: 'How it is repaid.' }) method!: AgreedTerms['method']
  @Field(() => GracePlacementCodes, { description: 'Whether grace counts among the tenor.' })
  gracePlacement!: AgreedTerms['gracePlacement']
  @Field(() => GraceInterestCodes, { description: 'What becomes of the interest of the grace.' })
  graceInterest!: AgreedTerms['graceInterest']
  @Field(() => ClockStartCodes, { description: 'From which month grace and tenor count.' })
  clockStart!: AgreedTerms['clockStart']
  @Field(() => Int, { description: 'The day of the month on which an instalment is due.' }) dueDay!: number
}
