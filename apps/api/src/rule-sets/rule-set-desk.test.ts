import { ruleSetOfVersion } from '@dampingi/domain'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { emptyCooperativeOf } from '../testing/inputs.ts'
import type { Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const [first, second] = [await here.as('admin'), await here.as('admin2')]
const idOf = (code: string, version = 1) =>
  here.one<string>('select id from rule_set_version where code = $1 and version = $2', [code, version])
const pmk49 = await idOf('PMK49_2025')
const workingCapital = await idOf('WORKING_CAPITAL_2026')
const because = { reason: 'Diminta kementerian.', source: 'Surat contoh 1/2025', url: 'https://example.go.id/surat' }
const lowerOpex = {
  name: 'maxOpexRupiah',
  unit: 'rupiah',
  number: 400_000_000,
  source: 'Keputusan contoh',
  url: null,
  certainty: 'CONFIRMED',
  checkedOn: '2026-11-24',
}
const accepted = { __typename: 'RuleSetAccepted' }
const all = '{ ruleSets { id code version status validTo revision document requestedBy { name } statusSource } }'

/** What somebody sees of one version; undefined: nothing. */
const seen = async (person: Person, id: string) => {
  const { ruleSets } = await person.data(all)
  return ruleSets.find((version: { id: string }) => version.id === id)
}

const draft = v7()
test('an administrator drafts a version, and nobody outside the desk of the programme sees it', async () => {
  const key = v7()
  const give = () => first.give('draftRuleSet', { ruleSetId: draft, copiedFromId: pmk49 }, { key })
  const answer = await give()
  expect(answer).toMatchObject(accepted)
  expect(await give(), 'sent again').toEqual(answer)
  expect(await first.give('draftRuleSet', { ruleSetId: draft, copiedFromId: pmk49 })).toMatchObject({
    code: 'ALREADY_EXISTS',
  })
  for (const username of ['ba01', 'bri-reviewer', 'bulog1'])
    expect(await seen(await here.as(username), draft), username).toBeUndefined()
  for (const username of ['pmo1', 'dinas', 'admin2'])
    expect(await seen(await here.as(username), draft), username).toMatchObject({ status: 'DRAFT', version: 2 })
})

test('the whole document, a figure and its source, travels to the draft; what is wrong with an edit is told by name', async () => {
  const edit = (parameter: object, baseRevision = 1) =>
    first.give('editRuleSet', { ruleSetId: draft, baseRevision, parameter: { ...lowerOpex, ...parameter } })
  expect(await edit({ unit: 'months' })).toMatchObject({
    code: 'INPUT_INVALID',
    path: ['parameters', 'maxOpexRupiah'],
    findings: [{ rule: 'WRONG_UNIT', why: '“maxOpexRupiah” diukur dalam rupiah, bukan bulan.' }],
  })
  expect(await edit({ name: 'omzet' })).toMatchObject({ findings: [{ rule: 'UNKNOWN_PARAMETER' }] })
  expect(await edit({ number: 0.5 })).toMatchObject({ findings: [{ rule: 'BAD_VALUE' }] })
  expect(await edit({})).toMatchObject(accepted)
  expect(await second.give('editRuleSet', { ruleSetId: draft, baseRevision: 1, parameter: lowerOpex })).toMatchObject({
    code: 'VERSION_CONFLICT',
  })
  const validity = { validFrom: '2025-10-14', validTo: null, source: 'Keputusan contoh', certainty: 'CONFIRMED' }
  const days = (change: object) =>
    first.give('editRuleSet', { ruleSetId: draft, baseRevision: 2, validity: { ...validity, ...change } })
  expect(await days({ validTo: '2025-10-01' })).toMatchObject({ findings: [{ rule: 'BAD_DAYS' }] })
  expect(await days({})).toMatchObject(accepted)
  const { maxOpexRupiah, maxPlafondRupiah } = ruleSetOfVersion(await seen(first, draft)).parameters
  expect(maxOpexRupiah).toMatchObject({ value: 400_000_000, cite: { source: 'Keputusan contoh' } })
  expect(maxPlafondRupiah.value).toBe(3_000_000_000)
})

/** Each command as somebody who may not give it: told so, whatever it is about, before anything is looked up. */
test.each(['ba01', 'pmo1', 'dinas', 'bri-reviewer', 'bri-approver', 'bulog1'])(
  '%s gives no command on rules',
  async (username) => {
    const person = await here.as(username)
    const at = { ruleSetId: draft, baseRevision: 3, ...because }
    const inputs = {
      draftRuleSet: { ruleSetId: v7(), copiedFromId: pmk49 },
      editRuleSet: { ruleSetId: draft, baseRevision: 3, parameter: lowerOpex },
      requestRuleSetPublication: at,
      publishRuleSet: { ruleSetId: draft, baseRevision: 3 },
      returnRuleSet: { ruleSetId: draft, baseRevision: 3, reason: 'x' },
      suspendRuleSet: at,
      repealRuleSet: at,
    }
    for (const [name, input] of Object.entries(inputs))
      expect(await person.give(name as keyof typeof inputs, input), name).toMatchObject({ code: 'NOT_YOURS' })
  },
)

test('another administrator puts it in force, whoever asked cannot; everybody sees it then, and who asked stays at the desk', async () => {
  const at = { ruleSetId: draft, baseRevision: 3 }
  expect(await first.give('requestRuleSetPublication', at)).toMatchObject(accepted)
  expect(await seen(await here.as('ba01'), draft)).toBeUndefined()
  expect(await first.give('publishRuleSet', { ...at, baseRevision: 4 })).toMatchObject({
    code: 'REQUIREMENTS_UNMET',
    findings: [{ rule: 'SECOND_PERSON', why: 'Pengesah harus orang lain.' }],
  })
  expect(await second.give('publishRuleSet', at)).toMatchObject({ code: 'INPUT_CHANGED' })
  expect(await second.give('publishRuleSet', { ...at, baseRevision: 4 })).toMatchObject(accepted)
  expect(await seen(await here.as('pmo1'), draft)).toMatchObject({
    status: 'ACTIVE',
    requestedBy: { name: 'Admin (contoh)' },
  })
  for (const username of ['ba01', 'bri-reviewer', 'bulog1'])
    expect(await seen(await here.as(username), draft), username).toMatchObject({ status: 'ACTIVE', requestedBy: null })
  expect(await seen(first, pmk49)).toMatchObject({ status: 'ACTIVE', validTo: '2025-10-13' })
})

test('a proposal of the former version stays as it is until its assistant moves it, and is then held against the new figures', async () => {
  const [proposal] = await here.rows<{ id: string; version: number; username: string }>(
    `select r.id, r.version, p.username from proposal r join person p on p.id = r.assistant_id
       where r.state = 'DRAFT' and r.rule_set_code = 'PMK49_2025' order by r.id limit 1`,
  )
  const owner = await here.as(proposal?.username as string)
  const move = { proposalId: proposal?.id, baseVersion: proposal?.version, ruleSetCode: 'PMK49_2025' }
  expect(await owner.give('moveProposalRuleSet', { ...move, ruleSetVersion: 1 })).toMatchObject({
    code: 'INPUT_CHANGED',
  })
  expect(await owner.give('moveProposalRuleSet', { ...move, ruleSetVersion: 2 })).toMatchObject({
    __typename: 'ProposalAccepted',
  })
  const { node } = await owner.data('query ($id: ID!) { node(id: $id) { ... on Proposal { ruleSetVersion } } }', {
    id: proposal?.id,
  })
  expect(node.ruleSetVersion).toBe(2)
})

test('a suspended set is closed for every filing at once, and switched on again by two with a source', async () => {
  const rini = await here.as('ba01')
  const start = async () =>
    rini.give('startProposal', {
      proposalId: v7(),
      cooperativeId: await emptyCooperativeOf(here, 'ba01'),
      kind: 'FULL',
    })
  const suspend = { ruleSetId: draft, baseRevision: 5 }
  expect(await first.give('suspendRuleSet', suspend)).toMatchObject({
    findings: [{ rule: 'REASON_MISSING' }, { rule: 'SOURCE_MISSING' }],
  })
  expect(await first.give('suspendRuleSet', { ...suspend, ...because })).toMatchObject(accepted)
  expect(await seen(rini, draft)).toMatchObject({ status: 'SUSPENDED', statusSource: because.source })
  expect(await start()).toMatchObject({ code: 'RULE_CLOSED' })
  expect(await second.give('requestRuleSetPublication', { ...suspend, baseRevision: 6, ...because })).toMatchObject(
    accepted,
  )
  expect(await start(), 'waiting opens nothing').toMatchObject({ code: 'RULE_CLOSED' })
  expect(await first.give('publishRuleSet', { ...suspend, baseRevision: 7 })).toMatchObject(accepted)
  expect(await start()).toMatchObject({ __typename: 'ProposalAccepted' })
})

test('the working capital of 2026 is switched on with a source, and a second set that would be open with it is refused by name', async () => {
  const at = { ruleSetId: workingCapital, baseRevision: 1 }
  expect(await first.give('requestRuleSetPublication', { ...at, ...because })).toMatchObject({
    code: 'REQUIREMENTS_UNMET',
    findings: [{ rule: 'OVERLAP' }],
  })
  await first.give('repealRuleSet', { ruleSetId: draft, baseRevision: 8, ...because })
  expect(await first.give('requestRuleSetPublication', { ...at, reason: 'x' })).toMatchObject({
    findings: [{ rule: 'SOURCE_MISSING' }],
  })
  expect(await first.give('requestRuleSetPublication', { ...at, ...because })).toMatchObject(accepted)
  expect(await second.give('publishRuleSet', { ...at, baseRevision: 2 })).toMatchObject(accepted)
  const { document, ...version } = await seen(await here.as('ba01'), workingCapital)
  expect(version).toMatchObject({ status: 'ACTIVE', validTo: null })
  expect(JSON.parse(document).status, 'the text stays as it was published').toBe('SUSPENDED')
})

test('the chain of the programme verifies; PMO, Dinas and administrators follow it, others hear nothing of it', async () => {
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
  const events = await here.rows<{ id: string; sequence: number; type: string; facts: Record<string, unknown> }>(
    `select id, sequence, type, facts from timeline_event where cooperative_id is null order by sequence`,
  )
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1))
  expect(events.map(({ type }) => type).slice(0, 5)).toEqual([
    'RuleSetDrafted',
    'RuleSetEdited',
    'RuleSetEdited',
    'RuleSetPublicationRequested',
    'RuleSetPublished',
  ])
  expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain(because.reason)
  const look = async (username: string) =>
    (
      await (
        await here.as(username)
      ).data('query ($id: ID!) { node(id: $id) { ... on TimelineEvent { type cooperative { id } } } }', {
        id: events[4]?.id,
      })
    ).node
  for (const username of ['pmo1', 'dinas', 'admin'])
    expect(await look(username)).toEqual({ type: 'RuleSetPublished', cooperative: null })
  for (const username of ['ba01', 'bri-reviewer', 'bulog1']) expect(await look(username), username).toBeNull()
})

