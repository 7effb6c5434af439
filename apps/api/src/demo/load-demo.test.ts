import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type RunningPostgres, startPostgres } from '@dampingi/dev-server'
import { type TimelineEventRecord, verifyChain } from '@dampingi/domain'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { secret } from '../testing/fixed.ts'
import { demoProgramme } from './demo-programme.ts'
import { generatedCooperatives, loadGenerated } from './generated-cooperatives.ts'
import { loadDemo } from './load-demo.ts'

const demo = demoProgramme({ today: '2026-11-24' })
const folder = mkdtempSync(join(tmpdir(), 'dampingi-demo-'))
let server: RunningPostgres
let pool: Pool

beforeAll(async () => {
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
  const ownerUrl = await createDatabase({ serverUrl: server.url, name: 'demo_load' })
  await migrate(ownerUrl, secret)
  pool = openPool({ connectionString: ownerUrl })
}, 60_000)

afterAll(async () => {
  await pool.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const count = async (query: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::integer as count ${query}`)
  return rows[0]?.count ?? -1
}

test('two starts at once load the demo once, and the next one finds it', async () => {
  const loaded = await Promise.all([loadDemo(pool, demo), loadDemo(pool, demo)])
  expect(loaded.sort()).toEqual([false, true])
  expect(await loadDemo(pool, demoProgramme({ today: '2026-11-25' }))).toBe(false)
  expect(await count('from visit')).toBe(demo.visits.length)
})

test('what the database gives back is what was put in', async () => {
  const { rows } = await pool.query('select row_to_json(p) as row from proposal p order by id limit 1')
  const first = demo.proposals.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
  expect(rows[0].row).toMatchObject({
    id: first?.id,
    state: first?.state,
    content: first?.content,
    content_hash: first?.contentHash,
    cooperative_id: first?.cooperativeId,
  })
})

test('each chain verifies from the rows of the table, and its head is its end', async () => {
  const { rows } = await pool.query(
    'select row_to_json(e) as row from timeline_event e order by cooperative_id, sequence',
  )
  const chains = new Map<string, TimelineEventRecord[]>()
  for (const { row } of rows) {
    const event = eventOf(row)
    const chain = event.cooperativeId ?? ''
    chains.set(chain, [...(chains.get(chain) ?? []), event])
  }
  expect([...chains.values()].map(verifyChain).filter((fault) => fault !== null)).toEqual([])
  const ends = 'select cooperative_id, max(sequence) as sequence from timeline_event group by cooperative_id'
  expect(
    await count(
      `from timeline_head h join (${ends}) ends on ends.cooperative_id = h.chain_id and ends.sequence = h.sequence`,
    ),
  ).toBe(331)
})

/** A row of the table as the record that was sealed: without the transaction, instants with milliseconds in UTC. */
function eventOf({ transaction_id: _, ...row }: Record<string, unknown>): TimelineEventRecord {
  const named = Object.entries(row).map(([column, value]) => [
    column.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
    value,
  ])
  const record = Object.fromEntries(named)
  const instant = (value: string): string => new Date(value).toISOString()
  return { ...record, madeAt: instant(record.madeAt), recordedAt: instant(record.recordedAt) }
}

test('generated regencies repeat the demo under other ids, and adding them again adds nothing', async () => {
  await loadGenerated(pool, 700)
  await loadGenerated(pool, 700)
  expect(await count('from cooperative')).toBe(700)
  expect(await count('from timeline_head')).toBe(700)
  expect(await count(`from visit where regency = '97.01'`)).toBe(demo.visits.length)
  expect(await count(`from cooperative_grant where regency = '97.02' and purpose = 'ASSIGNMENT'`)).toBe(38)
  const strangers = `from cooperative_grant g where purpose = 'ASSIGNMENT' and not exists (select from person p where p.id = g.grantee_id and p.regency = g.regency)`
  expect(await count(strangers)).toBe(0)
})

test('more co-operatives than there are invented codes are refused', () => {
  expect(() => [...generatedCooperatives(100_000)]).toThrow('Between 331 and 98638')
  expect([...generatedCooperatives(83_762)].reduce((sum, { cooperatives }) => sum + cooperatives, 331)).toBe(83_762)
})
