import { RuleSetVersion } from '@dampingi/domain/entities'
import { Query, Resolver } from 'type-graphql'
import { declared } from '../graphql/connection.ts'
import { listOf, orderBy } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

export const ruleSetReads: ReadModel = {
  Query: {
    ruleSets: listOf('RuleSetVersion', {
      plain: true,
      order: orderBy('asc', ['validFrom', 'date'], ['version', 'integer']),
    }),
  },
}

@Resolver()
export class RuleSetQueries {
  @Query(() => [RuleSetVersion], {
    description:
      'Every version of every rule set that you may see, the oldest first; drafts at the desk of the programme alone.',
  })
  ruleSets(): RuleSetVersion[] {
    return declared()
  }
}
