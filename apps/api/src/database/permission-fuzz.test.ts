import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { plantCanaries } from '../testing/canaries.ts'
import { randomQuery, seeded } from '../testing/random-queries.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const { canaries, ba, ids } = await plantCanaries(here)
const neighbour = ba === 'ba01' ? 'ba02' : 'ba01'
const sessions = [
  ba,
  neighbour,
  'pmo1',
  'dinas',
  'bri-reviewer',
  'bri-approver',
  'bni-reviewer',
  'bsi-approver',
  'bulog1',
]
const people = new Map(
  await Promise.all([
    ...sessions.map(async (name) => [name, await here.as(name)] as const),
    ['nobody', here.nobody()] as const,
  ]),
)
const everybody = [...people.keys()]
/** How many queries, and from which seed: a longer run takes larger numbers from the environment. */
const count = Number(process.env.FUZZ_QUERIES ?? 5_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_124)

/** An answer as it is, and with whatever is base64 in it read. */
function readable(text: string): string {
  const decoded = [...text.matchAll(/[A-Za-z0-9+/]{12,}={0,2}/g)].map(([found]) =>
    Buffer.from(found, 'base64').toString('utf8'),
  )
  return `${text} ${decoded.join(' ')}`
}

const leaks = (who: string, text: string) => {
  const told = readable(text)
  return canaries
    .filter((canary) => !canary.seenBy.includes(who) && told.includes(canary.text))
    .map(({ text: planted }) => planted)
}

test('whoever may see a canary sees it where it was planted, and nobody else does', async () => {
  for (const who of everybody) {
    for (const { text, seenBy, shown, id } of canaries) {
      const answer = (await people.get(who)?.text(shown, { id })) ?? ''
      expect(answer.includes(text), `${who} ${shown}`).toBe(seenBy.includes(who))
    }
  }
})

test(`${count} generated queries show nobody a value that is not theirs to see`, { timeout: 300_000 }, async () => {
  const { schema } = here.application.graphql
  const below = seeded(seed)
  const given = {
    ids: [...ids, v7(), 'x'],
    texts: ['kenari', 'x', ...canaries.map(({ text }) => text)],
    cursors: ['x'],
  }
  const seen = new Set<string>()
  let answered = 0
  const one = async (i: number): Promise<void> => {
    const who = everybody[i % everybody.length] as string
    const query = randomQuery(schema, below, given)
    const text = (await people.get(who)?.text(query)) ?? ''
    const found = leaks(who, text)
    expect(found, `seed ${seed}: ${who} saw ${found} by ${query}`).toEqual([])
    expect(text, query).not.toContain('INTERNAL')
    if (text.startsWith('{"data"')) answered += 1
    for (const canary of canaries) if (text.includes(canary.text)) seen.add(`${who} ${canary.text}`)
    // Cursors that one session was given are tried by the others.
    const [, cursor] = text.match(/"(?:cursor|endCursor)" ?: ?"([^"]+)"/) ?? []
    if (cursor !== undefined) given.cursors[i % 50] = cursor
    given.cursors = given.cursors.filter(Boolean)
  }
  for (let i = 0; i < count; i += 10)
    await Promise.all(Array.from({ length: Math.min(10, count - i) }, (_, j) => one(i + j)))
  expect(here.unforeseen).toEqual([])
  expect(answered / count, 'most of the queries are answered').toBeGreaterThan(0.5)
  expect(seen.size, 'the queries do reach what may be seen').toBeGreaterThan(15)
})

const lists = ['cooperatives', 'visits', 'proposals', 'appraisals', 'foodOutlets']
test.each(sessions)(
  'the counts of %s count the rows that she can page through, and a search finds none that she may not see',
  async (who) => {
    const person = people.get(who)
    if (person === undefined) throw new Error(who)
    for (const list of lists) {
      let rows = 0
      let total = 0
      for (let after: string | null = null, more = true; more; ) {
        const page: {
          edges: unknown[]
          totalCount: number
          pageInfo: { hasNextPage: boolean; endCursor: string | null }
        } = (
          await person.data(
            `query ($after: String) { ${list}(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }`,
            { after },
          )
        )[list]
        rows += page.edges.length
        total = page.totalCount
        more = page.pageInfo.hasNextPage
        after = page.pageInfo.endCursor
      }
      expect(rows, list).toBe(total)
    }
    for (const { text, seenBy } of canaries) {
      const found = await person.data(
        `query ($text: String!) { cooperatives(filter: { search: $text }) { totalCount } foodOutlets(filter: { search: $text }) { totalCount } }`,
        { text },
      )
      if (!seenBy.includes(who))
        expect(found).toEqual({ cooperatives: { totalCount: 0 }, foodOutlets: { totalCount: 0 } })
    }
  },
)

test('the errors of commands, given with every planted id, show nobody a canary', async () => {
  const inputs: [string, string, (id: string) => string][] = [
    [
      'correctVisit',
      'CorrectVisitInput',
      (id) =>
        `visitId: "${id}", notes: { mode: ONSITE, purposes: [RPK], metWith: [CHAIR], findings: "x", actionsAgreed: [], obstacles: [], trainingNeeds: [] }`,
    ],
    ['editProposalBlock', 'EditProposalBlockInput', (id) => `proposalId: "${id}", baseVersion: 1, marketAnalysis: "x"`],
    ['acceptAppraisal', 'AcceptAppraisalInput', (id) => `appraisalId: "${id}"`],
    ['submitFoodOutlet', 'SubmitFoodOutletInput', (id) => `foodOutletId: "${id}", documents: []`],
  ]
  for (const who of everybody) {
    for (const [name, , input] of inputs) {
      for (const id of ids) {
        const query = `mutation { ${name}(input: { command: { key: "${v7()}", madeAt: "2026-11-24T03:00:00Z" }, ${input(id)} }) { __typename ... on Refused { code message remedy path findings { why mend } } } }`
        const text = (await people.get(who)?.text(query)) ?? ''
        expect(leaks(who, text), `${who} ${name}`).toEqual([])
      }
    }
  }
})
