import { commands } from '@dampingi/domain'
import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { emptyCooperativeOf, notes, soundBlocks, visit } from '../testing/inputs.ts'
import { mutationText, type Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const people = Object.fromEntries(
  await Promise.all(
    ['ba02', 'pmo1', 'bni-reviewer', 'bni-approver', 'bulog1'].map(
      async (name) => [name, await here.as(name)] as const,
    ),
  ),
)
const of = (username: string, table: string) =>
  here.one(
    `select r.id from ${table} r join cooperative_grant g on g.cooperative_id = r.cooperative_id and g.purpose = 'ASSIGNMENT' join person p on p.id = g.grantee_id where p.username = $1 limit 1`,
    [username],
  )

/** A draft of a rule set, which is seen at the desk of the programme alone. */
const draft = v7()
await (await here.as('admin')).give('draftRuleSet', {
  ruleSetId: draft,
  copiedFromId: await here.one(`select id from rule_set_version where code = 'PMK49_2025'`),
})

// Records of a co-operative in another BA's hands, and of another bank: nobody asked here may see them, but the PMO and, for the outlet, Bulog.
const bri = `(select id from organisation where code = 'BRI')`
const hidden = {
  cooperative: await emptyCooperativeOf(here, 'ba01'),
  visit: await of('ba01', 'visit'),
  proposal: await here.one(`select proposal_id from appraisal where bank_id = ${bri} limit 1`),
  appraisal: await here.one(`select id from appraisal where bank_id = ${bri} limit 1`),
  deliberation: await here.one(`select id from deliberation where bank_id = ${bri} limit 1`),
  loan: await here.one(`select id from loan where bank_id = ${bri} limit 1`),
  movement: await here.one(
    `select m.id from loan_movement m join loan l on l.id = m.loan_id where l.bank_id = ${bri} limit 1`,
  ),
  outlet: await of('ba01', 'food_outlet'),
  document: await here.one(
    `select d.id from cooperative_document d join proposal p on p.id = d.proposal_id where p.bank_id = ${bri} limit 1`,
  ),
  page: await here.one(
    `select g.id from document_page g join proposal p on p.id = g.proposal_id where p.bank_id = ${bri} limit 1`,
  ),
  event: await here.one(
    `select id from timeline_event where subject = 'visit' and cooperative_id = (select cooperative_id from visit order by id limit 1) limit 1`,
  ),
  person: await here.one(`select id from person where username = 'bri-reviewer'`),
  ruleSet: draft,
  ruleSetEvent: await here.one(`select id from timeline_event where subject = 'ruleSet'`),
}
const owner = await here.one(
  `select username from person p join cooperative_grant g on g.grantee_id = p.id join proposal r on r.cooperative_id = g.cooperative_id where r.id = $1`,
  [hidden.proposal],
)

const same = (text: string, ...ids: string[]) => ids.reduce((all, id) => all.replaceAll(id, '…'), text)
const verdict = { kind: 'OFFER', amountRupiah: '1', tenorMonths: 12, graceMonths: 6, reasonCodes: [], words: 'x' }
const siteCheck = {
  dry: true,
  lengthDecimetres: 1,
  notes: 'x',
  operatorPresent: true,
  pallets: 1,
  passed: true,
  power: true,
  scale: true,
  storageKilograms: 1,
  truckAccess: true,
  ventilated: true,
  widthDecimetres: 1,
}

const moved = () => ({ id: v7(), movedOn: '2026-11-24', amountRupiah: '1', reference: 'x' })

const ofAppraisal = (rest: object) => (appraisalId: string) => ({ appraisalId, ...rest })

/** Each command about a record under an id; who may give it at all, and does not see the record. */
const given: Record<keyof typeof commands, [who: string, hidden: string, input: (id: string) => object]> = {
  planVisit: [
    'ba02',
    hidden.cooperative,
    (cooperativeId) => ({ visitId: v7(), cooperativeId, purposes: ['RPK'], visitedOn: '2026-11-26' }),
  ],
  recordVisit: ['ba02', hidden.cooperative, (cooperativeId) => visit(cooperativeId)],
  correctVisit: ['ba02', hidden.visit, (visitId) => ({ visitId, notes })],
  startProposal: ['ba02', hidden.cooperative, (cooperativeId) => ({ proposalId: v7(), cooperativeId, kind: 'FULL' })],
  editProposalBlock: ['ba02', hidden.proposal, (proposalId) => ({ proposalId, baseVersion: 1, marketAnalysis: 'x' })],
  requestProposalReview: ['ba02', hidden.proposal, (proposalId) => ({ proposalId, baseVersion: 1 })],
  reviewProposal: ['ba02', hidden.proposal, (proposalId) => ({ proposalId, baseVersion: 1, verdict: 'APPROVE' })],
  scheduleMembersMeeting: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({ proposalId, plannedOn: '2026-12-01', startsAt: '09:00', place: 'x' }),
  ],
  recordMembersResolution: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({
      proposalId,
      resolution: { heldOn: '2026-11-24', invited: 9, present: 6, inFavour: 5, minutesNumber: 'x' },
    }),
  ],
  scheduleDeliberation: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({ deliberationId: v7(), proposalId, scheduledOn: '2026-12-01', place: 'x' }),
  ],
  recordDeliberation: [
    'ba02',
    hidden.deliberation,
    (deliberationId) => ({
      deliberationId,
      heldOn: '2026-11-24',
      attendance: [],
      outcome: 'DEFERRED',
      recordNumber: 'x',
    }),
  ],
  issueVillageApproval: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({
      proposalId,
      approval: { letterNumber: 'x', letterOn: '2026-11-24', supportPerMonthRupiah: '1' },
    }),
  ],
  submitProposal: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({ proposalId, appraisalId: v7(), bankId: v7(), baseVersion: 1 }),
  ],
  moveProposalRuleSet: [
    'ba02',
    hidden.proposal,
    (proposalId) => ({ proposalId, baseVersion: 1, ruleSetCode: 'PMK49_2025', ruleSetVersion: 1 }),
  ],
  acceptAppraisal: ['bni-reviewer', hidden.appraisal, (appraisalId) => ({ appraisalId })],
  requestInformation: [
    'bni-reviewer',
    hidden.appraisal,
    (appraisalId) => ({
      appraisalId,
      questionId: v7(),
      reason: 'OTHER',
      opens: [],
      words: 'x',
      dueOn: '2026-12-01',
    }),
  ],
  answerInformation: ['ba02', hidden.appraisal, (appraisalId) => ({ appraisalId, questionId: v7(), words: 'x' })],
  recordCreditCheck: ['bni-reviewer', hidden.appraisal, ofAppraisal({ outcome: 'CLEAR', note: 'x' })],
  answerChecklist: ['bni-reviewer', hidden.appraisal, ofAppraisal({ proposalHash: 'x', answers: [] })],
  recommendAppraisal: ['bni-reviewer', hidden.appraisal, ofAppraisal({ proposalHash: 'x', verdict })],
  returnAppraisal: ['bni-approver', hidden.appraisal, (appraisalId) => ({ appraisalId, reason: 'x' })],
  decideAppraisal: ['bni-approver', hidden.appraisal, (appraisalId) => ({ appraisalId, proposalHash: 'x', verdict })],
  acceptOffer: ['ba02', hidden.appraisal, (appraisalId) => ({ appraisalId })],
  declineOffer: ['ba02', hidden.appraisal, (appraisalId) => ({ appraisalId, reason: 'x' })],
  signAgreement: [
    'bni-reviewer',
    hidden.appraisal,
    (appraisalId) => ({
      appraisalId,
      loanId: v7(),
      agreement: {
        number: 'x',
        signedOn: '2026-11-24',
        paymentAccount: 'x',
        powerOfAttorneyNumber: 'x',
        signers: [{ party: 'BANK', name: 'x' }],
      },
      agreed: {
        annualRateBasisPoints: 600,
        method: 'ANNUITY',
        gracePlacement: 'INSIDE_TENOR',
        graceInterest: 'PAID_MONTHLY',
        clockStart: 'FIRST_DRAWDOWN',
        dueDay: 12,
      },
    }),
  ],
  reportAgreement: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, reportedOn: '2026-11-24', reportNumber: 'x' })],
  recordDrawdown: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, drawdown: moved(), payee: 'x' })],
  endDisbursing: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, reason: 'x' })],
  recordRepayments: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, repayments: [moved()] })],
  requestPlacement: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, statementNumber: 'x' })],
  recordPlacement: ['bni-reviewer', hidden.loan, (loanId) => ({ loanId, placement: moved() })],
  reverseMovement: [
    'bni-reviewer',
    hidden.loan,
    (loanId) => ({ loanId, movementId: hidden.movement, reversalId: v7(), reason: 'x' }),
  ],
  recordVillageRepayment: ['ba02', hidden.loan, (loanId) => ({ loanId, repayment: moved() })],
  startFoodOutlet: [
    'ba02',
    hidden.cooperative,
    (cooperativeId) => ({ foodOutletId: v7(), cooperativeId, address: 'x', operatorName: 'x' }),
  ],
  submitFoodOutlet: ['ba02', hidden.outlet, (foodOutletId) => ({ foodOutletId, documents: [] })],
  returnFoodOutlet: ['ba02', hidden.outlet, (foodOutletId) => ({ foodOutletId, reason: 'x' })],
  planSiteCheck: ['ba02', hidden.outlet, (foodOutletId) => ({ foodOutletId, siteCheckOn: '2026-12-01' })],
  recordSiteCheck: ['ba02', hidden.outlet, (foodOutletId) => ({ foodOutletId, siteCheck })],
  recordSignage: ['ba02', hidden.outlet, (foodOutletId) => ({ foodOutletId, signageInstalledOn: '2026-11-24' })],
  registerFoodOutlet: [
    'ba02',
    hidden.outlet,
    (foodOutletId) => ({ foodOutletId, rpkNumber: 'x', registeredOn: '2026-11-24' }),
  ],
  attachDocument: [
    'ba02',
    hidden.cooperative,
    (cooperativeId) => ({
      documentId: v7(),
      cooperativeId,
      kind: 'DEED',
      pages: [{ id: v7(), mediaType: 'PDF', bytes: 1, sha256: 'a'.repeat(64) }],
    }),
  ],
  recordLegalBasis: [
    'ba02',
    hidden.cooperative,
    (cooperativeId) => ({ cooperativeId, facts: { cooperativeNumber: '1' }, basedOn: {} }),
  ],
  draftRuleSet: ['ba02', hidden.ruleSet, (copiedFromId) => ({ ruleSetId: v7(), copiedFromId })],
  editRuleSet: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1 })],
  requestRuleSetPublication: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1 })],
  publishRuleSet: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1 })],
  returnRuleSet: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1, reason: 'x' })],
  suspendRuleSet: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1, reason: 'x', source: 'x' })],
  repealRuleSet: ['ba02', hidden.ruleSet, (ruleSetId) => ({ ruleSetId, baseRevision: 1, reason: 'x', source: 'x' })],
  verifyDocument: ['ba02', hidden.document, (documentId) => ({ documentId, matches: true })],
}

