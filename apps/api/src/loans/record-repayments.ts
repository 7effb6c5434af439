import type { RecordRepayments as RecordRepaymentsData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { MovementInput } from './movement-input.ts'

@InputType({ description: 'Records what the co-operative paid; lines that are recorded already are left out.' })
export class RecordRepaymentsInput extends CommandInput implements RecordRepaymentsData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: RecordRepaymentsData['loanId']
  @Field(() => [MovementInput], { description: 'Lines of the payment account, at most 200.' })
  repayments!: RecordRepaymentsData['repayments']
}

@Resolver()
export class RecordRepaymentsMutation {
  @Mutation(() => LoanPayload, {
    description: 'Records what the co-operative paid; lines that are recorded already are left out.',
  })
  recordRepayments(
    @Arg('input', () => RecordRepaymentsInput, { description: 'The command.' }) input: RecordRepaymentsInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordRepayments', input, LoanAccepted)
  }
}
