import type { SignAgreement as SignAgreementData } from '@dampingi/domain'
import { LoanAgreement } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { AgreedTermsInput } from './agreed-terms-input.ts'

@InputType({ description: 'Records the signed agreement, which makes the loan.' })
export class SignAgreementInput extends CommandInput implements SignAgreementData {
  @Field(() => ID, { description: 'The appraisal with the accepted offer.' })
  appraisalId!: SignAgreementData['appraisalId']
  @Field(() => ID, { description: 'The id of the loan that this makes.' }) loanId!: SignAgreementData['loanId']
  @Field(() => LoanAgreement, { description: 'The agreement.' }) agreement!: SignAgreementData['agreement']
  @Field(() => AgreedTermsInput, { description: 'What it fixes beside the offer.' })
  agreed!: SignAgreementData['agreed']
}

@Resolver()
export class SignAgreementMutation {
  @Mutation(() => LoanPayload, { description: 'Records the signed agreement, which makes the loan.' })
  signAgreement(
    @Arg('input', () => SignAgreementInput, { description: 'The command.' }) input: SignAgreementInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'signAgreement', input, LoanAccepted)
  }
}
