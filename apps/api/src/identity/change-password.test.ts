import { beforeEach, expect, test } from 'vitest'
import { demoPassword } from '../demo/demo-accounts.ts'
import { ours } from '../testing/fixed.ts'
import { visit } from '../testing/inputs.ts'
import { Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
beforeEach(() => here.rows('delete from auth.password_attempt'))

const next = 'kebun teh di sore hari'
const change = (person: Person, newPassword: unknown = next, currentPassword: unknown = demoPassword) =>
  person.post('/api/auth/change-password', { currentPassword, newPassword })
const codeOf = async (answer: Response) => ((await answer.json()) as { error?: { code: string } }).error?.code
const signedIn = async (person: Person) => (await person.ask('{ viewer { name } }')).data?.viewer != null
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? null
const signsIn = (username: string, password: string) =>
  here
    .nobody()
    .signIn(username, password)
    .then(
      () => true,
      () => false,
    )

test('Q-S4 a new password ends every session, goes on under a new cookie, and the old password opens nothing', async () => {
  const [here1, elsewhere] = [await here.signIn('ba01'), await here.signIn('ba01')]
  const answer = await change(here1)
  expect([answer.status, await answer.text()]).toEqual([200, '{"ok":true}'])
  const after = new Person(here, cookieOf(answer))
  expect(after.cookie).not.toBe(here1.cookie)
  expect([await signedIn(here1), await signedIn(elsewhere), await signedIn(after)]).toEqual([false, false, true])
  expect(
    await here.one<number>(
      `select count(*)::int from auth.session s join person p on p.id = s."userId" where username = 'ba01'`,
    ),
  ).toBe(1)
  expect([await signsIn('ba01', demoPassword), await signsIn('ba01', next)]).toEqual([false, true])
})

test('Q-S4 a stream that was open under the old cookie shows nothing more', async () => {
  const rini = await here.signIn('ba02')
  const stream = await rini.follow('subscription { timeline { id } }')
  const after = new Person(here, cookieOf(await change(rini)))
  const [id = ''] = (await after.data('{ cooperatives(first: 1) { edges { node { id } } } }')).cooperatives.edges.map(
    ({ node }: { node: { id: string } }) => node.id,
  )
  await after.give('recordVisit', visit(id))
  expect(await stream.reached(1)).toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }])
  stream.close()
})

test.each([
  ['kebun teh', 'TOO_SHORT'],
  ['k'.repeat(129), 'TOO_LONG'],
  [demoPassword, 'UNCHANGED'],
  ['kebun ba03 di sore', 'HOLDS_NAME'],
  ['Merah Putih 2026!', 'HOLDS_PROGRAMME'],
  ['leavemealone', 'COMMON'],
  [['an', 'array'], 'UNREADABLE'],
  [undefined, 'UNREADABLE'],
  ['kebun teh\0 di sore hari', 'UNREADABLE'],
  ['kebun teh \ud800 di sore hari', 'UNREADABLE'],
])('Q-S1 the new password %j is refused as %s, and nothing has changed', async (password, code) => {
  const person = await here.as('ba03')
  const answer = await person.post('/api/auth/change-password', {
    currentPassword: demoPassword,
    newPassword: password,
  })
  expect([answer.status, await codeOf(answer), answer.headers.getSetCookie()]).toEqual([422, code, []])
  expect(await signedIn(person)).toBe(true)
  expect(await signsIn('ba03', demoPassword)).toBe(true)
})

test('Q-S1 128 characters of four bytes each are a password like any other', async () => {
  const password = '🌾🐟'.repeat(64)
  expect((await change(await here.signIn('ba04'), password)).status).toBe(200)
  expect(await signsIn('ba04', password)).toBe(true)
})

test('Q-S3 whoever sits at an open session guesses the present password as slowly as at the door', async () => {
  const person = await here.signIn('ba05')
  for (let i = 0; i < 10; i += 1) {
    const answer = await change(person, next, `guess number ${i}`)
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'WRONG_PASSWORD'])
  }
  const limited = await change(person)
  expect([limited.status, Number(limited.headers.get('retry-after')) > 800]).toEqual([429, true])
  expect(await signsIn('ba05', demoPassword)).toBe(false)
  expect(await signedIn(person)).toBe(true)
})

test('Q-S4, Q-S6 nobody without a living session, and no other site, changes a password', async () => {
  expect((await change(here.nobody())).status).toBe(401)
  const person = await here.signIn('ba06')
  const foreign = await person.post(
    '/api/auth/change-password',
    { currentPassword: demoPassword, newPassword: next },
    { origin: 'https://foreign.example' },
  )
  expect(foreign.status).toBe(403)
  const ownOrigin = await person.post(
    '/api/auth/change-password',
    { currentPassword: 'x', newPassword: next },
    { origin: ours },
  )
  expect(ownOrigin.status).toBe(422)
  await here.rows(`update person set valid_to = '2026-11-23' where username = 'ba06'`)
  expect((await change(person)).status).toBe(401)
  await here.rows(`update person set valid_to = null where username = 'ba06'`)
  expect(await signsIn('ba06', demoPassword)).toBe(true)
})

test('Q-O3, Q-O4 a changed password is an event of the log, without name or password', async () => {
  here.lines.length = 0
  await change(await here.signIn('ba07'), 'kebun kenari di sore hari')
  const log = here.lines.join('')
  expect(log).toContain('"event":"PASSWORD_CHANGED"')
  expect(log).not.toMatch(/kenari|ba07|sawah/)
})
