import type { RequestPlacement as RequestPlacementData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Asks that the transfers of the village cover the instalment that is short.' })
export class RequestPlacementInput extends CommandInput implements RequestPlacementData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: RequestPlacementData['loanId']
  @Field(() => String, { description: 'Number of the statement of absolute responsibility (SPTJM).' })
  statementNumber!: RequestPlacementData['statementNumber']
}

@Resolver()
export class RequestPlacementMutation {
  @Mutation(() => LoanPayload, {
    description: 'Asks that the transfers of the village cover the instalment that is short.',
  })
  requestPlacement(
    @Arg('input', () => RequestPlacementInput, { description: 'The command.' }) input: RequestPlacementInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'requestPlacement', input, LoanAccepted)
  }
}
