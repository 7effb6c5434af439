import type { EventFact } from '../mechanisms/decision.ts'
import type { VisitRecord, VisitState } from './visit.ts'

/** What the timeline keeps of a visit: codes and counts, never what was written. */
export const visitEvent = (type: string, visit: VisitRecord, from: VisitState | null): EventFact => ({
  type,
  subject: 'visit',
  subjectId: visit.id,
  cooperativeId: visit.cooperativeId,
  bankId: null,
  from,
  to: visit.state,
  onBehalfOf: null,
  facts: {
    visitedOn: visit.visitedOn,
    purposes: visit.purposes,
    obstacles: visit.obstacles.length,
    trainingNeeds: visit.trainingNeeds.length,
    actionsAgreed: visit.actionsAgreed.length,
    clockSuspect: visit.clockSuspect,
  },
})
