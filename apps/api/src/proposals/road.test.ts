import { checklistOf } from '@dampingi/domain'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { today } from '../testing/fixed.ts'
import { emptyCooperativeOf, soundBlocks, visit } from '../testing/inputs.ts'
import { attachedPaper } from '../testing/papers.ts'
import type { Payload } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const [rini, sari, pmo, dinas, reviewer, approver, otherBank, bulog] = await Promise.all(
  ['ba01', 'ba02', 'pmo1', 'dinas', 'bri-reviewer', 'bri-approver', 'bni-reviewer', 'bulog1'].map(here.as),
)
if (!rini || !sari || !pmo || !dinas || !reviewer || !approver || !otherBank || !bulog)
  throw new Error('somebody is missing')
const cooperativeId = await emptyCooperativeOf(here, 'ba01')
const bankId = await here.one(`select id from organisation where code = 'BRI'`)
const [proposalId, deliberationId, appraisalId, foodOutletId] = [v7(), v7(), v7(), v7()]
const proposal = () =>
  here
    .rows<{ state: string; version: number; content_hash: string }>(
      'select state, version, content_hash from proposal where id = $1',
      [proposalId],
    )
    .then(([row]) => row)
const version = async () => (await proposal())?.version ?? 0
const ok = (payload: Payload) =>
  expect(payload.code ?? payload.__typename, JSON.stringify(payload)).toMatch(/Accepted$/)

/** Each of them is refused as data, and nothing has happened. */
async function refusedTo(
  people: [typeof rini, string][],
  step: (person: NonNullable<typeof rini>) => Promise<Payload>,
): Promise<void> {
  const before = [await here.one('select count(*) from timeline_event'), await proposal()]
  for (const [person, code] of people) {
    const payload = await step(person as NonNullable<typeof rini>)
    expect(payload).toMatchObject({ __typename: 'Refused', code })
    expect(payload.message?.length).toBeGreaterThan(5)
    expect(payload.remedy?.length).toBeGreaterThan(5)
  }
  expect([await here.one('select count(*) from timeline_event'), await proposal()]).toEqual(before)
}

const officers: [typeof rini, string][] = [
  [pmo, 'NOT_YOURS'],
  [dinas, 'NOT_YOURS'],
  [reviewer, 'NOT_YOURS'],
  [bulog, 'NOT_YOURS'],
]
const foreign: [typeof rini, string][] = [[sari, 'NOT_FOUND'], ...officers]

test('a BA records a visit, and the PMO sees it', async () => {
  await refusedTo(foreign, (person) => person.give('recordVisit', visit(cooperativeId)))
  const input = visit(cooperativeId)
  ok(await rini.give('recordVisit', input))
  expect(
    (await pmo.data('query ($id: ID!) { node(id: $id) { ... on Visit { findings } } }', { id: input.visitId })).node
      .findings,
  ).toBe(input.notes.findings)
})

test('she starts a proposal and fills it block by block; too large a request is told with rule, source and how to mend it', async () => {
  const start = { proposalId, cooperativeId, kind: 'FULL' }
  await refusedTo(foreign, (person) => person.give('startProposal', start))
  ok(await rini.give('startProposal', start))
  for (const [block, value] of Object.entries(soundBlocks())) {
    await refusedTo(
      [
        [sari, 'NOT_FOUND'],
        [pmo, 'NOT_YOURS'],
      ],
      async (person) => person.give('editProposalBlock', { proposalId, baseVersion: await version(), [block]: value }),
    )
    ok(await rini.give('editProposalBlock', { proposalId, baseVersion: await version(), [block]: value }))
  }
  const { loan } = soundBlocks()
  ok(
    await rini.give('editProposalBlock', {
      proposalId,
      baseVersion: await version(),
      loan: { ...loan, requestedAmountRupiah: '3200000000' },
    }),
  )
  const refused = await rini.give('requestProposalReview', { proposalId, baseVersion: await version() })
  const finding = refused.findings?.find(({ rule }) => rule === 'OVER_PLAFOND')
  expect(refused.code).toBe('RULES_BROKEN')
  expect(finding?.source?.length).toBeGreaterThan(5)
  expect(finding?.mend.length).toBeGreaterThan(5)
  ok(await rini.give('editProposalBlock', { proposalId, baseVersion: await version(), loan }))
})

