import { expect, test } from 'vitest'
import { demoPassword } from '../demo/demo-accounts.ts'
import { ours } from '../testing/fixed.ts'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { mutationText, Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'
import { changeAccount } from './account-access.ts'

const here = await stage()
const name = async (person: Person) => (await person.ask('{ viewer { name } }')).data?.viewer?.name ?? null
const over = { status: 401, code: 'UNAUTHENTICATED' }

/** How a read and a command are answered by a session that should be over. */
async function answers(person: Person) {
  const read = await person.post('/graphql', { query: '{ viewer { name } cooperatives { totalCount } }' })
  const [id = ''] = await cooperativesOf(here, 'ba05')
  const input = { ...visit(id), command: { key: '0199e2f0-0000-7000-8000-0000000000aa', madeAt: here.clock.now() } }
  const command = await person.post('/graphql', {
    query: mutationText(here.schema, 'recordVisit'),
    variables: { input },
  })
  const told = async (answer: Response) => ({
    status: answer.status,
    code: ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code,
  })
  return [await told(read), await told(command)]
}

const inTheData = () =>
  here.one<number>(`select count(*)::int from command_log where key = '0199e2f0-0000-7000-8000-0000000000aa'`)

test('Q-S4 after sign-out the old cookie is dead for reads and commands; another browser goes on', async () => {
  const [one, other] = [await here.signIn('ba05'), await here.signIn('ba05')]
  expect(await name(one)).toBe(await name(other))
  await one.post('/api/auth/sign-out', {})
  expect(await answers(one)).toEqual([over, over])
  expect(await name(other)).not.toBeNull()
  expect(await inTheData()).toBe(0)
})

test.each([
  ['the session has expired', `update auth.session set "expiresAt" = now() - interval '1 second'`],
  ['the session is gone', 'delete from auth.session'],
  ["the contract's last day was yesterday", `update person set valid_to = '2026-11-23' where username = 'ba05'`],
  [
    'the contract has not begun',
    `update person set valid_to = null, valid_from = '2026-11-25' where username = 'ba05'`,
  ],
])('Q-S4 when %s a session that was used a moment ago is over at once', async (_why, end) => {
  await here.rows(`update person set valid_from = '2025-01-01', valid_to = null where username = 'ba05'`)
  const person = await here.signIn('ba05')
  expect(await name(person)).not.toBeNull()
  await here.rows(end)
  expect(await answers(person)).toEqual([over, over])
  expect(await inTheData()).toBe(0)
})

test('Q-S4 the contract is read by the clock: its last day still counts, the day after does not', async () => {
  await here.rows(`update person set valid_from = '2025-01-01', valid_to = '2026-11-24' where username = 'ba06'`)
  const person = await here.signIn('ba06')
  here.clock.set('2026-11-24T16:59:59.000Z')
  expect(await name(person)).not.toBeNull()
  here.clock.set('2026-11-24T17:00:00.000Z')
  expect(await name(person)).toBeNull()
  here.clock.set('2026-11-24T03:00:00.000Z')
})

test('Q-S4 another role counts at once: what the old one could do is gone with it', async () => {
  const person = await here.signIn('pmo2')
  const count = async () => (await person.data('{ visits { totalCount } }')).visits.totalCount as number
  expect(await count()).toBeGreaterThan(100)
  await here.rows(
    `update person set role = 'BULOG', organisation_id = (select id from organisation where code = 'BULOG') where username = 'pmo2'`,
  )
  // The first answer after the change finds the session under another role, and asks her to sign in again; none shows what was hers.
  const { data, errors } = await person.ask('{ visits { totalCount } }')
  expect(data?.visits?.totalCount ?? 0).toBe(0)
  if (errors !== undefined) expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect(await count()).toBe(0)
})

test('Q-S4 an assignment that ended takes its co-operative from a session that was used a moment ago', async () => {
  const person = await here.signIn('ba07')
  const [first = '', second = ''] = await cooperativesOf(here, 'ba07')
  const sees = async (id: string) =>
    (await person.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node !== null
  expect([await sees(first), await sees(second)]).toEqual([true, true])
  await here.rows(
    `update cooperative_grant set valid_to = '2026-11-23' where cooperative_id = $1 and purpose = 'ASSIGNMENT'`,
    [first],
  )
  expect([await sees(first), await sees(second)]).toEqual([false, true])
  const refused = await person.give('recordVisit', visit(first))
  expect(refused).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' })
})

const act = (name: 'disable' | 'enable' | 'end-sessions', username: string) =>
  changeAccount(here.owner, { act: name, username })
const entering = (username: string) =>
  here.nobody().post('/api/auth/sign-in/username', { username, password: demoPassword })

test('Q-S4 a disabled account: its cookies are dead in every browser, nobody enters, and enabling revives no old cookie', async () => {
  const [one, other] = [await here.signIn('ba08'), await here.signIn('ba08')]
  const neighbour = await here.signIn('ba09')
  expect(await name(one)).not.toBeNull()
  expect(await act('disable', 'ba08')).toMatchObject({ event: 'ACCOUNT_DISABLED', sessionsEnded: 2 })
  expect(await answers(one)).toEqual([over, over])
  expect([await name(one), await name(other)]).toEqual([null, null])
  expect(await name(neighbour)).not.toBeNull()
  const refused = await entering('ba08')
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []])
  expect((await refused.json()) as object).toMatchObject({ error: { code: 'NOT_ACTIVE' } })
  const wrong = await here.nobody().post('/api/auth/sign-in/username', { username: 'ba08', password: 'x' })
  expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('WRONG_SIGN_IN')])
  expect(await act('enable', 'ba08')).toMatchObject({ event: 'ACCOUNT_ENABLED' })
  expect([await name(one), await name(other)]).toEqual([null, null])
  expect(await name(await here.signIn('ba08'))).not.toBeNull()
})