test.each(Object.entries(given))(
  'a foreign id in %s answers as an invented one, byte for byte',
  async (name, [who, foreign, input]) => {
    expect(foreign).toMatch(/^[0-9a-f-]{36}$/)
    const asWhom = who === 'ba02' && owner === 'ba02' ? 'ba03' : who
    const person = await here.as(asWhom)
    const text = mutationText(here.application.graphql.schema, name)
    const answer = async (id: string) => {
      const key = v7()
      const whole = { ...input(id), command: { key, madeAt: here.clock.now() } }
      return same(await person.text(text, { input: whole }), id, key)
    }
    const told = await answer(foreign)
    expect(told).toContain('Refused')
    expect(await answer(v7())).toBe(told)
    expect(await answer(v4())).toBe(told)
  },
)

const invented = v7()
const reads: [string, string[]][] = [
  ['query ($id: ID!) { node(id: $id) { __typename id } }', Object.values(hidden)],
  ['query ($id: ID!) { nodes(ids: [$id]) { __typename id } }', Object.values(hidden)],
  ['query ($id: ID!) { cooperative(id: $id) { name } }', [hidden.cooperative]],
  [
    'query ($id: ID!) { visits(filter: { cooperativeId: $id }) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }',
    [hidden.cooperative],
  ],
  [
    'query ($id: ID!) { proposals(filter: { cooperativeId: $id }) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }',
    [hidden.cooperative],
  ],
  ['query ($id: ID!) { visits(filter: { assistantId: $id }) { totalCount edges { cursor } } }', [hidden.person]],
]

