import type { RecordVillageRepayment as RecordVillageRepaymentData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { MovementInput } from './movement-input.ts'

@InputType({ description: 'Records that the co-operative paid back what the village had placed.' })
export class RecordVillageRepaymentInput extends CommandInput implements RecordVillageRepaymentData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: RecordVillageRepaymentData['loanId']
  @Field(() => MovementInput, { description: 'What was paid back; its reference is the number of the receipt.' })
  repayment!: RecordVillageRepaymentData['repayment']
}

@Resolver()
export class RecordVillageRepaymentMutation {
  @Mutation(() => LoanPayload, { description: 'Records that the co-operative paid back what the village had placed.' })
  recordVillageRepayment(
    @Arg('input', () => RecordVillageRepaymentInput, { description: 'The command.' })
    input: RecordVillageRepaymentInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordVillageRepayment', input, LoanAccepted)
  }
}
