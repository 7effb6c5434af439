import { expect, test } from 'vitest'
import { examine, offer, resolution, submitted } from './road.test-support.ts'
import { cooperative, ids, soundContent, stage } from './stage.test-support.ts'

test('a sound proposal walks from the first line to the queue of one bank, and opens the co-operative to that bank', () => {
  const { records, decision } = submitted()
  expect(decision.outcome).toBe('ACCEPTED')
  expect(records.proposal).toMatchObject({ state: 'SUBMITTED_TO_BANK', bankId: ids.bank })
  expect(records.appraisal).toMatchObject({ state: 'WAITING', bankId: ids.bank })
  expect(records.deliberation).toMatchObject({ bankId: ids.bank, proposalHash: records.proposal?.contentHash })
  expect(decision).toMatchObject({ writes: { grant: { granteeId: ids.bank, purpose: 'FINANCING' } } })
})

test('a request of Rp3.2 billion or opex of Rp600 million is refused with rule, citation and how to mend it', () => {
  const { records, give } = stage()
  give('ba', 'startProposal', { proposalId: ids.proposal, cooperativeId: cooperative.id, kind: 'FULL' })
  const opex = {
    ...soundContent.budgetLines[0],
    quantity: 60_000,
    unitPriceRupiah: 10_000,
  } as (typeof soundContent.budgetLines)[number]
  const capex = {
    ...soundContent.budgetLines[1],
    quantity: 26,
    unitPriceRupiah: 100_000_000,
  } as (typeof soundContent.budgetLines)[number]
  give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: 1, budgetLines: [opex, capex] })
  give('ba', 'editProposalBlock', {
    proposalId: ids.proposal,
    baseVersion: 2,
    loan: { ...soundContent.loan, requestedAmountRupiah: 3_200_000_000 },
  })
  const refused = give('ba', 'requestProposalReview', {
    proposalId: ids.proposal,
    baseVersion: records.proposal?.version ?? 0,
  })
  expect(refused).toMatchObject({ outcome: 'REFUSED', problem: { code: 'RULES_BROKEN' } })
  if (refused.outcome !== 'REFUSED') return
  for (const rule of ['OVER_PLAFOND', 'OVER_OPEX']) {
    const finding = refused.problem.findings.find((f) => f.rule === rule)
    expect(finding?.severity, rule).toBe('BLOCKING')
    expect(finding?.citation?.source.length, rule).toBeGreaterThan(0)
    expect(finding?.mend.id.length, rule).toBeGreaterThan(0)
  }
})

test('edits of different blocks merge, edits of the same block are a conflict for a person', () => {
  const { records, give } = stage()
  give('ba', 'startProposal', { proposalId: ids.proposal, cooperativeId: cooperative.id, kind: 'FULL' })
  expect(
    give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: 1, marketAnalysis: 'satu' }).outcome,
  ).toBe('ACCEPTED')
  expect(
    give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: 1, loan: soundContent.loan }).outcome,
  ).toBe('ACCEPTED')
  expect(
    give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: 1, marketAnalysis: 'dua' }),
  ).toMatchObject({ problem: { code: 'VERSION_CONFLICT' } })
  expect(records.proposal?.content).toMatchObject({ marketAnalysis: 'satu', loan: soundContent.loan })
})

test('a change after the village approved voids what was agreed on the former content', () => {
  const { records, give, version } = submitted()
  expect(
    give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: version(), marketAnalysis: 'lain' }),
  ).toMatchObject({ problem: { code: 'WRONG_STATE' } })
  records.proposal = { ...(records.proposal as NonNullable<typeof records.proposal>), state: 'VILLAGE_APPROVED' }
  give('ba', 'editProposalBlock', { proposalId: ids.proposal, baseVersion: version(), marketAnalysis: 'lain' })
  expect(records.proposal).toMatchObject({ state: 'DRAFT', villageApproval: null, membersResolution: null })
})

test('a meeting whose record is sealed is not scheduled again under its id', () => {
  const { records, give } = submitted()
  records.proposal = { ...(records.proposal as NonNullable<typeof records.proposal>), state: 'MEMBERS_APPROVED' }
  const sealed = records.deliberation
  const { deliberation: deliberationId, proposal: proposalId } = ids
  expect(
    give('ba', 'scheduleDeliberation', { deliberationId, proposalId, scheduledOn: '2025-10-20', place: 'Balai desa' }),
  ).toMatchObject({ problem: { code: 'WRONG_STATE' } })
  expect(records.deliberation).toBe(sealed)
})

