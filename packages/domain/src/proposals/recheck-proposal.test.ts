import { expect, test } from 'vitest'
import { cooperative, ids, soundContent, stage } from '../commands/stage.test-support.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { workingCapital2026 } from '../rule-sets/working-capital-2026.ts'
import { type ProposalState, proposalStates } from './proposal.ts'
import { doneSteps, recheckProposal } from './recheck-proposal.ts'

const proposalId = ids.proposal
const switchedOn = { ...workingCapital2026, version: 2, status: 'ACTIVE' as const, validFrom: '2026-01-01' }
const newRules = [...ruleSets, switchedOn]
const newYear = '2026-01-05'
const to = { ruleSetCode: 'WORKING_CAPITAL_2026', ruleSetVersion: 2 }

/** A proposal for a shelf and rice that walked until just before the step. */
function until(step: 'review' | 'verdict' | 'members' | 'schedule' | 'held' | 'letter') {
  const at = stage()
  const version = () => at.records.proposal?.version ?? 0
  at.give('ba', 'startProposal', { proposalId, cooperativeId: cooperative.id, kind: 'FULL' })
  for (const block of ['marketAnalysis', 'activities', 'budgetLines', 'loan', 'drawdowns'] as const)
    at.give('ba', 'editProposalBlock', { proposalId, baseVersion: version(), [block]: soundContent[block] })
  const steps = {
    review: () => at.give('ba', 'requestProposalReview', { proposalId, baseVersion: version() }),
    verdict: () => at.give('pmo', 'reviewProposal', { proposalId, baseVersion: version(), verdict: 'APPROVE' }),
    members: () =>
      at.give('ba', 'recordMembersResolution', {
        proposalId,
        resolution: { heldOn: '2025-10-14', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
      }),
    schedule: () =>
      at.give('ba', 'scheduleDeliberation', {
        deliberationId: ids.deliberation,
        proposalId,
        scheduledOn: '2025-10-20',
        place: 'Balai desa',
      }),
    held: () =>
      at.give('ba', 'recordDeliberation', {
        deliberationId: ids.deliberation,
        heldOn: '2025-10-14',
        attendance: [
          { element: 'BOARD', invited: 5, present: 5 },
          { element: 'COMMUNITY', invited: 9, present: 7 },
          { element: 'VILLAGE_COUNCIL', invited: 5, present: 5 },
          { element: 'VILLAGE_HEAD', invited: 1, present: 1 },
        ],
        outcome: 'APPROVED',
        recordNumber: 'BA/1',
        maxLoanRupiah: 200_000_000,
        supportPerMonthRupiah: 1_000_000,
      }),
    letter: () => undefined,
  }
  for (const [name, go] of Object.entries(steps)) {
    if (name === step) break
    expect(go()?.outcome, name).toBe('ACCEPTED')
  }
  return { ...at, version, proposal: at.records.proposal as NonNullable<typeof at.records.proposal> }
}

const recheck = (proposal: ReturnType<typeof until>['proposal'], sets = ruleSets, filingOn = newYear) =>
  recheckProposal(proposal, { cooperative, ruleSets: sets, filingOn })

test('while its own set is open nothing changes, also on the day after Inpres 17/2025', () => {
  const { proposal } = until('review')
  for (const day of ['2025-10-21', '2025-10-22', '2025-11-13'])
    expect(recheck(proposal, ruleSets, day)).toMatchObject({ standing: 'OPEN', to: null, redo: [] })
})

test('after its set is closed and no other is open, it waits; at a bank it is decided under the rules of its filing', () => {
  const { proposal } = until('review')
  for (const state of proposalStates) {
    const filed = [
      'SUBMITTED_TO_BANK',
      'UNDER_APPRAISAL',
      'INFO_REQUESTED',
      'RECOMMENDED',
      'OFFERED',
      'OFFER_ACCEPTED',
      'AGREEMENT_SIGNED',
    ].includes(state)
    expect(recheck({ ...proposal, state }, ruleSets, '2025-11-14').standing, state).toBe(filed ? 'FILED' : 'CLOSED')
  }
})

test('another set that is open is told with every figure that changes, what it finds, and what must be done again', () => {
  const { proposal } = until('letter')
  const found = recheck(proposal, newRules)
  expect(found).toMatchObject({ standing: 'MOVABLE', to: switchedOn, kind: 'WORKING_CAPITAL' })
  expect(found.redo).toEqual(['REVIEW', 'MEMBERS_RESOLUTION', 'DELIBERATION'])
  expect(found.changes?.parameters.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['maxPlafondRupiah', 3_000_000_000, 500_000_000],
    ['financingKinds', ['FULL'], ['WORKING_CAPITAL']],
    ['budgetKinds', ['CAPEX', 'OPEX'], ['OPEX']],
  ])
  for (const { citation } of found.changes?.parameters ?? []) expect(citation.certainty).toBe('UNCERTAIN')
  // The shelf is capital expenditure, which working capital does not pay for.
  expect(found.arisen.map(({ rule, path }) => [rule, path.join('.')])).toContainEqual([
    'USE_NOT_ALLOWED',
    'budgetLines.1.kind',
  ])
})

