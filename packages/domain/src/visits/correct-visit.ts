import { daysBetween } from '../calendar/day.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { visitLifecycle } from './visit.lifecycle.ts'
import type { VisitNotes } from './visit.ts'
import { visitEvent } from './visit-event.ts'
import { notesFindings } from './visit-notes.ts'

export interface CorrectVisit extends CommandInput {
  visitId: string
  notes: VisitNotes
}

/** Corrects a visit within seven days of it. What stood before stays in the history. */
export const correctVisit = defineCommand<CorrectVisit>({
  by: ['BA'],
  subject: ({ visitId }) => ({ kind: 'visit', id: visitId }),
  decide(input, facts) {
    if (facts.visit === null) return refuse('NOT_FOUND')
    const before = facts.visit
    const refused = refusedBy(
      visitLifecycle,
      { from: before.state, command: 'correctVisit', to: 'CORRECTED', role: facts.viewer.role },
      { notes: input.notes, daysSinceVisit: daysBetween(before.visitedOn, facts.today) },
    )
    if (refused !== null) return refused
    // A visit that was recorded by a clock far ahead keeps its day; promises are then measured by today, or none could be given.
    const ahead = daysBetween(facts.today, before.visitedOn) > 0
    const findings = notesFindings(input.notes, ahead ? facts.today : before.visitedOn)
    if (blocks(findings)) return refuse('INPUT_INVALID', findings)
    const visit = { ...before, ...input.notes, state: 'CORRECTED' as const }
    return {
      outcome: 'ACCEPTED',
      writes: { visit },
      event: visitEvent('VisitCorrected', visit, before.state),
      findings: [],
    }
  },
})