test.each([
  [
    'a byte of the facts',
    `update timeline_event set facts = facts || '{"x":1}' where cooperative_id is null and sequence = 3`,
    3,
  ],
  ['an event taken out', 'delete from timeline_event where cooperative_id is null and sequence = 2', 3],
])('the verifier names %s in the chain of the programme', async (_words, change, sequence) => {
  const client = await here.owner.connect()
  try {
    await client.query('begin')
    await client.query(change)
    expect((await verifyTimeline(client)).faults).toMatchObject([{ cooperativeId: null, sequence }])
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('the database keeps what was published from whoever writes: only status and last day change', async () => {
  const write = async (change: string) => {
    const client = await here.owner.connect()
    try {
      await client.query('begin')
      await client.query('set local role dampingi_writer')
      return await client.query(`update rule_set_version set ${change} where id = $1`, [pmk49]).then(
        ({ rowCount }) => rowCount,
        ({ code }) => code,
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  for (const change of [
    `document = document || ' '`,
    `valid_from = '2025-01-01'`,
    'version = 9',
    `title = 'x'`,
    `status = 'DRAFT'`,
  ])
    expect(await write(change), change).toBe('42501')
  expect(await write(`status = 'SUSPENDED', valid_to = '2025-10-01'`)).toBe(1)
})
