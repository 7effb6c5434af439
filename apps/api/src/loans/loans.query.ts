import { Loan, LoanStateCodes } from '@dampingi/domain/entities'
import { Args, ArgsType, Field, FieldResolver, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { LoanConnection, LoanMovementConnection } from '../graphql/connections.ts'
import { among, listOf, orderBy, under } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which loans.' })
class LoanFilter {
  @Field(() => [LoanStateCodes], { nullable: true, description: 'In one of these states.' }) states?: string[] | null
}

@ArgsType()
class LoansArgs extends PageArgs {
  @Field(() => LoanFilter, { nullable: true, description: 'Which ones.' }) filter?: LoanFilter | null
}

export const loanReads: ReadModel = {
  Query: {
    loans: listOf('Loan', {
      filters: { states: among('state') },
      order: orderBy('asc', ['stateSince', 'timestamptz']),
    }),
  },
  Loan: {
    movements: listOf('LoanMovement', {
      belongs: under('loanId'),
      // In the order of recording, which only ever adds at the end: whoever holds the first ones has them for good.
      order: orderBy('asc', ['recordedAt', 'timestamptz']),
    }),
  },
}

@Resolver(() => Loan)
export class LoanQueries {
  @Query(() => LoanConnection, { description: 'The loans that you may see, the longest waiting first.' })
  loans(@Args(() => LoansArgs) _args: LoansArgs): object {
    return declared()
  }

  @FieldResolver(() => LoanMovementConnection, {
    description: 'What moved on it, in the order in which it was recorded.',
  })
  movements(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }
}
