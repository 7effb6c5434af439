import { Cooperative, CooperativeKindCodes, codes, DateScalar, FoodOutlet, Person } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Arg, Args, ArgsType, Field, FieldResolver, ID, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import {
  CooperativeConnection,
  CooperativeDocumentConnection,
  ProposalConnection,
  TimelineEventConnection,
  VisitConnection,
} from '../graphql/connections.ts'
import { byId, equals, holds, listOf, orderBy, under } from '../graphql/read.ts'
import type { ReadModel, Row } from '../mechanisms/read-model/model.ts'

const CooperativeOrder = codes(
  'CooperativeOrder',
  ['NAME', 'LAST_VISIT'],
  'By name, or by the last visit with the longest wait first.',
)

@InputType({ description: 'Which co-operatives.' })
export class CooperativeFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name.' }) search?: string | null
  @Field(() => ID, { nullable: true, description: 'The kecamatan.' }) districtId?: string | null
  @Field(() => CooperativeKindCodes, { nullable: true, description: 'Of a desa or of a kelurahan.' }) kind?:
    | string
    | null
}

@ArgsType()
class CooperativesArgs extends PageArgs {
  @Field(() => CooperativeFilter, { nullable: true, description: 'Which ones.' }) filter?: CooperativeFilter | null
  @Field(() => CooperativeOrder, { defaultValue: 'NAME', description: 'In which order.' }) orderBy!: string
}

const lastVisit = (row: Row) =>
  sql`(select max(v.visited_on) from visit v where v.cooperative_id = ${row.column('id')} and v.state <> 'PLANNED')`

/** The person whose assignment is valid today, by the one table of grants. */
const assignedToday = (
  person: Row,
  cooperative: Row,
) => sql<boolean>`${person.column('id')} = (select g.grantee_id from cooperative_grant g
  where g.cooperative_id = ${cooperative.column('id')} and g.purpose = 'ASSIGNMENT'
    and g.valid_from <= (select current_setting('app.today', true))::date
    and (g.valid_to is null or g.valid_to >= (select current_setting('app.today', true))::date) limit 1)`

export const cooperativeReads: ReadModel = {
  Query: {
    cooperative: byId('Cooperative'),
    cooperatives: listOf('Cooperative', {
      filters: { search: holds('name'), districtId: equals('districtId', 'uuid'), kind: equals('kind') },
      orders: {
        NAME: orderBy('asc', ['name', 'text']),
        LAST_VISIT: {
          direction: 'asc',
          computed: ['lastVisitOn'],
          keys: [{ by: (row) => sql`coalesce(${row.column('lastVisitOn')}, '-infinity'::date)`, type: 'date' }],
        },
      },
      defaultOrder: 'NAME',
    }),
  },
  Cooperative: {
    assistant: { kind: 'record', of: 'Person', where: (row, parent) => assignedToday(row, parent as Row) },
    lastVisitOn: { kind: 'computed', as: lastVisit },
    visits: listOf('Visit', { belongs: under('cooperativeId'), order: orderBy('desc', ['visitedOn', 'date']) }),
    proposals: listOf('Proposal', {
      belongs: under('cooperativeId'),
      order: orderBy('desc', ['stateSince', 'timestamptz']),
    }),
    documents: listOf('CooperativeDocument', {
      belongs: under('cooperativeId'),
      order: orderBy('desc', ['attachedAt', 'timestamptz']),
    }),
    timeline: listOf('TimelineEvent', {
      belongs: under('cooperativeId'),
      order: orderBy('desc', ['sequence', 'integer']),
    }),
    foodOutlet: {
      kind: 'record',
      of: 'FoodOutlet',
      where: (row, parent) => under('cooperativeId')(row, parent as Row),
    },
  },
}

@Resolver(() => Cooperative)
export class CooperativeQueries {
  @Query(() => Cooperative, { nullable: true, description: 'One co-operative; null where it is not yours to see.' })
  cooperative(@Arg('id', () => ID, { description: 'Its id.' }) _id: string): Cooperative {
    return declared()
  }

  @Query(() => CooperativeConnection, { description: 'The co-operatives that you may see.' })
  cooperatives(@Args(() => CooperativesArgs) _args: CooperativesArgs): object {
    return declared()
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The BA whose assignment is valid today.' })
  assistant(): Person {
    return declared()
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day of the last visit that took place.' })
  lastVisitOn(): string {
    return declared()
  }

  @FieldResolver(() => VisitConnection, { description: 'Its visits, the latest first.' })
  visits(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => ProposalConnection, { description: 'Its proposals, the latest first.' })
  proposals(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => CooperativeDocumentConnection, {
    description: 'Its papers and those of its proposals, the latest first.',
  })
  documents(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => TimelineEventConnection, { description: 'What happened, the latest first.' })
  timeline(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => FoodOutlet, { nullable: true, description: 'Its RPK.' })
  foodOutlet(): FoodOutlet {
    return declared()
  }
}
