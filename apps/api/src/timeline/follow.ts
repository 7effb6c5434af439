import { type Expression, sql } from 'kysely'
import type { Pool } from 'pg'
import type { Row } from '../mechanisms/read-model/model.ts'
import { oneRoundTrip } from '../mechanisms/read-model/one-round-trip.ts'
import type { Asking } from '../mechanisms/read-model/reader.ts'
import { SessionOver, scopeStep } from '../mechanisms/scope.ts'

/**
 * Events of transactions that are all over. Ids and numbers are given before a commit, so a later one can become visible first; whoever
 * reads only what is settled, in the order of transactions, misses none.
 */
export const settled = (row: Row): Expression<boolean> =>
  sql<boolean>`${row.column('transactionId')} < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint`

const next = `select json_agg(json_build_object('transaction', e.transaction_id::text, 'event', e.id) order by e.transaction_id, e.id)::text from (
  select id, transaction_id from timeline_event
  where transaction_id < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
    and (transaction_id, id) > (coalesce($1::bigint, -1), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
  order by transaction_id, id limit 200) e`

const place = 'select transaction_id::text from timeline_event where id = $1::uuid'
const end =
  'select max(transaction_id)::text from timeline_event where transaction_id < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint'

/** Where a follower stands: the transaction and the event that it saw last. */
export interface Place {
  transaction: string
  event: string
}

/** Runs one statement as the viewer, whose session is found again each time: a right that has ended shows nothing more. */
async function asViewer(pool: Pool, asking: Asking, text: string, values: unknown[]): Promise<string | null> {
  const [scoped, answer] = await oneRoundTrip(pool, [scopeStep(asking), { name: null, text, values }]).catch(
    (error) => {
      if (error.code === '42501') throw new SessionOver()
      throw error
    },
  )
  if (scoped == null) throw new SessionOver()
  return answer ?? null
}

/** The place of an event that the viewer may see; null when there is none, as for an invented id. */
export async function placeOf(pool: Pool, asking: Asking, event: string): Promise<Place | null> {
  const transaction = await asViewer(pool, asking, place, [event])
  return transaction === null ? null : { transaction, event }
}

/** The end of what is settled now. */
export async function endOf(pool: Pool, asking: Asking): Promise<Place> {
  const transaction = (await asViewer(pool, asking, end, [])) ?? '-1'
  return { transaction, event: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
}

/** The places of the settled events after a place, oldest first, at most 200. */
export async function eventsAfter(pool: Pool, asking: Asking, after: Place): Promise<Place[]> {
  const found = await asViewer(pool, asking, next, [after.transaction, after.event])
  return found === null ? [] : (JSON.parse(found) as Place[])
}
