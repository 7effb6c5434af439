import type { RecordPlacement as RecordPlacementData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { MovementInput } from './movement-input.ts'

@InputType({ description: 'Records what was placed from the transfers of the village.' })
export class RecordPlacementInput extends CommandInput implements RecordPlacementData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: RecordPlacementData['loanId']
  @Field(() => MovementInput, { description: 'What was placed.' }) placement!: RecordPlacementData['placement']
}

@Resolver()
export class RecordPlacementMutation {
  @Mutation(() => LoanPayload, { description: 'Records what was placed from the transfers of the village.' })
  recordPlacement(
    @Arg('input', () => RecordPlacementInput, { description: 'The command.' }) input: RecordPlacementInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordPlacement', input, LoanAccepted)
  }
}
