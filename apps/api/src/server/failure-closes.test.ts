import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { freePort, Product } from '../testing/product.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [id = ''] = await cooperativesOf(here, 'ba01')
const folder = mkdtempSync(join(tmpdir(), 'dampingi-closes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Each breaks what decides a right, and mends it. */
const broken: [what: string, breaks: string, mends: string][] = [
  [
    'who asks cannot be found',
    'alter function viewer_of(text, date) rename to gone',
    'alter function gone(text, date) rename to viewer_of',
  ],
  ['the policies of a table are gone', 'alter policy ba_sees on visit rename to gone; drop policy gone on visit', ''],
  [
    'a policy fails',
    `create policy ba_sees on visit for select to dampingi_ba using (1 / (length(findings) * 0) = 1)`,
    `drop policy ba_sees on visit`,
  ],
  [
    'the grants of a table are gone',
    'revoke select on cooperative_grant from dampingi_ba',
    'grant select on cooperative_grant to dampingi_ba',
  ],
]

test('before anything is broken she sees her visits', async () => {
  expect((await rini.data('{ visits { totalCount } }')).visits.totalCount).toBeGreaterThan(0)
})

test.each(broken)('Q-O5 when %s, nothing is shown and nothing is written', async (_what, breaks, mends) => {
  await here.rows(breaks)
  const { data } = await rini.ask('{ visits { totalCount edges { node { findings } } } }')
  const input = visit(id)
  const wrote = await rini.give('correctVisit', { visitId: input.visitId, notes: input.notes }).then(
    ({ code }) => code,
    () => 'failed',
  )
  if (mends !== '') await here.rows(mends)
  expect(data?.visits?.edges ?? []).toEqual([])
  expect(['failed', 'NOT_FOUND']).toContain(wrote)
})

test('Q-O5 a failure that nobody caught is logged, and the process ends as not well', { timeout: 60_000 }, async () => {
  const fault = `data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { Promise.reject(new Error('nobody caught this')) })`)}`
  const product = new Product({
    databaseUrl: here.ownerUrl,
    port: await freePort(),
    dataDir: folder,
    env: { NODE_OPTIONS: `--import=${fault}` },
  })
  await product.start()
  const ended = once(product.process, 'exit')
  product.process.kill('SIGUSR2')
  expect((await ended)[0]).toBe(1)
  expect(product.output).toContain('nobody caught this')
})

test.each([
  ['no secret', {}, 'DAMPINGI_SECRET is not set'],
  ['a short secret', { DAMPINGI_SECRET: 'short' }, 'too weak'],
])(
  'Q-O10 production does not start with %s, and says what to do',
  { timeout: 60_000 },
  async (_what, env, sentence) => {
    const product = new Product({
      databaseUrl: here.ownerUrl,
      port: await freePort(),
      dataDir: folder,
      env: { NODE_ENV: 'production', DAMPINGI_SECRET: undefined, ...env },
    })
    await expect(product.start()).rejects.toThrow(sentence)
    expect(product.output).toContain('openssl rand')
  },
)
