import { DateScalar, VisitStateCodes } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { VisitConnection } from '../graphql/connections.ts'
import { equals, listOf, orderBy } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which visits.' })
class VisitFilter {
  @Field(() => ID, { nullable: true, description: 'Of this co-operative.' }) cooperativeId?: string | null
  @Field(() => ID, { nullable: true, description: 'By this BA.' }) assistantId?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'From this day on.' }) visitedFrom?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Until this day.' }) visitedTo?: string | null
  @Field(() => VisitStateCodes, { nullable: true, description: 'In this state.' }) state?: string | null
}

@ArgsType()
class VisitsArgs extends PageArgs {
  @Field(() => VisitFilter, { nullable: true, description: 'Which ones.' }) filter?: VisitFilter | null
}

export const visitReads: ReadModel = {
  Query: {
    visits: listOf('Visit', {
      filters: {
        cooperativeId: equals('cooperativeId', 'uuid'),
        assistantId: equals('assistantId', 'uuid'),
        visitedFrom: (row, value) => sql<boolean>`${row.column('visitedOn')} >= ${value}::date`,
        visitedTo: (row, value) => sql<boolean>`${row.column('visitedOn')} <= ${value}::date`,
        state: equals('state'),
      },
      order: orderBy('desc', ['visitedOn', 'date']),
    }),
  },
}

@Resolver()
export class VisitQueries {
  @Query(() => VisitConnection, { description: 'The visits that you may see, the latest first.' })
  visits(@Args(() => VisitsArgs) _args: VisitsArgs): object {
    return declared()
  }
}