test('Q-S4 a session that began while the account was disabled opens nothing, then and after it is enabled', async () => {
  const person = await here.signIn('ba10')
  await here.rows(`update person set disabled_at = now() where username = 'ba10'`)
  expect(await name(person)).toBeNull()
  await act('enable', 'ba10')
  expect(await name(person)).toBeNull()
})

test('Q-S4 an operator ends the sessions of an account, which may sign in again; of an unknown one nothing is told but that', async () => {
  const person = await here.signIn('ba11')
  expect(await act('end-sessions', 'BA11')).toMatchObject({ event: 'SESSIONS_ENDED', sessionsEnded: 1 })
  expect(await name(person)).toBeNull()
  expect(await name(await here.signIn('ba11'))).not.toBeNull()
  expect(await act('disable', 'nobody99')).toBeNull()
})

test('whoever signs in after the last day of her contract is told, and gets no session', async () => {
  await here.rows(`update person set valid_to = '2026-11-23' where username = 'ba12'`)
  const refused = await entering('ba12')
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []])
  expect(
    await here.one<number>(
      `select count(*)::int from auth.session s join person p on p.id = s."userId" where username = 'ba12'`,
    ),
  ).toBe(0)
})

test('whether anybody is signed in is told with 200, to a living, a dead, a forged and no cookie', async () => {
  const person = await here.signIn('ba13')
  const told = async (cookie: string | null) => {
    const answer = await new Person(here, cookie).raw('/api/auth/session')
    return [answer.status, await answer.text(), answer.headers.get('cache-control')]
  }
  expect(await told(person.cookie)).toEqual([200, '{"signedIn":true}', 'no-store'])
  await person.post('/api/auth/sign-out', {})
  for (const cookie of [person.cookie, null, 'dampingi.session_token=x.y', 'dampingi.session_token=%E0%A4%A'])
    expect(await told(cookie)).toEqual([200, '{"signedIn":false}', 'no-store'])
})

test('Q-S6 a command that another site sends with our cookie is refused, and is not in the data afterwards', async () => {
  const rini = await here.as('ba01')
  const [id = ''] = await cooperativesOf(here, 'ba01')
  const query = mutationText(here.schema, 'recordVisit')
  const types = [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'text/html',
    'application/octet-stream',
  ]
  for (const origin of [
    'https://foreign.example',
    'null',
    `${ours}.foreign.example`,
    ours.replace('http:', 'https:'),
  ]) {
    for (const type of types) {
      const input = visit(id)
      const body = JSON.stringify({
        query,
        variables: { input: { ...input, command: { key: input.visitId, madeAt: here.clock.now() } } },
      })
      const answer = await rini.raw('/graphql', { method: 'POST', body, headers: { 'content-type': type, origin } })
      expect(answer.status, `${type} from ${origin}`).toBe(403)
      expect(await here.one('select count(*)::int from visit where id = $1', [input.visitId])).toBe(0)
    }
  }
})