test.each(reads)('a foreign id in %s answers as an invented one, byte for byte', async (query, ids) => {
  const mayNot: Record<string, (person: string) => string[]> = {
    ba03: () => ids,
    'bni-reviewer': () => ids,
    bulog1: () => ids.filter((id) => ![hidden.cooperative, hidden.outlet].includes(id)),
  }
  for (const [username, theirs] of Object.entries(mayNot)) {
    const person: Person = await here.as(username)
    for (const id of theirs(username))
      expect(same(await person.text(query, { id }), id), username).toBe(
        same(await person.text(query, { id: invented }), invented),
      )
  }
})

test('a submission to a hidden or invented bank, and an appraisal under a hidden id, tell nothing of either', async () => {
  const person = people.ba02 as Person
  const proposalId = v7()
  await person.give('startProposal', {
    proposalId,
    cooperativeId: await emptyCooperativeOf(here, 'ba02'),
    kind: 'FULL',
  })
  for (const [block, value] of Object.entries({ loan: soundBlocks().loan }))
    await person.give('editProposalBlock', { proposalId, baseVersion: 1, [block]: value })
  const submit = (appraisalId: string) =>
    person.give('submitProposal', { proposalId, appraisalId, bankId: v7(), baseVersion: 2 })
  expect({ ...(await submit(hidden.appraisal)), commandKey: '' }).toEqual({ ...(await submit(v7())), commandKey: '' })
})

