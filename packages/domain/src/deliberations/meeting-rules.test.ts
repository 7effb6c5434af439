import { expect, test } from 'vitest'
import { cooperative, ids, soundContent, stage } from '../commands/stage.test-support.ts'
import { step } from '../mechanisms/lifecycle.ts'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { deliberationLifecycle } from './deliberation.lifecycle.ts'
import type { Attendance, MeetingElement } from './deliberation.ts'
import { meetingRules, noticeFindings } from './meeting-rules.ts'

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

test('nobody comes who was not invited, and each element is written once', () => {
  const { give } = stage()
  const proposalId = ids.proposal
  let version = 0
  const edit = (block: object) =>
    give('ba', 'editProposalBlock', { proposalId, baseVersion: ++version, ...block } as never)
  give('ba', 'startProposal', { proposalId, cooperativeId: cooperative.id, kind: 'FULL' })
  for (const [field, value] of Object.entries(soundContent)) edit({ [field]: value })
  give('ba', 'requestProposalReview', { proposalId, baseVersion: ++version })
  give('pmo', 'reviewProposal', { proposalId, baseVersion: version, verdict: 'APPROVE' })
  const resolution = { heldOn: '2025-10-14', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' }
  give('ba', 'recordMembersResolution', { proposalId, resolution })
  const { deliberation: deliberationId } = ids
  give('ba', 'scheduleDeliberation', { deliberationId, proposalId, scheduledOn: '2025-10-20', place: 'Balai desa' })
  const seal = (attendance: Attendance[]) =>
    give('ba', 'recordDeliberation', {
      deliberationId,
      heldOn: '2025-10-14',
      attendance,
      outcome: 'DEFERRED',
      recordNumber: 'BA/1',
    })
  const rows = (element: MeetingElement, present: number) => ({ element, invited: 5, present })
  const invalid = (element: MeetingElement) => ({
    problem: { code: 'INPUT_INVALID', findings: [{ path: ['attendance', element] }] },
  })
  expect(seal([rows('YOUTH', 6)])).toMatchObject(invalid('YOUTH'))
  expect(seal([rows('YOUTH', 2), rows('YOUTH', 3)])).toMatchObject(invalid('YOUTH'))
  expect(seal([rows('YOUTH', 5)])).toMatchObject({ outcome: 'ACCEPTED' })
})

test('a short notice is told with the earliest day and its uncertain source, and refuses nothing', () => {
  expect(noticeFindings(pmk49Of2025, '2025-10-14', '2025-10-19')).toEqual([])
  const [finding] = noticeFindings(pmk49Of2025, '2025-10-14', '2025-10-18')
  expect(finding).toMatchObject({ severity: 'ATTENTION', path: ['scheduledOn'], citation: { certainty: 'UNCERTAIN' } })
  expect(finding?.mend.id).toContain('19 Okt 2025')
})
