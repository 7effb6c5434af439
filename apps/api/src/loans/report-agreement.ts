import type { ReportAgreement as ReportAgreementData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records that the agreement was reported to the ministry.' })
export class ReportAgreementInput extends CommandInput implements ReportAgreementData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: ReportAgreementData['loanId']
  @Field(() => DateScalar, { description: 'The day of the report.' }) reportedOn!: ReportAgreementData['reportedOn']
  @Field(() => String, { description: 'Its number.' }) reportNumber!: ReportAgreementData['reportNumber']
}

@Resolver()
export class ReportAgreementMutation {
  @Mutation(() => LoanPayload, { description: 'Records that the agreement was reported to the ministry.' })
  reportAgreement(
    @Arg('input', () => ReportAgreementInput, { description: 'The command.' }) input: ReportAgreementInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'reportAgreement', input, LoanAccepted)
  }
}
