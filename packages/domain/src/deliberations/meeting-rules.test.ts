import { expect, test } from 'vitest'
import { cooperative, ids, soundContent, stage } from '../commands/stage.test-support.ts'
import { step } from '../mechanisms/lifecycle.ts'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { deliberationLifecycle } from './deliberation.lifecycle.ts'
import type { Attendance, MeetingElement } from './deliberation.ts'
import { grantFindings, meetingRules, noticeFindings } from './meeting-rules.ts'

const withQuorum = (value: number | null): RuleSet => ({
  ...pmk49Of2025,
  parameters: {
    ...pmk49Of2025.parameters,
    deliberationQuorumBasisPoints: { ...pmk49Of2025.parameters.deliberationQuorumBasisPoints, value },
  },
})
const missing = (present: Partial<Record<MeetingElement, number>>, ruleSet: RuleSet | null = pmk49Of2025) =>
  step(
    deliberationLifecycle,
    { from: 'SCHEDULED', command: 'recordDeliberation', to: 'APPROVED', role: 'BA' },
    {
      attendance: Object.entries(present).map(([element, came]) => ({
        element: element as MeetingElement,
        invited: 10,
        present: came,
      })),
      recordNumber: 'BA/1',
      maxLoanRupiah: 1,
      ...meetingRules(ruleSet),
    },
  ).findings.map(({ rule }) => rule)
const all = { VILLAGE_HEAD: 1, VILLAGE_COUNCIL: 5, BOARD: 5, COMMUNITY: 7 }

test('every element that the rule set asks for must be there', () => {
  expect(missing(all)).toEqual([])
  for (const element of Object.keys(all) as MeetingElement[])
    expect(missing({ ...all, [element]: 0 })).toEqual([`${element}_ABSENT`])
  expect(missing({ VILLAGE_HEAD: 1, VILLAGE_COUNCIL: 5 })).toEqual(['BOARD_ABSENT', 'COMMUNITY_ABSENT'])
})

test('what it does not ask for may stay away', () => expect(missing({ ...all, WOMEN: 0, YOUTH: 0 })).toEqual([]))

test('a number for the quorum is enforced only where the rule gives one', () => {
  // 18 of 40 came.
  expect(missing(all, withQuorum(null))).toEqual([])
  expect(missing(all, withQuorum(4_499))).toEqual([])
  expect(missing(all, withQuorum(4_500))).toEqual(['QUORUM_MISSED'])
})

test('without the rule set nobody is asked for but somebody', () => {
  expect(missing({ YOUTH: 1 }, null)).toEqual([])
  expect(missing({}, null)).toEqual(['ATTENDANCE_MISSING'])
})

