import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cooperativesOf, emptyCooperativeOf, notes, visit } from '../../testing/inputs.ts'
import { mutationText } from '../../testing/person.ts'
import { stage } from '../../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const sari = await here.as('ba02')
const [first = '', second = ''] = await cooperativesOf(here, 'ba01')
const effects = async (visitId: string) => ({
  rows: await here.one<number>('select count(*)::int from visit where id = $1', [visitId]),
  events: await here.one<number>('select count(*)::int from timeline_event where subject_id = $1', [visitId]),
})

test('Q-R1 a visit sent twenty times at once is one visit, with one answer', async () => {
  const [input, key] = [visit(first), v7()]
  const answers = await Promise.all(Array.from({ length: 20 }, () => rini.give('recordVisit', input, { key })))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ __typename: 'VisitAccepted', commandKey: key })
  expect(await effects(input.visitId)).toEqual({ rows: 1, events: 1 })
})

test('Q-R1 a repeat after a restart, and after the record moved on, gives the first answer', async () => {
  const [input, key] = [visit(first), v7()]
  const answer = await rini.give('recordVisit', input, { key })
  await here.stop()
  await here.open()
  await rini.give('correctVisit', { visitId: input.visitId, notes: { ...notes, findings: 'Diperbaiki.' } })
  expect(await rini.give('recordVisit', input, { key })).toEqual(answer)
  expect(await effects(input.visitId)).toEqual({ rows: 1, events: 2 })
})

test('Q-R1 a refusal is kept too: mending the cause does not change the answer under the old key', async () => {
  const [cooperativeId, key] = [second, v7()]
  const input = { visitId: v7(), notes }
  const refused = await rini.give('correctVisit', input, { key })
  expect(refused.code).toBe('NOT_FOUND')
  await rini.give('recordVisit', visit(cooperativeId, { visitId: input.visitId }))
  expect(await rini.give('correctVisit', input, { key })).toEqual(refused)
})

test('Q-R1 a repeat after the right ended gives the first answer, and the record only to whom may still see it', async () => {
  const [input, key] = [visit(second), v7()]
  const answer = await rini.give('recordVisit', input, { key })
  const handOver = `update cooperative_grant set valid_to = $2 where cooperative_id = $1 and purpose = 'ASSIGNMENT'`
  await here.rows(handOver, [second, '2026-11-23'])
  expect(await rini.give('recordVisit', input, { key })).toEqual(answer)
  const text =
    'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { ... on VisitAccepted { visit { findings } } } }'
  const again = { ...input, command: { key, madeAt: here.clock.now() } }
  expect(await rini.ask(text, { input: again })).toEqual({ data: { recordVisit: { visit: null } } })
  await here.rows(handOver, [second, null])
})

test('Q-R1 another content under the same key is refused, and changes nothing', async () => {
  const [input, key] = [visit(first), v7()]
  await rini.give('recordVisit', input, { key })
  const other = await rini.give('recordVisit', { ...input, visitId: v7() }, { key })
  expect(other).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['command', 'key'] })
  expect(await rini.give('correctVisit', { visitId: input.visitId, notes }, { key })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  })
  expect(await effects(input.visitId)).toEqual({ rows: 1, events: 1 })
})

test("Q-R1 a key is a person's own: the same key of a neighbour is another command", async () => {
  const key = v4()
  const [own = ''] = await cooperativesOf(here, 'ba02')
  expect(await rini.give('recordVisit', visit(first), { key })).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await sari.give('recordVisit', visit(own), { key })).toMatchObject({ __typename: 'VisitAccepted' })
})

test('Q-R1 a twin that is being worked on is waited for; after five seconds the answer is 409, when to come again, and no harm', async () => {
  const [input, key] = [visit(first), v7()]
  const personId = await here.one(`select id from person where username = 'ba01'`)
  const holder = await here.owner.connect()
  await holder.query('begin')
  await holder.query(
    `insert into command_log (person_id, key, command, input_hash) values ($1, $2, 'recordVisit', 'x')`,
    [personId, key],
  )
  const text = mutationText(here.schema, 'recordVisit')
  const answer = await rini.post('/graphql', {
    query: text,
    variables: { input: { ...input, command: { key, madeAt: here.clock.now() } } },
  })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '2'])
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'IN_PROGRESS' } }] })
  await holder.query('rollback')
  holder.release()
  expect(await rini.give('recordVisit', input, { key })).toMatchObject({ __typename: 'VisitAccepted' })
})

