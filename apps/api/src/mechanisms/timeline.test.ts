import pg from 'pg'
import { expect, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { apiUrl } from '../database/migrate.ts'
import { secret } from '../testing/fixed.ts'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = '', second = ''] = await cooperativesOf(here, 'ba01')
const roles = ['dampingi_writer', 'dampingi_ba', 'dampingi_pmo', 'dampingi_bank', 'dampingi_bulog']

const connected = async <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: apiUrl(here.ownerUrl, secret) })
  await client.connect()
  return work(client).finally(() => client.end())
}

const changes = [
  'update timeline_event set facts = facts',
  'delete from timeline_event',
  'truncate timeline_event',
  'truncate timeline_event cascade',
  'alter table timeline_event disable row level security',
  'drop table timeline_event',
]

test.each(roles.flatMap((role) => changes.map((change) => [role, change])))(
  'the timeline is append-only: %s may not %s',
  async (role, change) => {
    await connected(async (client) => {
      await client.query(`set role ${role}`)
      await expect(client.query(String(change))).rejects.toMatchObject({ code: '42501' })
    })
  },
)

test('the whole demo and what was added since verifies', async () => {
  await rini.give('recordVisit', visit(first))
  expect(await verifyTimeline(here.owner)).toMatchObject({ chains: 331, faults: [] })
})

/** Does something to a chain as its owner could, looks what the verifier says, and takes it back. */
async function faultsAfter(change: string, values: unknown[]) {
  const client = await here.owner.connect()
  try {
    await client.query('begin')
    await client.query(change, values)
    return (await verifyTimeline(client)).faults
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const [third] = await here.rows<{ id: string }>(
  'select id from timeline_event where cooperative_id = $1 and sequence = 3',
  [first],
)
const last = await here.rows<{ id: string; sequence: number }>(
  'select id, sequence from timeline_event where cooperative_id = $1 order by sequence desc limit 1',
  [second],
)

test.each([
  ['a changed byte of its facts', `update timeline_event set facts = facts || '{"x":1}' where id = $1`],
  ['another actor', `update timeline_event set actor_role = 'ADMIN' where id = $1`],
  ['another state', `update timeline_event set to_state = to_state || 'X' where id = $1`],
  ['a later moment', `update timeline_event set made_at = made_at + interval '1 ms' where id = $1`],
  ['a changed hash', `update timeline_event set hash = reverse(hash) where id = $1`],
])('the verifier names the event with %s', async (_words, change) => {
  expect(await faultsAfter(change, [third?.id])).toMatchObject([
    { cooperativeId: first, eventId: third?.id, sequence: 3 },
  ])
})

test('the verifier names the place of an event that was deleted, and a tail that was cut off', async () => {
  const missing = await faultsAfter('delete from timeline_event where id = $1', [third?.id])
  expect(missing).toMatchObject([{ cooperativeId: first, sequence: 4 }])
  const cut = await faultsAfter('delete from timeline_event where id = $1', [last[0]?.id])
  expect(cut).toMatchObject([{ cooperativeId: second, sequence: last[0]?.sequence, fault: 'TAIL_CUT' }])
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
})

test('writers of different co-operatives never wait for each other; of one they come one after the other', async () => {
  const holder = new pg.Client({ connectionString: here.ownerUrl })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select 1 from timeline_head where chain_id = $1 for update', [first])
  let waited = true
  const blocked = rini.give('recordVisit', visit(first)).finally(() => (waited = false))
  expect(await rini.give('recordVisit', visit(second))).toMatchObject({ __typename: 'VisitAccepted' })
  expect(waited).toBe(true)
  await holder.query('rollback')
  await holder.end()
  expect(await blocked).toMatchObject({ __typename: 'VisitAccepted' })
})
