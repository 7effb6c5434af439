import type { RecordDrawdown as RecordDrawdownData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { MovementInput } from './movement-input.ts'

@InputType({ description: 'Records a stage of the loan that was paid to a supplier against an invoice.' })
export class RecordDrawdownInput extends CommandInput implements RecordDrawdownData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: RecordDrawdownData['loanId']
  @Field(() => MovementInput, { description: 'What was paid; its reference is the number of the invoice.' })
  drawdown!: RecordDrawdownData['drawdown']
  @Field(() => String, { description: 'The supplier that was paid.' }) payee!: RecordDrawdownData['payee']
}

@Resolver()
export class RecordDrawdownMutation {
  @Mutation(() => LoanPayload, {
    description: 'Records a stage of the loan that was paid to a supplier against an invoice.',
  })
  recordDrawdown(
    @Arg('input', () => RecordDrawdownInput, { description: 'The command.' }) input: RecordDrawdownInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordDrawdown', input, LoanAccepted)
  }
}