test.each<[ProposalState, string[]]>([
  ['DRAFT', []],
  ['READY_FOR_REVIEW', []],
  ['PMO_APPROVED', ['REVIEW']],
  ['MEMBERS_APPROVED', ['REVIEW', 'MEMBERS_RESOLUTION']],
  ['VILLAGE_APPROVED', ['REVIEW', 'MEMBERS_RESOLUTION', 'DELIBERATION', 'VILLAGE_APPROVAL']],
])('in %s these steps lie behind it: %j', (state, steps) => expect(doneSteps(state)).toEqual(steps))

test.each(['review', 'verdict', 'members', 'schedule', 'held', 'letter'] as const)(
  'moved before "%s" it is a draft under the new rules, the old version is kept, and what was agreed falls away',
  (step) => {
    const { setting, versions, records, give, version, proposal } = until(step)
    setting.rules = newRules
    const moved = give('ba', 'moveProposalRuleSet', { proposalId, baseVersion: version(), ...to }, newYear)
    expect(moved.outcome).toBe('ACCEPTED')
    expect(records.proposal).toMatchObject({
      ...to,
      state: 'DRAFT',
      kind: 'WORKING_CAPITAL',
      version: proposal.version + 1,
      membersResolution: null,
      content: soundContent,
    })
    expect(versions.at(-1)).toMatchObject({
      occasion: 'RULE_CHANGE',
      ruleSetCode: 'PMK49_2025',
      number: proposal.version,
      contentHash: proposal.contentHash,
    })
    expect(records.deliberation?.state ?? null).toBe(
      step === 'held' ? 'CANCELLED' : step === 'letter' ? 'APPROVED' : null,
    )
    const review = give('ba', 'requestProposalReview', { proposalId, baseVersion: version() }, newYear)
    expect(review).toMatchObject({ outcome: 'REFUSED', problem: { code: 'RULES_BROKEN' } })
  },
)

test('a move is refused while its own rules are open, to a set that is not the open one, and on an old version', () => {
  const { setting, give, version } = until('verdict')
  const move = (change: object = {}, today = newYear) =>
    give('ba', 'moveProposalRuleSet', { proposalId, baseVersion: version(), ...to, ...change }, today)
  expect(move({}, '2025-10-14')).toMatchObject({
    problem: { code: 'REQUIREMENTS_UNMET', findings: [{ rule: 'NO_OTHER_RULE_SET' }] },
  })
  setting.rules = newRules
  expect(move({ ruleSetVersion: 1 })).toMatchObject({ problem: { code: 'INPUT_CHANGED' } })
  expect(move({ baseVersion: version() - 1 })).toMatchObject({ problem: { code: 'VERSION_CONFLICT' } })
  expect(give('pmo', 'moveProposalRuleSet', { proposalId, baseVersion: version(), ...to }, newYear)).toMatchObject({
    problem: { code: 'NOT_YOURS' },
  })
})
