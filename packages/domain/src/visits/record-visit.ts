import { wibDayOf } from '../calendar/day.ts'
import { type CommandInput, defineCommand, type Facts } from '../commands/facts.ts'
import { futureDay } from '../commands/input.ts'
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
 * Records a visit that was made. A clock that runs fast or slow marks the visit and never refuses it (Q-R12), a day that was mistyped
 * is refused; the assignment is judged on the day of the visit, so that work arrives after a hand-over too.
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
    const findings = [
      ...futureDay(['visitedOn'], input.visitedOn, lastDayOf(input, facts)),
      ...notesFindings(input.notes, input.visitedOn),
    ]
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
      clockSuspect: clockRanAhead(input, facts.now),
    }
    return { outcome: 'ACCEPTED', writes: { visit }, event: visitEvent('VisitRecorded', visit, from), findings: [] }
  },
})

/**
 * The last WIB day that a visit may have been made on: the giver's own when the command was made, or today, whichever is later. On the
 * phone both are one day, so a day to come is refused while it can still be mended. The server knows the true day and the phone's: a
 * phone that runs ahead, by an hour or by years, names its own day in good faith, and a refusal would hold back all that waits behind
 * the visit (Q-R12: marked, never refused). A phone that runs behind is measured by the server's day. What is after both was mistyped.
 */
function lastDayOf(input: RecordVisit, { today }: Facts): string {
  const madeOn = wibDayOf(input.command.madeAt)
  return madeOn > today ? madeOn : today
}

/**
 * Whether an instant that the device testified to lies further ahead than a clock may be off. Behind says nothing: without signal a
 * visit arrives days later. The day is not asked: a person typed it, the clock did not.
 */
const clockRanAhead = ({ command, startedAt, endedAt }: RecordVisit, now: string): boolean =>
  [command.madeAt, startedAt, endedAt].some((at) => Date.parse(at) - Date.parse(now) > suspectMilliseconds)

/** Beyond this a device clock ahead of the server's is marked. Source: promise R12. */
const suspectMilliseconds = 24 * 60 * 60 * 1000