test('Q-R2 a command is acknowledged when it is on disk, whatever the server thinks of waiting for it', async () => {
  expect(await here.one('show synchronous_commit')).toBe('off')
  await here.rows('create table waited (how text)')
  await here.rows(`create function note_wait() returns trigger language plpgsql security definer as $$
    begin insert into public.waited values (current_setting('synchronous_commit')); return new; end $$`)
  await here.rows('create trigger note_wait before insert on visit for each row execute function note_wait()')
  await rini.give('recordVisit', visit(first))
  expect(await here.rows('select how from waited')).toEqual([{ how: 'on' }])
  await here.rows('drop trigger note_wait on visit')
})

test('Q-A2 a record id that is no UUIDv7 is refused, and a known one under a new key exists already', async () => {
  expect(await rini.give('recordVisit', visit(first, { visitId: v4() }))).toMatchObject({
    code: 'INPUT_INVALID',
    path: ['visitId'],
  })
  const input = visit(first)
  await rini.give('recordVisit', input)
  expect(await rini.give('recordVisit', input)).toMatchObject({ code: 'ALREADY_EXISTS' })
})

test('Q-A2 an id names one record of all types: a proposal cannot take the id of a visit', async () => {
  const input = visit(first)
  await rini.give('recordVisit', input)
  const cooperativeId = await emptyCooperativeOf(here, 'ba01')
  const answer = await rini.give('startProposal', { proposalId: input.visitId, cooperativeId, kind: 'FULL' })
  expect(answer).toMatchObject({ code: 'ALREADY_EXISTS' })
  const { node } = await rini.data('query ($id: ID!) { node(id: $id) { __typename } }', { id: input.visitId })
  expect(node).toEqual({ __typename: 'Visit' })
})

test('Q-A2 making a record under the id of a hidden one answers as an invented co-operative does', async () => {
  const [own = ''] = await cooperativesOf(here, 'ba02')
  const hidden = visit(own)
  await sari.give('recordVisit', hidden)
  const answer = await rini.give('recordVisit', visit(first, { visitId: hidden.visitId }))
  const invented = await rini.give('recordVisit', visit(v7()))
  expect({ ...answer, commandKey: '' }).toEqual({ ...invented, commandKey: '' })
})

test.each(['no uuid at all', '', '00000000-0000-0000-0000-00000000000'])(
  'Q-A4 the key %j is refused in words',
  async (key) => {
    expect(await rini.give('recordVisit', visit(first), { key })).toMatchObject({
      code: 'INPUT_INVALID',
      path: ['command', 'key'],
    })
  },
)

test('Q-A9 a batch answers item by item in order, one transaction each, and at most a hundred', async () => {
  const envelope = () => ({ key: v7(), madeAt: here.clock.now() })
  const item = (change: object = {}) => ({ recordVisit: { ...visit(first, change), command: envelope() } })
  const text = mutationText(here.application.graphql.schema, 'syncCommands')
  const send = async (commands: object[]) => rini.ask(text, { commands })
  const invented = v7()
  const batch = [
    item(),
    item({ cooperativeId: invented }),
    { correctVisit: { visitId: v7(), notes, command: envelope() } },
    item(),
  ]
  const { data } = await send(batch)
  expect(data.syncCommands.map(({ code }: { code?: string }) => code ?? 'done')).toEqual([
    'done',
    'NOT_FOUND',
    'NOT_FOUND',
    'done',
  ])
  expect((await send(batch)).data).toEqual(data)
  expect((await send(Array.from({ length: 100 }, () => item()))).data.syncCommands).toHaveLength(100)
  for (const wrong of [
    Array.from({ length: 101 }, () => item()),
    [{}],
    [{ ...item(), correctVisit: { visitId: v7(), notes, command: envelope() } }],
  ]) {
    expect((await send(wrong)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  }
})
