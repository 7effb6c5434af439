import { RegionKindCodes } from '@dampingi/domain/entities'
import { Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { RegionConnection } from '../graphql/connections.ts'
import { equals, listOf, orderBy } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

@ArgsType()
class RegionsArgs extends PageArgs {
  @Field(() => RegionKindCodes, { nullable: true, description: 'Of this level.' }) kind?: string | null
}

export const regionReads: ReadModel = {
  Query: { regions: listOf('Region', { filters: { kind: equals('kind') }, order: orderBy('asc', ['code', 'text']) }) },
}

@Resolver()
export class RegionQueries {
  @Query(() => RegionConnection, { description: 'Regions by their code.' })
  regions(@Args(() => RegionsArgs) _args: RegionsArgs): object {
    return declared()
  }
}
