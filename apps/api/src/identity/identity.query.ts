import { Organisation, Person, Programme } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Query, Resolver } from 'type-graphql'
import { declared } from '../graphql/connection.ts'
import { listOf, orderBy } from '../graphql/read.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'

export const identityReads: ReadModel = {
  Query: {
    viewer: {
      kind: 'record',
      of: 'Person',
      where: (row) => sql<boolean>`${row.column('id')} = (select current_setting('app.person', true))::uuid`,
    },
    programme: { kind: 'record', of: 'Programme', where: () => sql<boolean>`true` },
    organisations: listOf('Organisation', { plain: true, order: orderBy('asc', ['code', 'text']) }),
  },
}

@Resolver()
export class IdentityQueries {
  @Query(() => Person, { nullable: true, description: 'Who is signed in.' })
  viewer(): Person {
    return declared()
  }

  @Query(() => Programme, { nullable: true, description: 'The programme in your regency.' })
  programme(): Programme {
    return declared()
  }

  @Query(() => [Organisation], { description: 'The organisations of the programme.' })
  organisations(): Organisation[] {
    return declared()
  }
}
