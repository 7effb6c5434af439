import { mayGive, type ObstacleCategory, type TrainingTopic, type VisitState, visitLifecycle } from '@dampingi/domain'
import { compareNames } from '@dampingi/ui'

interface PersonName {
  id: string
  name: string
}
interface WeekVisit {
  state: VisitState
  cooperative?: { id: string } | null
  assistant?: PersonName | null
  obstacles: readonly { category: ObstacleCategory }[]
  trainingNeeds: readonly { topic: TrainingTopic; people: number }[]
}

/** One BA's week: what was done out of what there is to do. */
export interface AssistantWeek extends PersonName {
  cooperatives: number
  visits: number
  visitedCooperatives: number
  planned: number
  /** The longest time that one of her co-operatives went unvisited, as its last day; null: one was never visited. */
  longestUnvisitedSince: string | null
}

/** The week of every BA, who needs help most on top: fewest co-operatives visited first, then by name. */
export function weekOfAssistants(
  caseload: readonly { lastVisitOn?: string | null; assistant?: PersonName | null }[],
  visits: readonly WeekVisit[],
): AssistantWeek[] {
  const weeks = new Map<string, AssistantWeek>()
  for (const { assistant, lastVisitOn } of caseload) {
    if (!assistant) continue
    const week = weeks.get(assistant.id) ?? emptyWeek(assistant, lastVisitOn ?? null)
    week.cooperatives++
    if (!lastVisitOn || (week.longestUnvisitedSince !== null && lastVisitOn < week.longestUnvisitedSince)) {
      week.longestUnvisitedSince = lastVisitOn ?? null
    }
    weeks.set(assistant.id, week)
  }
  for (const [id, theirs] of groupedBy(visits, (visit) => visit.assistant?.id)) {
    const week = weeks.get(id) ?? emptyWeek(theirs[0]?.assistant as PersonName, null)
    const { made, planned } = madeAndPlanned(theirs)
    week.visits = made.length
    week.planned = planned.length
    week.visitedCooperatives = new Set(made.map((visit) => visit.cooperative?.id)).size
    weeks.set(id, week)
  }
  return [...weeks.values()].sort(
    (a, b) => a.visitedCooperatives - b.visitedCooperatives || compareNames(a.name, b.name),
  )
}

/** Visits that were made, apart from those that a BA may still record: a plan is no visit, and is never counted as one. */
export function madeAndPlanned<Visit extends { state: VisitState }>(
  visits: readonly Visit[],
): { made: Visit[]; planned: Visit[] } {
  const isPlan = ({ state }: Visit): boolean => mayGive(visitLifecycle, state, 'recordVisit', 'BA')
  return { made: visits.filter((visit) => !isPlan(visit)), planned: visits.filter(isPlan) }
}

const emptyWeek = ({ id, name }: PersonName, longestUnvisitedSince: string | null): AssistantWeek => ({
  id,
  name,
  cooperatives: 0,
  visits: 0,
  visitedCooperatives: 0,
  planned: 0,
  longestUnvisitedSince,
})

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | undefined): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

/** Obstacles of the week by kind, the most frequent first. */
export function obstaclesOf(visits: readonly WeekVisit[]): { category: ObstacleCategory; count: number }[] {
  const counts = new Map<ObstacleCategory, number>()
  for (const { category } of visits.flatMap((visit) => visit.obstacles))
    counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].map(([category, count]) => ({ category, count })).sort((a, b) => b.count - a.count)
}

/** Training needs of the week by topic: how many co-operatives asked, for how many people. */
export function trainingOf(
  visits: readonly WeekVisit[],
): { topic: TrainingTopic; cooperatives: number; people: number }[] {
  const needs = new Map<TrainingTopic, { cooperatives: Set<string | undefined>; people: number }>()
  for (const visit of visits) {
    for (const { topic, people } of visit.trainingNeeds) {
      const need = needs.get(topic) ?? { cooperatives: new Set(), people: 0 }
      need.cooperatives.add(visit.cooperative?.id)
      need.people += people
      needs.set(topic, need)
    }
  }
  return [...needs]
    .map(([topic, need]) => ({ topic, cooperatives: need.cooperatives.size, people: need.people }))
    .sort((a, b) => b.people - a.people)
}
