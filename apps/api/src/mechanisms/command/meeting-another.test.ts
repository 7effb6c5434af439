import { v7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import { cooperativesOf, notes, visit } from '../../testing/inputs.ts'
import { mutationText } from '../../testing/person.ts'
import { stage } from '../../testing/stage.ts'
import { pauseAfter } from './pause-after.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = ''] = await cooperativesOf(here, 'ba01')
const effects = async (visitId: string) => [
  await here.one<number>('select count(*)::int from visit where id = $1', [visitId]),
  await here.one<number>('select count(*)::int from timeline_event where subject_id = $1', [visitId]),
]

/** Lets the first `times` insertions of a visit fail as PostgreSQL fails a transaction that met another, and counts all tries. */
async function failFirst(times: number, code: string): Promise<void> {
  await here.rows('create sequence tries')
  await here.rows(`create function fail_first() returns trigger language plpgsql security definer as $$
    begin
      if nextval('public.tries') <= ${times} then raise exception 'met another' using errcode = '${code}'; end if;
      return new;
    end $$`)
  await here.rows('create trigger fail_first before insert on visit for each row execute function fail_first()')
}
// A sequence keeps its count when a transaction is rolled back.
const tries = () => here.one<number>('select last_value::int from tries')

afterEach(async () => {
  await here.rows('drop trigger if exists fail_first on visit')
  await here.rows('drop function if exists fail_first')
  await here.rows('drop sequence if exists tries')
})

test.each([
  ['a serialisation failure', '40001'],
  ['a deadlock', '40P01'],
])('Q-R6 after %s the command is tried again, and its giver hears nothing of it', async (_what, code) => {
  await failFirst(2, code)
  const input = visit(first)
  expect(await rini.give('recordVisit', input)).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await tries()).toBe(3)
  expect(await effects(input.visitId)).toEqual([1, 1])
})

test('Q-R6 what meets another each time is given up after at most three retries, in words, and can be sent again', async () => {
  await failFirst(1_000_000, '40001')
  const [input, key] = [visit(first), v7()]
  const variables = { input: { ...input, command: { key, madeAt: here.clock.now() } } }
  const answer = await rini.post('/graphql', { query: mutationText(here.schema, 'recordVisit'), variables })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '2'])
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'IN_PROGRESS' } }] })
  expect(await tries()).toBeGreaterThan(1)
  expect(await tries()).toBeLessThanOrEqual(4)
  expect(await effects(input.visitId)).toEqual([0, 0])
  await here.rows('drop trigger fail_first on visit')
  expect(await rini.give('recordVisit', input, { key })).toMatchObject({ __typename: 'VisitAccepted' })
  expect(here.unforeseen).toEqual([])
})

test('Q-R6 a real deadlock costs the command a try and nothing else', async () => {
  const input = visit(first)
  await rini.give('recordVisit', input)
  const deadlocks = () =>
    here.one<number>('select deadlocks::int from pg_stat_database where datname = current_database()')
  const before = await deadlocks()
  const holder = await here.owner.connect()
  const waiting = async () =>
    here.one<number>(
      `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  await holder.query('begin')
  // The command is the one that PostgreSQL picks.
  await holder.query(`set local deadlock_timeout = '1min'`)
  await holder.query('select from timeline_head where chain_id = $1 for update', [first])
  const answer = rini.give('correctVisit', { visitId: input.visitId, notes: { ...notes, findings: 'Diperbaiki.' } })
  await expect.poll(waiting).toBe(1)
  await holder.query('select from visit where id = $1 for update', [input.visitId])
  await holder.query('commit')
  holder.release()
  expect(await answer).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await effects(input.visitId)).toEqual([1, 2])
  await expect.poll(deadlocks, { timeout: 10_000 }).toBe(before + 1)
})

test('Q-R6 the pause before a retry is drawn from a range that doubles', () => {
  expect([1, 2, 3].map((n) => pauseAfter(n, 1))).toEqual([25, 50, 100])
  expect([1, 2, 3].map((n) => pauseAfter(n, 0))).toEqual([0, 0, 0])
})