test('the maker is never the checker, and a decision over changed inputs is refused', () => {
  const { records, give } = submitted()
  give('reviewer', 'acceptAppraisal', { appraisalId: ids.appraisal })
  examine({ records, give })
  const hash = records.proposal?.contentHash ?? ''
  expect(
    give('reviewer', 'recommendAppraisal', { appraisalId: ids.appraisal, proposalHash: 'other', verdict: offer }),
  ).toMatchObject({ problem: { code: 'INPUT_CHANGED' } })
  expect(
    give('reviewer', 'recommendAppraisal', { appraisalId: ids.appraisal, proposalHash: hash, verdict: offer }).outcome,
  ).toBe('ACCEPTED')
  expect(
    give('reviewer', 'decideAppraisal', { appraisalId: ids.appraisal, proposalHash: hash, verdict: offer }),
  ).toMatchObject({ problem: { code: 'NOT_YOURS' } })
  records.appraisal = { ...(records.appraisal as NonNullable<typeof records.appraisal>), recommendedById: ids.approver }
  expect(
    give('approver', 'decideAppraisal', { appraisalId: ids.appraisal, proposalHash: hash, verdict: offer }),
  ).toMatchObject({ problem: { code: 'SECOND_PERSON' } })
  records.appraisal = { ...records.appraisal, recommendedById: ids.reviewer }
  expect(
    give('approver', 'decideAppraisal', { appraisalId: ids.appraisal, proposalHash: hash, verdict: offer }).outcome,
  ).toBe('ACCEPTED')
  expect(records.proposal?.state).toBe('OFFERED')
})

test.each([
  [{ ...offer, amountRupiah: 200_000_001 }, 'OVER_REQUEST'],
  [{ ...offer, amountRupiah: null }, 'OFFER_INCOMPLETE'],
  [{ ...offer, tenorMonths: null }, 'OFFER_TENOR_MISSING'],
  [{ ...offer, graceMonths: null }, 'OFFER_GRACE'],
  [{ ...offer, tenorMonths: 48, graceMonths: 48 }, 'OFFER_GRACE'],
  [{ ...offer, kind: 'REJECT' as const, words: 'x' }, 'REASON_CODE_MISSING'],
  [{ ...offer, kind: 'REJECT' as const, reasonCodes: ['COLLATERAL' as const] }, 'WORDS_MISSING'],
])('a verdict %o finds %s', (verdict, rule) => {
  const { records, give } = submitted()
  give('reviewer', 'acceptAppraisal', { appraisalId: ids.appraisal })
  const refused = give('reviewer', 'recommendAppraisal', {
    appraisalId: ids.appraisal,
    proposalHash: records.proposal?.contentHash ?? '',
    verdict,
  })
  expect(refused).toMatchObject({ problem: { code: 'REQUIREMENTS_UNMET' } })
  if (refused.outcome === 'REFUSED') expect(refused.problem.findings.map((f) => f.rule)).toContain(rule)
})

test.each([
  [{ ...offer, tenorMonths: 96 }, 'TENOR_LIMIT', 'tenorMonths'],
  [{ ...offer, graceMonths: 2 }, 'GRACE_LIMIT', 'graceMonths'],
])('what the rules do not allow is not offered either: %o', (verdict, rule, field) => {
  const { records, give } = submitted()
  const proposalHash = records.proposal?.contentHash ?? ''
  give('reviewer', 'acceptAppraisal', { appraisalId: ids.appraisal })
  examine({ records, give })
  const told = { problem: { code: 'RULES_BROKEN', findings: [{ rule, path: ['verdict', field], owner: 'BANK' }] } }
  expect(give('reviewer', 'recommendAppraisal', { appraisalId: ids.appraisal, proposalHash, verdict })).toMatchObject(
    told,
  )
  give('reviewer', 'recommendAppraisal', { appraisalId: ids.appraisal, proposalHash, verdict: offer })
  expect(give('approver', 'decideAppraisal', { appraisalId: ids.appraisal, proposalHash, verdict })).toMatchObject(told)
})

test.each([
  [{ ...resolution, present: 45, inFavour: 40 }, 'present'],
  [{ ...resolution, inFavour: 30 }, 'inFavour'],
  [{ ...resolution, present: 91 }, 'present'],
  [{ ...resolution, heldOn: '2025-10-15' }, 'heldOn'],
  [{ ...resolution, minutesNumber: ' ' }, 'minutesNumber'],
])('a resolution %o is refused at %s', (given, field) => {
  const { records, give } = submitted()
  records.proposal = { ...(records.proposal as NonNullable<typeof records.proposal>), state: 'PMO_APPROVED' }
  const refused = give('ba', 'recordMembersResolution', { proposalId: ids.proposal, resolution: given })
  expect(refused).toMatchObject({ problem: { code: 'INPUT_INVALID', findings: [{ path: ['resolution', field] }] } })
})

test('an outlet is submitted only with all papers, each missing one named with who brings it', () => {
  const { give } = stage()
  give('ba', 'startFoodOutlet', {
    foodOutletId: ids.outlet,
    cooperativeId: cooperative.id,
    address: 'Jalan Contoh 1',
    operatorName: 'Contoh',
  })
  const refused = give('ba', 'submitFoodOutlet', { foodOutletId: ids.outlet, documents: ['NIB', 'NPWP'] })
  if (refused.outcome !== 'REFUSED') throw new Error('accepted')
  expect(refused.problem.findings.map((f) => [f.rule, f.owner])).toEqual([
    ['MISSING_DOMICILE_LETTER', 'BOARD'],
    ['MISSING_CHAIR_ID_SIGHTED', 'BOARD'],
    ['MISSING_PLACE_PHOTO', 'BOARD'],
  ])
})
