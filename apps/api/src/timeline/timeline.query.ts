import { TimelineEvent } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { declared } from '../graphql/connection.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'
import { settled } from './follow.ts'

@ObjectType({ description: 'How many records of one life stand in one state.' })
export class FunnelStep {
  @Field(() => String, { description: 'The life: cooperative, proposal, foodOutlet.' }) life!: string
  @Field(() => String, { description: 'The state.' }) state!: string
  @Field(() => Int, { description: 'How many.' }) count!: number
}

/** Each table is counted under its own policy, so that a viewer counts what she may see and nothing else. */
const funnel = sql`select 'cooperative' as life, kind as state, count(*)::int as count from cooperative group by kind
  union all select 'proposal', state, count(*)::int from proposal group by state
  union all select 'foodOutlet', state, count(*)::int from food_outlet group by state order by 1, 2`

export const timelineReads: ReadModel = {
  Query: {
    funnel: { kind: 'rows', of: 'FunnelStep', from: funnel },
    latestEvent: {
      kind: 'record',
      of: 'TimelineEvent',
      where: settled,
      order: { by: (row) => row.column('transactionId'), direction: 'desc' },
    },
  },
}

@Resolver()
export class TimelineQueries {
  @Query(() => [FunnelStep], { description: 'How many records stand where, among those you may see.' })
  funnel(): FunnelStep[] {
    return declared()
  }

  @Query(() => TimelineEvent, {
    nullable: true,
    description: 'The latest event that you may see: where to start following.',
  })
  latestEvent(): TimelineEvent {
    return declared()
  }
}