test('a new record under a hidden id is told what an invented one is told, in a state that allows it and in one that does not', async () => {
  const person = people.ba02 as Person
  const cooperativeId = await emptyCooperativeOf(here, 'ba02')
  const proposalId = v7()
  await person.give('startProposal', { proposalId, cooperativeId, kind: 'FULL' })
  const schedule = (deliberationId: string) =>
    person.give('scheduleDeliberation', { deliberationId, proposalId, scheduledOn: '2026-12-01', place: 'x' })
  const told = async (id: string) => ({ ...(await schedule(id)), commandKey: '' })
  expect(await told(v7())).toMatchObject({ code: 'WRONG_STATE' })
  expect(await told(hidden.deliberation)).toEqual(await told(v7()))
  const record = (visitId: string, change: object) =>
    person.give('recordVisit', visit(cooperativeId, { visitId, ...change }))
  const wrong = async (id: string) => ({ ...(await record(id, { notes: { ...notes, findings: '' } })), commandKey: '' })
  expect(await wrong(v7())).toMatchObject({ code: 'REQUIREMENTS_UNMET' })
  expect(await wrong(hidden.visit)).toEqual(await wrong(v7()))
  // Where nothing else is wrong the id itself cannot be taken, and that it is there is not told.
  expect(await record(hidden.visit, {})).toMatchObject({ code: 'NOT_FOUND' })
})