test('the PMO returns it with a reason, she mends it, the PMO approves', async () => {
  ok(await rini.give('requestProposalReview', { proposalId, baseVersion: await version() }))
  const judge = async (verdict: string, reason?: string) => ({
    proposalId,
    baseVersion: await version(),
    verdict,
    reason,
  })
  await refusedTo(
    [
      [rini, 'NOT_YOURS'],
      [sari, 'NOT_YOURS'],
      [reviewer, 'NOT_YOURS'],
      [bulog, 'NOT_YOURS'],
    ],
    async (person) => person.give('reviewProposal', await judge('APPROVE')),
  )
  await refusedTo([[pmo, 'REQUIREMENTS_UNMET']], async (person) =>
    person.give('reviewProposal', await judge('RETURN', ' ')),
  )
  ok(await pmo.give('reviewProposal', await judge('RETURN', 'Analisis pasar terlalu pendek.')))
  expect(await proposal()).toMatchObject({ state: 'RETURNED_BY_PMO' })
  here.clock.set('2026-11-24T03:05:00.000Z')
  ok(
    await rini.give('editProposalBlock', {
      proposalId,
      baseVersion: await version(),
      marketAnalysis: 'Warga membeli beras tiap pekan; ada 400 rumah tangga.',
    }),
  )
  ok(await rini.give('requestProposalReview', { proposalId, baseVersion: await version() }))
  ok(await pmo.give('reviewProposal', await judge('APPROVE')))
})

