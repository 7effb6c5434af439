import type { ReverseMovement as ReverseMovementData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Takes back what was recorded wrongly on a loan.' })
export class ReverseMovementInput extends CommandInput implements ReverseMovementData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: ReverseMovementData['loanId']
  @Field(() => ID, { description: 'The movement that was recorded wrongly.' })
  movementId!: ReverseMovementData['movementId']
  @Field(() => ID, { description: 'The id of the reversal, made by the client: a UUID of version 7.' })
  reversalId!: ReverseMovementData['reversalId']
  @Field(() => String, { description: 'What was recorded wrongly.' }) reason!: ReverseMovementData['reason']
}

@Resolver()
export class ReverseMovementMutation {
  @Mutation(() => LoanPayload, {
    description: 'Takes back what was recorded wrongly: the record stays, and no sum counts it any more.',
  })
  reverseMovement(
    @Arg('input', () => ReverseMovementInput, { description: 'The command.' }) input: ReverseMovementInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'reverseMovement', input, LoanAccepted)
  }
}
