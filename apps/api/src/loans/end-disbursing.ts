import type { EndDisbursing as EndDisbursingData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { LoanAccepted, LoanPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Ends drawing before the whole loan is drawn.' })
export class EndDisbursingInput extends CommandInput implements EndDisbursingData {
  @Field(() => ID, { description: 'The loan.' }) loanId!: EndDisbursingData['loanId']
  @Field(() => String, { description: 'Why the rest is not drawn.' }) reason!: EndDisbursingData['reason']
}

@Resolver()
export class EndDisbursingMutation {
  @Mutation(() => LoanPayload, { description: 'Ends drawing before the whole loan is drawn.' })
  endDisbursing(
    @Arg('input', () => EndDisbursingInput, { description: 'The command.' }) input: EndDisbursingInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'endDisbursing', input, LoanAccepted)
  }
}
