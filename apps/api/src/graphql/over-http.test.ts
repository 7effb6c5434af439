import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')

/** Where Apollo answers 400 and the audit would like 200, for the older `application/json` only. No other deviation is accepted. */
const accepted: Record<string, string> = {
  '572B': 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B': 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
}

const audits = serverAudits({
  url: () => `${here.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), cookie: rini.cookie ?? '' } }),
})

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  'Q-A1 audit %s: %s',
  async (id, name, audit) => {
    const result = await audit.fn()
    // What a server MAY do is noted by the audit, whichever way it is.
    const expected = id in accepted ? ['warn'] : name.startsWith('MAY') ? ['ok', 'notice'] : ['ok']
    expect(expected, 'reason' in result ? result.reason : '').toContain(result.status)
  },
)

test('Q-A1 an array of operations is no operation, and a query by GET is none', async () => {
  expect((await rini.post('/graphql', [{ query: '{ __typename }' }])).status).toBe(400)
  expect((await rini.raw('/graphql?query=%7B__typename%7D')).status).toBe(404)
})
