import { join } from 'node:path'
import { startPostgres } from '@dampingi/dev-server'
import { programmeChainId, type TimelineEventRecord, verifyChain } from '@dampingi/domain'
import type pg from 'pg'
import { openPool } from '../database/pool.ts'
import { readConfiguration } from '../server/configuration.ts'

/** The columns of an event as its record has them: what was hashed when it was appended. */
const events = `select id, regency, cooperative_id as "cooperativeId", bank_id as "bankId", sequence, type, subject,
  subject_id as "subjectId", from_state as "fromState", to_state as "toState", actor_id as "actorId", actor_role as "actorRole",
  on_behalf_of as "onBehalfOf", to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", facts,
  previous_hash as "previousHash", hash
  from timeline_event where cooperative_id is not distinct from $1::uuid order by sequence`

/** What the verifier found: how much is whole, and each chain's first fault. */
export interface Verified {
  chains: number
  events: number
  /** `cooperativeId` null: the chain of the programme. */
  faults: { cooperativeId: string | null; eventId: string; sequence: number; fault: string }[]
}

/** Walks every chain of the database and names the first altered, missing or doubled event of each, and a tail that was cut off. */
export async function verifyTimeline(pool: pg.Pool | pg.ClientBase): Promise<Verified> {
  const { rows: heads } = await pool.query<{ chain_id: string; sequence: number; hash: string | null }>(
    `select coalesce(h.chain_id, e.chain_id) as chain_id, coalesce(h.sequence, 0) as sequence, h.hash
     from timeline_head h full join (select distinct coalesce(cooperative_id, $1::uuid) as chain_id from timeline_event) e on e.chain_id = h.chain_id`,
    [programmeChainId],
  )
  const verified: Verified = { chains: heads.length, events: 0, faults: [] }
  for (const head of heads) {
    const cooperativeId = head.chain_id === programmeChainId ? null : head.chain_id
    const { rows } = await pool.query<TimelineEventRecord>(events, [cooperativeId])
    verified.events += rows.length
    const last = rows.at(-1)
    const cut = last?.hash !== (head.hash ?? undefined) || (last?.sequence ?? 0) !== head.sequence
    const fault =
      verifyChain(rows) ?? (cut ? { eventId: last?.id ?? 'none', sequence: head.sequence, fault: 'TAIL_CUT' } : null)
    if (fault !== null) verified.faults.push({ cooperativeId, ...fault })
  }
  return verified
}

/**
 * `verify-timeline [address of the database]`: prints what it found, and ends with 1 when a chain is not whole. Without an address it
 * takes `DATABASE_URL`, or the embedded server of the data folder.
 */
export async function run([address]: string[]): Promise<void> {
  const { databaseUrl, dataDir } = readConfiguration(process.env)
  const postgres =
    address === undefined && databaseUrl === null
      ? await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: true })
      : null
  const pool = openPool({ connectionString: postgres?.url ?? address ?? databaseUrl ?? '', max: 2 })
  const { chains, events: count, faults } = await verifyTimeline(pool).finally(() => pool.end())
  await postgres?.stop()
  for (const { cooperativeId, eventId, sequence, fault } of faults) {
    console.log(
      `${fault}: event ${eventId}, number ${sequence} of ${cooperativeId === null ? 'the programme' : `co-operative ${cooperativeId}`}`,
    )
  }
  console.log(
    faults.length === 0
      ? `whole: ${chains} chains, ${count} events`
      : `not whole: ${faults.length} of ${chains} chains`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}
