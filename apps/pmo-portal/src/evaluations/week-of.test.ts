import { expect, test } from 'vitest'
import { madeAndPlanned, obstaclesOf, trainingOf, weekOfAssistants } from './week-of.ts'

const rini = { id: 'rini', name: 'BA-2 Rini' }
const sari = { id: 'sari', name: 'BA-10 Sari' }
const visit = (
  assistant: { id: string; name: string } | null,
  cooperative: string,
  state: 'COMPLETED' | 'PLANNED',
) => ({
  state,
  assistant,
  cooperative: { id: cooperative },
  obstacles: [],
  trainingNeeds: [],
})

test('who visited least is on top, and of two alike the first by name', () => {
  const caseload = [
    { assistant: sari, lastVisitOn: '2025-10-01' },
    { assistant: rini, lastVisitOn: '2025-10-02' },
  ]
  expect(weekOfAssistants(caseload, []).map(({ id }) => id)).toEqual(['rini', 'sari'])
  expect(weekOfAssistants(caseload, [visit(rini, 'a', 'COMPLETED')]).map(({ id }) => id)).toEqual(['sari', 'rini'])
})

test('a co-operative visited twice counts once, and a plan is no visit', () => {
  const visits = [visit(rini, 'a', 'COMPLETED'), visit(rini, 'a', 'COMPLETED'), visit(rini, 'b', 'PLANNED')]
  const [week] = weekOfAssistants([{ assistant: rini, lastVisitOn: null }], visits)
  expect(week).toMatchObject({ cooperatives: 1, visits: 2, visitedCooperatives: 1, planned: 1 })
})

test('the visits that are listed are those that are counted: made apart from planned', () => {
  const visits = [visit(rini, 'a', 'PLANNED'), visit(rini, 'b', 'COMPLETED')]
  const { made, planned } = madeAndPlanned(visits)
  expect(made).toEqual([visits[1]])
  expect(planned).toEqual([visits[0]])
  expect(weekOfAssistants([], visits)[0]).toMatchObject({ visits: made.length, planned: planned.length })
})

test('the longest unvisited is the oldest last day; one never visited is longer than any', () => {
  const since = (...days: (string | null)[]) =>
    weekOfAssistants(
      days.map((lastVisitOn) => ({ assistant: rini, lastVisitOn })),
      [],
    )[0]?.longestUnvisitedSince
  expect(since('2025-10-02', '2025-09-01', '2025-10-03')).toBe('2025-09-01')
  expect(since('2025-10-02', null, '2025-09-01')).toBeNull()
})

test('whose visits are there without a caseload is in the week too; a visit of nobody is not', () => {
  const week = weekOfAssistants([], [visit(sari, 'a', 'COMPLETED'), visit(null, 'b', 'COMPLETED')])
  expect(week.map(({ id, visits }) => [id, visits])).toEqual([['sari', 1]])
})

test('obstacles and needs are counted, the most frequent first', () => {
  const visits = [
    {
      ...visit(rini, 'a', 'COMPLETED'),
      obstacles: [{ category: 'PAPERS' as const }, { category: 'CAPITAL' as const }],
      trainingNeeds: [{ topic: 'RETAIL' as const, people: 2 }],
    },
    {
      ...visit(sari, 'b', 'COMPLETED'),
      obstacles: [{ category: 'CAPITAL' as const }],
      trainingNeeds: [
        { topic: 'RETAIL' as const, people: 3 },
        { topic: 'BOOKKEEPING' as const, people: 9 },
      ],
    },
  ]
  expect(obstaclesOf(visits)).toEqual([
    { category: 'CAPITAL', count: 2 },
    { category: 'PAPERS', count: 1 },
  ])
  expect(trainingOf(visits)).toEqual([
    { topic: 'BOOKKEEPING', cooperatives: 1, people: 9 },
    { topic: 'RETAIL', cooperatives: 2, people: 5 },
  ])
})
