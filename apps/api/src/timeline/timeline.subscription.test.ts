import { v7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'
import type { Events } from '../testing/stream.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = '', second = ''] = await cooperativesOf(here, 'ba01')
const text = 'subscription ($after: ID) { timeline(after: $after) { id type subjectId cooperative { id } } }'
const latest = async () => (await rini.data('{ latestEvent { id } }')).latestEvent.id as string
const record = async (person = rini, cooperativeId = first) =>
  (await person.give('recordVisit', visit(cooperativeId))).eventId as string
const idsOf = (events: Events) => events.received.map(({ data }) => data?.timeline?.id as string)

test('Q-A10 what was missed is replayed after the last event seen, then follows what happens, each once', async () => {
  const after = await latest()
  const missed = [await record(), await record(), await record()]
  const events = await rini.follow(text, { after })
  await events.reached(3)
  const fresh = [await record(), await record()]
  await events.reached(5)
  expect(idsOf(events)).toEqual([...missed, ...fresh])
  events.close()
})

test('Q-A10 whoever hears that the stream is open misses nothing that happens from then on', async () => {
  for (let round = 0; round < 10; round++) {
    const events = await rini.follow(text)
    const told = await record()
    await events.reached(1)
    expect(idsOf(events)).toEqual([told])
    events.close()
  }
})

test('Q-A10 nothing is missed or doubled when the server stops between two events', async () => {
  const after = await latest()
  const before = await rini.follow(text, { after })
  const given = [await record(), await record()]
  await before.reached(2)
  await here.stop()
  expect(await before.over()).toBe(true)
  await here.open()
  given.push(await record())
  const again = await rini.follow(text, { after: idsOf(before).at(-1) })
  given.push(await record())
  await again.reached(2)
  expect([...idsOf(before), ...idsOf(again)]).toEqual(given)
  again.close()
})

test('Q-A10 writers of many co-operatives at once are followed without a gap', async () => {
  const sari = await here.as('ba02')
  const pmo = await here.as('pmo1')
  const cooperatives = await cooperativesOf(here, 'ba02')
  const after = await latest()
  const events = await pmo.follow(text, { after })
  const given = await Promise.all(
    cooperatives.flatMap((id) => [record(sari, id), record(rini, second), record(sari, id)]),
  )
  await events.reached(given.length)
  expect(idsOf(events).toSorted()).toEqual(given.toSorted())
  events.close()
})

test('Q-A10 an event outside one’s sight is never told, and cannot be followed from', async () => {
  const sari = await here.as('ba02')
  const events = await sari.follow(text)
  const hidden = await record()
  const [own = ''] = await cooperativesOf(here, 'ba02')
  const seen = await record(sari, own)
  await events.reached(1)
  expect(idsOf(events)).toEqual([seen])
  events.close()
  const answers = await Promise.all(
    [hidden, v7(), 'no id', 'f'.repeat(36)].map(async (after) => {
      const refused = await sari.follow(text, { after })
      await refused.over()
      return refused.received
    }),
  )
  expect(answers[0]).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }])
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(answers[3]).toEqual(answers[0])
})

test('Q-A10 a right that is withdrawn while one follows ends what is told', async () => {
  const after = await latest()
  const events = await rini.follow(text, { after })
  const told = await record(rini, second)
  await events.reached(1)
  await here.rows(
    `update cooperative_grant set valid_to = '2026-11-23' where cooperative_id = $1 and purpose = 'ASSIGNMENT'`,
    [second],
  )
  await rini.give('recordVisit', visit(second, { visitedOn: '2026-11-20' }))
  const last = await record(rini, first)
  await events.reached(2)
  expect(idsOf(events)).toEqual([told, last])
  events.close()
})

