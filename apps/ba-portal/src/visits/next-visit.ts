import type { VisitRecord } from '@dampingi/domain'
import { isPlanned } from '../tasks/tasks.ts'

/** When this co-operative is visited again: as planned, as agreed at this visit, or not known yet. WIB days, a day told once. */
export function nextVisitOf(visit: VisitRecord, visits: readonly VisitRecord[]) {
  const plan = visits.find((other) => other.cooperativeId === visit.cooperativeId && isPlanned(other))
  const plannedOn = plan?.visitedOn ?? null
  return { plannedOn, agreedOn: visit.nextVisitOn === plannedOn ? null : visit.nextVisitOn }
}
