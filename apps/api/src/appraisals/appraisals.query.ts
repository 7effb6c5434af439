import { AppraisalStateCodes } from '@dampingi/domain/entities'
import { Args, ArgsType, Field, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { AppraisalConnection } from '../graphql/connections.ts'
import { among, listOf, orderBy } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which appraisals.' })
export class AppraisalFilter {
  @Field(() => [AppraisalStateCodes], { nullable: true, description: 'In one of these states.' }) states?:
    | string[]
    | null
}

@ArgsType()
class AppraisalsArgs extends PageArgs {
  @Field(() => AppraisalFilter, { nullable: true, description: 'Which ones.' }) filter?: AppraisalFilter | null
}

export const appraisalReads: ReadModel = {
  Query: {
    appraisals: listOf('Appraisal', {
      filters: { states: among('state') },
      order: orderBy('asc', ['stateSince', 'timestamptz']),
    }),
  },
}

@Resolver()
export class AppraisalQueries {
  @Query(() => AppraisalConnection, { description: 'The appraisals that you may see, the longest waiting first.' })
  appraisals(@Args(() => AppraisalsArgs) _args: AppraisalsArgs): object {
    return declared()
  }
}