test('Q-A10 a right is asked about for each event: one that is withdrawn while the event is on its way shows nothing of it', async () => {
  const wulan = await here.as('ba04')
  const [kept = '', lost = ''] = await cooperativesOf(here, 'ba04')
  const events = await wulan.follow('subscription { timeline { id subjectId cooperative { id village { name } } } }')
  // While an older transaction is open nothing is settled; then the event is found, and whoever holds the villages holds its reading.
  const older = await here.owner.connect()
  const holder = await here.owner.connect()
  const waiting = `select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  let hidden = ''
  try {
    await older.query('begin')
    await older.query('select pg_current_xact_id()')
    hidden = await record(wulan, lost)
    await holder.query('begin')
    await holder.query('lock table region in access exclusive mode')
    await older.query('rollback')
    await here.rows('notify timeline')
    await expect.poll(() => here.one<number>(waiting)).toBe(1)
    await here.rows(
      `update cooperative_grant set valid_to = '2026-11-23' where cooperative_id = $1 and purpose = 'ASSIGNMENT'`,
      [lost],
    )
  } finally {
    for (const client of [older, holder]) {
      await client.query('rollback')
      client.release()
    }
  }
  const seen = await record(wulan, kept)
  await events.reached(2)
  expect(events.received).toMatchObject([
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    { data: { timeline: { id: seen } } },
  ])
  for (const trace of [hidden, lost]) expect(JSON.stringify(events.received)).not.toContain(trace)
  events.close()
})

test('Q-A10 a contract that ends while one follows ends the stream, and says so', async () => {
  const dimas = await here.as('ba05')
  const [own = ''] = await cooperativesOf(here, 'ba05')
  const pmo = await here.as('pmo1')
  const [events, others] = [await dimas.follow(text), await pmo.follow(text)]
  const told = await record(dimas, own)
  await events.reached(1)
  await here.rows(`update person set valid_to = '2026-11-23' where username = 'ba05'`)
  const next = await record()
  expect(await events.over()).toBe(true)
  expect(events.received).toMatchObject([
    { data: { timeline: { id: told } } },
    { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  ])
  await others.reached(2)
  expect(idsOf(others)).toEqual([told, next])
  others.close()
})

test('Q-A10 a session that ends while one follows ends the stream, and says so', async () => {
  const mira = await here.signIn('ba10')
  const [own = ''] = await cooperativesOf(here, 'ba10')
  const events = await mira.follow(text)
  await mira.give('recordVisit', visit(own))
  await events.reached(1)
  await mira.post('/api/auth/sign-out', {})
  await record(await here.as('ba10'), own)
  expect(await events.over()).toBe(true)
  expect(events.received).toHaveLength(2)
  expect(events.received[1]).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
})

test('Q-A10 five streams a session, the sixth is refused until one is closed', async () => {
  const streams = await Promise.all(Array.from({ length: 5 }, () => rini.follow(text)))
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const sixth = await rini.post('/graphql/stream', { query: text })
  expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '5'])
  expect((await here.as('ba02')).cookie).not.toBe(rini.cookie)
  const other = await (await here.as('ba02')).follow(text)
  expect(other.status).toBe(200)
  other.close()
  streams[0]?.close()
  await expect
    .poll(async () => {
      const next = await rini.follow(text)
      next.close()
      return next.status
    })
    .toBe(200)
  for (const stream of streams) stream.close()
})

test('Q-A10 nobody follows without a session, and the stream serves subscriptions alone', async () => {
  const nobody = await here.nobody().follow(text)
  await nobody.over()
  expect(nobody.received).toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }])
  const query = await rini.follow('{ viewer { name } }')
  await query.over()
  expect(JSON.stringify(query.received)).not.toContain('Rini')
})

test('Q-A10 who follows in silence is pinged at least each 30 seconds, and then hears what happens', async () => {
  // Only the clock that the pings run by stands still; the network and the database keep theirs.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const events = await rini.follow(text)
    for (let minute = 1; minute <= 10; minute += 1) {
      for (const half of [1, 2]) {
        const before = events.pings
        vi.advanceTimersByTime(30_000)
        expect(await events.pinged(before + 1), `minute ${minute}, half ${half}`).toBeGreaterThan(before)
      }
    }
    expect(events.received).toEqual([])
    const told = await record()
    await events.reached(1)
    expect(idsOf(events)).toEqual([told])
    events.close()
  } finally {
    vi.useRealTimers()
  }
})
