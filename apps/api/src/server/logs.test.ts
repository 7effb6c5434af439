import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cooperativesOf, notes, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const canary = (where: string) => `kenari-${where}-qzx`

test('Q-O3 nothing that a person sends is in the log: not by commands, queries, addresses, headers or failures', async () => {
  const rini = await here.as('ba01')
  const [id = ''] = await cooperativesOf(here, 'ba01')
  const input = visit(id, { notes: { ...notes, findings: canary('findings') } })
  await rini.give('recordVisit', input, {
    onBehalfOf: { party: 'BOARD', name: canary('name'), evidence: canary('evidence') },
  })
  await rini.give('startFoodOutlet', {
    foodOutletId: v7(),
    cooperativeId: v7(),
    address: canary('address'),
    operatorName: canary('operator'),
  })
  await rini.ask('query ($x: String!) { cooperatives(filter: { search: $x }) { totalCount } }', { x: canary('search') })
  await rini.ask(`{ nothing(x: "${canary('literal')}") }`)
  await rini.ask(`{ ${canary('syntax')}`)
  await rini.raw(`/${canary('address')}?x=${canary('query')}`, {
    headers: {
      'user-agent': canary('agent'),
      referer: `${here.url}/${canary('referer')}`,
      'x-other': canary('header'),
    },
  })
  await rini.raw('/graphql', { method: 'POST', body: `{"${canary('broken')}` })
  await here.nobody().post('/api/auth/sign-in/username', { username: canary('username'), password: canary('password') })
  await here
    .nobody()
    .post('/graphql', { query: '{ viewer { name } }' }, { cookie: `dampingi.session_token=${canary('cookie')}` })
  await sleep(50)
  const log = here.lines.join('')
  expect(log).not.toMatch(/kenari/)
  for (const secret of [rini.cookie?.slice(30, 60) ?? 'none', 'Rini', 'sawah-hijau', input.visitId, id])
    expect(log).not.toContain(secret)
  // The letters of a user name may stand in the digits of any id.
  expect(log.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/g, '')).not.toContain('ba01')
  expect(here.lines.length).toBeGreaterThan(8)
})

test('Q-O3 each line is one JSON event with the id that the answer bears', async () => {
  here.lines.length = 0
  const answer = await (await here.as('ba01')).post('/graphql', { query: '{ viewer { name } }' })
  await answer.text()
  await expect.poll(() => here.lines.length).toBe(1)
  const line = JSON.parse(here.lines[0] ?? '')
  expect(line).toMatchObject({
    request: answer.headers.get('x-request-id'),
    method: 'POST',
    route: '/graphql',
    status: 200,
  })
  expect(line.session).toMatch(/^[0-9a-f]{16}$/)
})

test('Q-O3 a fault that nobody foresaw is logged under its reference, and neither text nor values go out', async () => {
  const rini = await here.as('ba01')
  await here.rows('alter table cooperative rename column name to other_name')
  const answer = await rini.ask(
    'query ($x: String!) { cooperatives(filter: { search: $x }) { edges { node { name } } } }',
    { x: canary('fault') },
  )
  await here.rows('alter table cooperative rename column other_name to name')
  expect(JSON.stringify(answer)).not.toMatch(/column|name"? does not exist|cooperative/)
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
  expect(here.unforeseen).toHaveLength(1)
  expect(String(here.unforeseen[0])).not.toContain('kenari')
})

test('Q-O1 the health of the process is told in one word, to strangers too, with no version, host or data', async () => {
  const told = async (path: string) => (await here.nobody().raw(path)).text()
  expect([await told('/health/live'), await told('/health/ready')]).toEqual(['{"live":true}', '{"ready":true}'])
  const { headers } = await here.nobody().raw('/health/live')
  expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
})

test('Q-S5 a stream, the explorer, the portals and their deep links wear the armour too', async () => {
  const rini = await here.as('ba01')
  const stream = await rini.follow('subscription { timeline { id } }')
  const answers = [
    stream.response,
    ...(await Promise.all(
      ['/graphql/explorer', '/ba/', '/ba/koperasi/x', '/pmo/', '/bank/', '/bulog/', '/ba/assets/nothing.js'].map(
        (path) => rini.raw(path, { headers: { accept: 'text/html' } }),
      ),
    )),
  ]
  for (const { headers, url } of answers) {
    expect(headers.get('content-security-policy'), url).toContain("object-src 'none'")
    expect(headers.get('content-security-policy'), url).not.toMatch(/script-src[^;]*unsafe/)
    expect(
      [
        headers.get('x-content-type-options'),
        headers.get('referrer-policy'),
        headers.get('cross-origin-opener-policy'),
      ],
      url,
    ).toEqual(['nosniff', 'same-origin', 'same-origin'])
  }
  expect(stream.response.headers.get('cache-control')).toContain('no-store')
  expect((await rini.post('/graphql', { query: '{ viewer { name } }' })).headers.get('cache-control')).toContain(
    'no-store',
  )
  stream.close()
})
