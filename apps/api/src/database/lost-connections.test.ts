import { expect, test } from 'vitest'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = ''] = await cooperativesOf(here, 'ba01')
/** More than the pool of the commands has places. */
const rounds = 4
const atOnce = 4

test('Q-R11 more connections than there are may break in the middle of a command: the next command finds a new one', async () => {
  const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let round = 0; round < rounds; round += 1) {
    const holder = await here.owner.connect()
    await holder.query('begin')
    await holder.query('select from timeline_head where chain_id = $1 for update', [first])
    const sent = Array.from({ length: atOnce }, () => rini.give('recordVisit', visit(first)).catch(String))
    await expect.poll(() => here.one<number>(`select count(*)::int ${waiting}`), { timeout: 3_000 }).toBe(atOnce)
    await here.rows(`select pg_terminate_backend(pid) ${waiting}`)
    await holder.query('rollback')
    holder.release()
    for (const answer of await Promise.all(sent)) expect(answer).toContain('TEMPORARILY_UNAVAILABLE')
  }
  expect(await rini.give('recordVisit', visit(first))).toMatchObject({ __typename: 'VisitAccepted' })
})
