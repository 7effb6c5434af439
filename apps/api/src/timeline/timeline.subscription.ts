import { TimelineEvent } from '@dampingi/domain/entities'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { Pool } from 'pg'
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from 'type-graphql'
import { validate } from 'uuid'
import { Context, unauthenticated } from '../graphql/context.ts'
import { SessionOver } from '../mechanisms/scope.ts'
import { endOf, eventsAfter, type Place, placeOf } from './follow.ts'

/** Begins to follow. Where it stands is known before the client hears that the stream is open: what happens from then on is told. */
async function begin(context: Context, after: string | null): Promise<AsyncIterable<string>> {
  try {
    return follow(context, await startAt(context.mechanisms.following.pool, context, after))
  } catch (error) {
    throw error instanceof SessionOver ? unauthenticated() : error
  }
}

/** The ids of events within the viewer's sight, from a place on, as they come. Ends when the session does. */
async function* follow(context: Context, start: Place): AsyncGenerator<string> {
  const { pool, wakeUp } = context.mechanisms.following
  const { signal } = context
  let at = start
  try {
    while (!signal.aborted) {
      const events = await eventsAfter(pool, await context.askingAnew(), at)
      for (const place of events) {
        yield place.event
        at = place
      }
      if (events.length === 0) await wakeUp.next(signal)
    }
  } catch (error) {
    throw error instanceof SessionOver ? unauthenticated() : error
  }
}

async function startAt(pool: Pool, context: Context, after: string | null): Promise<Place> {
  const asking = await context.asking()
  if (after === null) return endOf(pool, asking)
  const place = validate(after) ? await placeOf(pool, asking, after) : null
  if (place === null) throw notFound()
  return place
}

/** Each connection to the stream has its own signal; the transport aborts it when the client is gone or the server drains. */
@Resolver()
export class TimelineSubscription {
  @Subscription(() => TimelineEvent, {
    description: "Follows what happens within the viewer's sight; with `after`, first replays what was missed.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      begin(context, args.after ?? null),
  })
  async timeline(
    @Root() event: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
    @Arg('after', () => ID, { nullable: true, description: 'The last event that was seen.' }) _after?: string,
  ): Promise<unknown> {
    const seen = await context.mechanisms.reader.record(await context.askingAnew(), info, event)
    if (seen === null) throw notFound()
    return seen
  }
}

const notFound = (): GraphQLError =>
  new GraphQLError(
    'Kejadian itu tidak ditemukan. Muat ulang, lalu ikuti dari awal. / That event was not found. Reload and follow from the start.',
    {
      extensions: { code: 'NOT_FOUND' },
    },
  )
