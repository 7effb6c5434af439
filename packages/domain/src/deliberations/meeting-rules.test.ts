import { expect, test } from 'vitest'
import { step } from '../mechanisms/lifecycle.ts'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { deliberationLifecycle } from './deliberation.lifecycle.ts'
import type { MeetingElement } from './deliberation.ts'
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

test('a short notice is told with the earliest day and its uncertain source, and refuses nothing', () => {
  expect(noticeFindings(pmk49Of2025, '2025-10-14', '2025-10-19')).toEqual([])
  const [finding] = noticeFindings(pmk49Of2025, '2025-10-14', '2025-10-18')
  expect(finding).toMatchObject({ severity: 'ATTENTION', path: ['scheduledOn'], citation: { certainty: 'UNCERTAIN' } })
  expect(finding?.mend.id).toContain('19 Okt 2025')
})
