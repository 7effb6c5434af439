import { FoodOutletStateCodes } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { FoodOutletConnection } from '../graphql/connections.ts'
import { among, listOf, orderBy } from '../graphql/read.ts'
import type { Filter, ReadModel } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which food outlets.' })
class FoodOutletFilter {
  @Field(() => [FoodOutletStateCodes], { nullable: true, description: 'In one of these states.' }) states?:
    | string[]
    | null
  @Field(() => ID, { nullable: true, description: 'In this kecamatan.' }) districtId?: string | null
  @Field(() => String, { nullable: true, description: "Part of the co-operative's name." }) search?: string | null
}

@ArgsType()
class FoodOutletsArgs extends PageArgs {
  @Field(() => FoodOutletFilter, { nullable: true, description: 'Which ones.' }) filter?: FoodOutletFilter | null
}

/** Outlets of co-operatives for which the condition holds; of co-operatives that the viewer may see, since their policy is at work too. */
const ofCooperative =
  (condition: (value: Parameters<Filter>[1]) => ReturnType<Filter>): Filter =>
  (row, value) =>
    sql<boolean>`exists (select 1 from cooperative c where c.id = ${row.column('cooperativeId')} and ${condition(value)})`

export const foodOutletReads: ReadModel = {
  Query: {
    foodOutlets: listOf('FoodOutlet', {
      filters: {
        states: among('state'),
        districtId: ofCooperative((value) => sql<boolean>`c.district_id::text = ${value}::text`),
        search: ofCooperative((value) => sql<boolean>`position(lower(${value}::text) in lower(c.name)) > 0`),
      },
      order: orderBy('asc', ['stateSince', 'timestamptz']),
    }),
  },
}

@Resolver()
export class FoodOutletQueries {
  @Query(() => FoodOutletConnection, { description: 'The food outlets that you may see, the longest waiting first.' })
  foodOutlets(@Args(() => FoodOutletsArgs) _args: FoodOutletsArgs): object {
    return declared()
  }
}
