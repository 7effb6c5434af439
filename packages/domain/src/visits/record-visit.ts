import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { visitLifecycle } from './visit.lifecycle.ts'
import type { VisitNotes } from './visit.ts'
import { visitEvent } from './visit-event.ts'
import { notesFindings } from './visit-notes.ts'

export interface RecordVisit extends CommandInput {
  visitId: string
  cooperativeId: string
  visitedOn: string
  startedAt: string
  endedAt: string
  notes: VisitNotes
}

/**
 * Records a visit that was made. A clock that runs fast or slow marks the visit and never refuses it (Q-R12); the assignment is
 * judged on the day of the visit, so that work arrives after a hand-over too.
 */
export const recordVisit = defineCommand<RecordVisit>({
  by: ['BA'],
  subject: ({ visitId, cooperativeId }) => ({ kind: 'visit', id: visitId, within: { cooperativeId } }),
  actedOn: ({ visitedOn }) => visitedOn,
  decide(input, facts) {
    // A visit is of one co-operative from its plan on: its history stands in that chain and in no other.
    if (facts.visit !== null && facts.visit.cooperativeId !== input.cooperativeId) return refuse('ALREADY_EXISTS')
    const from = facts.visit?.state ?? null
    const refused = refusedBy(
      visitLifecycle,
      { from, command: 'recordVisit', to: 'COMPLETED', role: facts.viewer.role },
      { notes: input.notes, daysSinceVisit: 0 },
    )
    if (refused !== null) return refused
    const findings = notesFindings(input.notes)
    if (blocks(findings)) return refuse('INPUT_INVALID', findings)
    const visit = {
      ...input.notes,
      id: input.visitId,
      regency: facts.cooperative.regency,
      cooperativeId: input.cooperativeId,
      assistantId: facts.viewer.personId,
      state: 'COMPLETED' as const,
      visitedOn: input.visitedOn,
      startedAt: input.startedAt,
      endedAt: input.endedAt,
      receivedAt: facts.now,
      clockSuspect:
        input.visitedOn > facts.today || Date.parse(input.command.madeAt) - Date.parse(facts.now) > suspectMilliseconds,
    }
    return { outcome: 'ACCEPTED', writes: { visit }, event: visitEvent('VisitRecorded', visit, from), findings: [] }
  },
})

/** Beyond this a device clock ahead of the server's is marked. Source: promise R12. */
const suspectMilliseconds = 24 * 60 * 60 * 1000
