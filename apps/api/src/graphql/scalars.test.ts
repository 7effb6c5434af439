import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cooperativesOf, soundBlocks, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = ''] = await cooperativesOf(here, 'ba01')

/** Gives a command with a value in one place, by variable; true when the value was read as what it should be. */
async function read(mutation: string, type: string, input: object): Promise<boolean> {
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`
  const { errors } = await rini.ask(text, { input: { ...input, command: { key: v7(), madeAt: here.clock.now() } } })
  if (errors !== undefined) expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  return errors === undefined
}

const rupiah = (amount: unknown) =>
  read('editProposalBlock', 'EditProposalBlockInput', {
    proposalId: v7(),
    baseVersion: 1,
    loan: { ...soundBlocks().loan, requestedAmountRupiah: amount },
  })
const day = (on: unknown) => read('recordVisit', 'RecordVisitInput', visit(first, { visitedOn: on }))
const instant = (at: unknown) => read('recordVisit', 'RecordVisitInput', visit(first, { startedAt: at }))

test.each(['0', '1', '3000000000', '999999999999999', '1000000000000000', null])(
  'Q-A5 Rupiah %j is read',
  async (value) => {
    expect(await rupiah(value)).toBe(true)
  },
)
test.each([
  '',
  ' ',
  '-1',
  '+1',
  '1.5',
  '1,5',
  '1e3',
  '1.000',
  '1_000',
  '01',
  '0x10',
  '１２３',
  '١٢٣',
  '1000000000000001',
  '99999999999999999999',
  'Rp1',
  'NaN',
  'Infinity',
  '1\u00a0',
  1,
  1.5,
  true,
  [],
  {},
  ['1', '2'],
])('Q-A5 Rupiah %j is refused', async (value) => expect(await rupiah(value)).toBe(false))

test.each(['2000-01-01', '2024-02-29', '2026-11-24', '2100-12-31'])('Q-A5 Date %j is read', async (value) =>
  expect(await day(value)).toBe(true),
)
test.each([
  '',
  ' ',
  '1999-12-31',
  '2101-01-01',
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '2026-1-1',
  '26-11-24',
  '24-11-2026',
  '2026/11/24',
  '20261124',
  '2026-11-24T00:00:00Z',
  '2026-W48',
  '２０２６-11-24',
  'today',
  '2026-11-24 ',
  20261124,
  null,
  true,
  [],
])('Q-A5 Date %j is refused', async (value) => expect(await day(value)).toBe(false))

test.each([
  '2026-11-24T01:00:00Z',
  '2026-11-24T08:00:00+07:00',
  '2026-11-24T01:00:00.123Z',
  '2026-11-24t01:00:00z',
  '2016-12-31T23:59:60Z',
  '2026-11-23T20:30:00-04:30',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
])('Q-A5, Q-R12 DateTime %j is read', async (value) => {
  expect(await instant(value)).toBe(true)
})
test.each([
  '',
  '2026-11-24',
  '2026-11-24T01:00:00',
  '2026-11-24 01:00:00Z',
  '2026-11-24T25:00:00Z',
  '2026-11-24T01:60:00Z',
  '2026-11-24T01:00:61Z',
  '2026-02-30T01:00:00Z',
  '2026-11-24T01:00Z',
  '1899-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  '+012026-11-24T01:00:00Z',
  '2026-11-24T01:00:00+25:00',
  'now',
  'Tue Nov 24 2026',
  1_764_000_000_000,
  null,
  true,
  [],
  {},
])('Q-A5 DateTime %j is refused', async (value) => expect(await instant(value)).toBe(false))

test('Q-A5 a null byte and a lone surrogate are refused with a code, by variable and in the text; equal words are equal bytes', async () => {
  const search = 'query ($x: String!) { cooperatives(filter: { search: $x }) { totalCount } }'
  for (const x of ['a\u0000b', '\ud800', 'a\udc00b']) {
    expect((await rini.ask(search, { x })).errors?.[0]?.extensions.code).toBe('UNSAFE_TEXT')
    expect(
      (await rini.ask(`{ cooperatives(filter: { search: ${JSON.stringify(x)} }) { totalCount } }`)).errors?.[0]
        ?.extensions.code,
    ).toMatch(/UNSAFE_TEXT|GRAPHQL_PARSE_FAILED/)
    await expect(
      rini.give('recordVisit', visit(first, { notes: { ...visit(first).notes, findings: x } })),
    ).rejects.toThrow('UNSAFE_TEXT')
  }
  const [input, key] = [visit(first), v7()]
  const written = (findings: string) =>
    rini.give('recordVisit', { ...input, notes: { ...input.notes, findings } }, { key })
  expect(await written('caf\u00e9')).toEqual(await written('cafe\u0301'))
  expect(await here.one('select findings from visit where id = $1', [input.visitId])).toBe('caf\u00e9')
})