/** A proposal of Rp150 million before its musdes, and what is written down of it. */
function scheduled() {
  const { give } = stage()
  const proposalId = ids.proposal
  let version = 0
  const edit = (block: object) =>
    give('ba', 'editProposalBlock', { proposalId, baseVersion: ++version, ...block } as never)
  give('ba', 'startProposal', { proposalId, cooperativeId: cooperative.id, kind: 'FULL' })
  for (const [field, value] of Object.entries(soundContent)) edit({ [field]: value })
  give('ba', 'requestProposalReview', { proposalId, baseVersion: ++version })
  give('pmo', 'reviewProposal', { proposalId, baseVersion: version, verdict: 'APPROVE' })
  const resolve = (heldOn: string) =>
    give('ba', 'recordMembersResolution', {
      proposalId,
      resolution: { heldOn, invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
    })
  const schedule = (scheduledOn = '2025-10-20') =>
    give('ba', 'scheduleDeliberation', {
      deliberationId: ids.deliberation,
      proposalId,
      scheduledOn,
      place: 'Balai desa',
    })
  const seal = (change: object) =>
    give('ba', 'recordDeliberation', {
      deliberationId: ids.deliberation,
      heldOn: '2025-10-14',
      attendance: Object.entries(all).map(([element, present]) => ({ element, invited: 10, present })),
      outcome: 'APPROVED',
      recordNumber: 'BA/1',
      maxLoanRupiah: 200_000_000,
      ...change,
    } as never)
  const approve = (letterOn: string) =>
    give('ba', 'issueVillageApproval', {
      proposalId,
      approval: { letterNumber: 'S/1', letterOn, supportPerMonthRupiah: 1_000_000 },
    })
  return { resolve, schedule, seal, approve }
}
const found = (decision: ReturnType<ReturnType<typeof scheduled>['seal']>) =>
  decision.outcome === 'REFUSED'
    ? decision.problem.findings.map(({ rule, path }) => `${rule} ${path.join('.')}`)
    : decision.outcome

test('nobody comes who was not invited, and each element is written once', () => {
  const { resolve, schedule, seal } = scheduled()
  resolve('2025-10-14')
  schedule()
  const sealOf = (attendance: Attendance[]) => seal({ attendance, outcome: 'DEFERRED' })
  const rows = (element: MeetingElement, present: number) => ({ element, invited: 5, present })
  const invalid = (element: MeetingElement, why: RegExp) => ({
    problem: {
      code: 'INPUT_INVALID',
      findings: [{ path: ['attendance', element], why: { id: expect.stringMatching(why) } }],
    },
  })
  expect(sealOf([rows('YOUTH', 6)])).toMatchObject(invalid('YOUTH', /hadir 6, lebih banyak dari 5 yang diundang/))
  expect(sealOf([rows('YOUTH', 2), rows('YOUTH', 3)])).toMatchObject(invalid('YOUTH', /dua kali/))
  expect(sealOf([rows('YOUTH', 5)])).toMatchObject({ outcome: 'ACCEPTED' })
})

test('each meeting and letter comes after what it stands on', () => {
  const { resolve, schedule, seal, approve } = scheduled()
  expect(found(resolve('2025-05-31'))).toEqual(['INPUT_INVALID resolution.heldOn'])
  // The PMO approved on the 14th: whatever the members resolved before that was not about this proposal.
  expect(found(resolve('2025-10-13'))).toEqual(['INPUT_INVALID resolution.heldOn'])
  expect(found(resolve('2025-10-14'))).toBe('ACCEPTED')
  schedule()
  expect(found(seal({ heldOn: '2025-10-13', supportPerMonthRupiah: 1_000_000 }))).toEqual(['INPUT_INVALID heldOn'])
  expect(found(seal({ heldOn: '2025-10-14', supportPerMonthRupiah: 1_000_000 }))).toBe('ACCEPTED')
  expect(found(approve('2025-10-13'))).toEqual(['INPUT_INVALID approval.letterOn'])
  expect(found(approve('2025-10-14'))).toBe('ACCEPTED')
})

test('a plain yes is for all that is asked; less is a yes with conditions', () => {
  const { resolve, schedule, seal } = scheduled()
  resolve('2025-10-14')
  schedule()
  const less = { maxLoanRupiah: 199_999_999, supportPerMonthRupiah: 1_000_000 }
  expect(found(seal(less))).toEqual(['INPUT_INVALID outcome'])
  expect(found(seal({ ...less, outcome: 'APPROVED_WITH_CONDITIONS' }))).toBe('ACCEPTED')
})

test('a letter grants what the meeting decided and no more; a meeting is planned within a year', () => {
  const { resolve, schedule, seal, approve } = scheduled()
  resolve('2025-10-14')
  expect(found(schedule('2099-01-01'))).toEqual(['INPUT_INVALID scheduledOn'])
  schedule()
  seal({ supportPerMonthRupiah: 999_999 })
  const told = approve('2025-10-14')
  expect(found(told)).toEqual(['INPUT_INVALID approval.supportPerMonthRupiah'])
  expect(JSON.stringify(told)).toContain('musyawarah memutuskan Rp\u00a0999.999')
})

test('a village grants no more a month than it may put behind a loan', () => {
  const { resolve, schedule, seal } = scheduled()
  resolve('2025-10-14')
  schedule()
  // A ceiling of one billion, 30% a year: 25 million a month.
  const over = seal({ supportPerMonthRupiah: 25_000_001 })
  expect(found(over)).toEqual(['OVER_SUPPORT_CAP supportPerMonthRupiah'])
  expect(over).toMatchObject({ problem: { findings: [{ citation: { source: expect.stringContaining('10/2025') } }] } })
  expect(found(seal({ supportPerMonthRupiah: 25_000_000 }))).toBe('ACCEPTED')
  expect(grantFindings(pmk49Of2025, null, 99_000_000)).toEqual([])
  expect(grantFindings(null, 1_000_000_000, 99_000_000)).toEqual([])
})

test('a short notice is told with the earliest day and its uncertain source, and refuses nothing', () => {
  const notice = pmk49Of2025.parameters.deliberationNoticeDays
  const told = (meetsOn: string) => noticeFindings(notice, { invitedOn: '2025-10-14', meetsOn, path: ['scheduledOn'] })
  expect(told('2025-10-19')).toEqual([])
  const [finding] = told('2025-10-18')
  expect(finding).toMatchObject({ severity: 'ATTENTION', path: ['scheduledOn'], citation: { certainty: 'UNCERTAIN' } })
  expect(finding?.mend.id).toContain('19 Okt 2025')
})