test('resolution, musdes khusus and letter are recorded, each in its turn', async () => {
  const letter = {
    proposalId,
    approval: { letterNumber: 'S/1', letterOn: '2026-11-24', supportPerMonthRupiah: '1000000' },
  }
  await refusedTo([[rini, 'WRONG_STATE']], (person) => person.give('issueVillageApproval', letter))
  const resolution = {
    proposalId,
    resolution: { heldOn: '2026-11-24', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
  }
  await refusedTo(foreign, (person) => person.give('recordMembersResolution', resolution))
  ok(await rini.give('recordMembersResolution', resolution))
  const schedule = { deliberationId, proposalId, scheduledOn: '2026-12-05', place: 'Balai desa' }
  await refusedTo(foreign, (person) => person.give('scheduleDeliberation', schedule))
  ok(await rini.give('scheduleDeliberation', schedule))
  const attendance = [
    { element: 'BOARD', invited: 5, present: 5 },
    { element: 'COMMUNITY', invited: 9, present: 7 },
    { element: 'VILLAGE_COUNCIL', invited: 5, present: 5 },
    { element: 'VILLAGE_HEAD', invited: 1, present: 1 },
  ]
  const held = {
    deliberationId,
    heldOn: '2026-11-24',
    attendance,
    outcome: 'APPROVED',
    recordNumber: 'BA/1',
    maxLoanRupiah: '200000000',
    supportPerMonthRupiah: '1000000',
  }
  await refusedTo(foreign, (person) => person.give('recordDeliberation', held))
  ok(await rini.give('recordDeliberation', held))
  await refusedTo(foreign, (person) => person.give('issueVillageApproval', letter))
  ok(
    await rini.give('issueVillageApproval', letter, {
      onBehalfOf: { party: 'VILLAGE', name: 'Contoh', evidence: 'Surat S/1' },
    }),
  )
})

test('without the papers that show what was decided no bank gets it; each is named with who is to act', async () => {
  const submit = async () =>
    rini.give('submitProposal', { proposalId, appraisalId, bankId, baseVersion: await version() })
  const told = async () => {
    const { code, findings } = await submit()
    expect(code).toBe('REQUIREMENTS_UNMET')
    return findings?.map(({ rule, path }) => `${rule} ${path.at(-1)}`)
  }
  expect(await told()).toEqual([
    'PAPER_MISSING MEMBERS_MINUTES',
    'PAPER_MISSING OFFICIAL_RECORD',
    'PAPER_MISSING APPROVAL_LETTER',
  ])
  for (const kind of ['MEMBERS_MINUTES', 'OFFICIAL_RECORD', 'APPROVAL_LETTER']) {
    const { payload, documentId } = await attachedPaper(rini, { url: here.url, cooperativeId, proposalId, kind })
    ok(payload)
    expect(await told()).toContain(`PAPER_UNCHECKED ${kind}`)
    ok(await pmo.give('verifyDocument', { documentId, matches: true }))
    if (kind !== 'APPROVAL_LETTER') expect((await told())?.join()).not.toContain(kind)
  }
})

test('she submits it to one bank, and no other bank can tell', async () => {
  const submit = async () => ({ proposalId, appraisalId, bankId, baseVersion: await version() })
  const seen = async (person: NonNullable<typeof rini>) =>
    (await person.data('query ($id: ID!) { node(id: $id) { id } }', { id: proposalId })).node
  expect(await seen(reviewer)).toBeNull()
  here.clock.set('2026-11-24T03:10:00.000Z')
  await refusedTo(foreign, async (person) => person.give('submitProposal', await submit()))
  ok(await rini.give('submitProposal', await submit()))
  expect([await seen(reviewer), await seen(otherBank), await seen(bulog)]).toEqual([{ id: proposalId }, null, null])
})

test('what was read is kept as it was read: the bank sees the version frozen for it, and nobody changes one', async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Proposal { contentHash versions(first: 10) { totalCount edges { node {
    id number occasion ruleSetCode contentHash content { marketAnalysis } } } } } } }`
  const seen = async (person: NonNullable<typeof rini>) => (await person.data(query, { id: proposalId })).node
  const { contentHash, versions } = await seen(rini)
  const [sent, second, first] = versions.edges.map(({ node }: { node: object }) => node)
  expect([sent, second, first].map(({ occasion }) => occasion)).toEqual(['SUBMISSION', 'REVIEW', 'REVIEW'])
  expect([sent.contentHash, second.contentHash]).toEqual([contentHash, contentHash])
  expect(first.content.marketAnalysis).toBe(soundBlocks().marketAnalysis)
  expect(second.content.marketAnalysis).toMatch(/400 rumah tangga/)
  expect([first.number < second.number, second.number]).toEqual([true, sent.number])
  expect((await seen(pmo)).versions.totalCount).toBe(3)
  expect((await seen(reviewer)).versions).toMatchObject({ totalCount: 1, edges: [{ node: { id: sent.id } }] })
  for (const person of [otherBank, bulog, sari]) {
    expect(await seen(person)).toBeNull()
    expect((await person.data('query ($id: ID!) { node(id: $id) { id } }', { id: sent.id })).node).toBeNull()
  }
  expect((await reviewer.data('query ($id: ID!) { node(id: $id) { id } }', { id: first.id })).node).toBeNull()
  for (const statement of [
    'update proposal_version set number = 1',
    'delete from proposal_version',
    'truncate proposal_version',
  ])
    await expect(here.rows(`set role dampingi_writer; ${statement}`), statement).rejects.toMatchObject({
      code: '42501',
    })
  await here.rows('reset role')
})

const lines = checklistOf('BRI', today)?.lines ?? []

test('a reviewer of that bank accepts and recommends; the approver, another person, decides', async () => {
  const notTheirs: [typeof rini, string][] = [
    [rini, 'NOT_YOURS'],
    [pmo, 'NOT_YOURS'],
    [bulog, 'NOT_YOURS'],
    [otherBank, 'NOT_FOUND'],
  ]
  await refusedTo(notTheirs, (person) => person.give('acceptAppraisal', { appraisalId }))
  ok(await reviewer.give('acceptAppraisal', { appraisalId }))
  const verdict = {
    kind: 'OFFER',
    amountRupiah: '150000000',
    tenorMonths: 60,
    graceMonths: 6,
    reasonCodes: [],
    words: '',
  }
  const proposalHash = (await proposal())?.content_hash
  const unready = await reviewer.give('recommendAppraisal', { appraisalId, proposalHash, verdict })
  expect(unready.findings?.map(({ path }: { path: string[] }) => path.join('/'))).toEqual([
    ...lines.filter(({ mandatory }) => mandatory).map(({ code }) => `checklist/${code}`),
    'acknowledgement',
  ])
  const credit = { appraisalId, outcome: 'ISSUE', checkedOn: today, note: 'Satu orang.' }
  const answers = lines.map(({ code: line }) => ({ line, verdict: 'NOT_OK', note: 'Dilihat.' }))
  for (const [command, input] of [
    ['recordCreditCheck', credit],
    ['answerChecklist', { appraisalId, proposalHash, answers }],
  ] as const) {
    await refusedTo([[approver, 'NOT_YOURS'], ...notTheirs], (person) => person.give(command, input))
    const noted = await reviewer.give(command, input)
    ok(noted)
    const event = (person: NonNullable<typeof rini>) =>
      person.data('query ($id: ID!) { node(id: $id) { ... on TimelineEvent { subject } } }', { id: noted.eventId })
    for (const person of [reviewer, approver]) expect((await event(person)).node).toEqual({ subject: 'bankReview' })
    for (const person of [rini, pmo, dinas, otherBank, bulog]) expect((await event(person)).node).toBeNull()
    await refusedTo([[reviewer, 'VERSION_CONFLICT']], (person) => person.give(command, input))
  }
  await refusedTo(notTheirs, (person) => person.give('recommendAppraisal', { appraisalId, proposalHash, verdict }))
  await refusedTo([[reviewer, 'INPUT_CHANGED']], (person) =>
    person.give('recommendAppraisal', { appraisalId, proposalHash: 'another', verdict, acknowledgement: 'x' }),
  )
  await refusedTo([[reviewer, 'REQUIREMENTS_UNMET']], (person) =>
    person.give('recommendAppraisal', { appraisalId, proposalHash, verdict, acknowledgement: ' ' }),
  )
  const acknowledgement = 'Sudah lunas.'
  ok(await reviewer.give('recommendAppraisal', { appraisalId, proposalHash, verdict, acknowledgement }))
  const otherApprover = await here.as('bni-approver')
  await refusedTo([[reviewer, 'NOT_YOURS'], [otherApprover, 'NOT_FOUND'], ...notTheirs.slice(0, 3)], (person) =>
    person.give('decideAppraisal', { appraisalId, proposalHash, verdict }),
  )
  ok(await approver.give('decideAppraisal', { appraisalId, proposalHash, verdict }))
  const told = await rini.data(
    'query ($id: ID!) { node(id: $id) { ... on Proposal { state appraisal { state recommendation { words } decision { amountRupiah } } } } }',
    { id: proposalId },
  )
  expect(told.node).toEqual({
    state: 'OFFERED',
    appraisal: { state: 'OFFERED', recommendation: null, decision: { amountRupiah: '150000000' } },
  })
})

test('an outlet walks from interest to its number, and Bulog sees nothing of the proposal', async () => {
  ok(
    await rini.give('startFoodOutlet', {
      foodOutletId,
      cooperativeId,
      address: 'Jalan Contoh 1',
      operatorName: 'Contoh',
    }),
  )
  ok(
    await rini.give('submitFoodOutlet', {
      foodOutletId,
      documents: ['NIB', 'NPWP', 'DOMICILE_LETTER', 'CHAIR_ID_SIGHTED', 'PLACE_PHOTO'],
    }),
  )
  const plan = { foodOutletId, siteCheckOn: '2026-11-30' }
  await refusedTo(
    [
      [rini, 'NOT_YOURS'],
      [pmo, 'NOT_YOURS'],
      [reviewer, 'NOT_YOURS'],
    ],
    (person) => person.give('planSiteCheck', plan),
  )
  ok(await bulog.give('planSiteCheck', plan))
  const siteCheck = {
    dry: true,
    lengthDecimetres: 60,
    notes: 'Kering, dekat jalan',
    operatorPresent: true,
    pallets: 6,
    passed: true,
    power: true,
    scale: true,
    storageKilograms: 3_000,
    truckAccess: true,
    ventilated: true,
    widthDecimetres: 40,
  }
  here.clock.set('2026-11-30T03:00:00.000Z')
  ok(await bulog.give('recordSiteCheck', { foodOutletId, siteCheck }))
  await refusedTo(
    [
      [rini, 'NOT_YOURS'],
      [pmo, 'NOT_YOURS'],
    ],
    (person) => person.give('registerFoodOutlet', { foodOutletId, rpkNumber: 'RPK-1', registeredOn: '2026-11-30' }),
  )
  ok(await bulog.give('registerFoodOutlet', { foodOutletId, rpkNumber: 'RPK-1', registeredOn: '2026-11-30' }))
  const { cooperative } = await bulog.data(
    'query ($id: ID!) { cooperative(id: $id) { chairPhone chairName bankAccount proposals { totalCount edges { node { id } } } visits { totalCount } foodOutlet { rpkNumber } } }',
    { id: cooperativeId },
  )
  expect(cooperative).toEqual({
    chairPhone: null,
    chairName: null,
    bankAccount: null,
    proposals: { totalCount: 0, edges: [] },
    visits: { totalCount: 0 },
    foodOutlet: { rpkNumber: 'RPK-1' },
  })
})
