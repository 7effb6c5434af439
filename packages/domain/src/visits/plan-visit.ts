import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { visitLifecycle } from './visit.lifecycle.ts'
import type { VisitPurpose } from './visit.ts'
import { visitEvent } from './visit-event.ts'

export interface PlanVisit extends CommandInput {
  visitId: string
  cooperativeId: string
  /** WIB day, today or later. */
  visitedOn: string
  purposes: VisitPurpose[]
}

/** Plans a visit on a day to come. */
export const planVisit = defineCommand<PlanVisit>({
  by: ['BA'],
  subject: ({ visitId, cooperativeId }) => ({ kind: 'visit', id: visitId, within: { cooperativeId } }),
  decide(input, facts) {
    const refused = refusedBy(
      visitLifecycle,
      { from: facts.visit?.state ?? null, command: 'planVisit', to: 'PLANNED', role: facts.viewer.role },
      { notes: null, daysSinceVisit: 0 },
    )
    if (refused !== null) return refused
    if (input.visitedOn < facts.today) return refuse('INPUT_INVALID', [past], ['visitedOn'])
    const visit = {
      id: input.visitId,
      regency: facts.cooperative.regency,
      cooperativeId: input.cooperativeId,
      assistantId: facts.viewer.personId,
      state: 'PLANNED' as const,
      visitedOn: input.visitedOn,
      startedAt: null,
      endedAt: null,
      receivedAt: facts.now,
      clockSuspect: false,
      mode: 'ONSITE' as const,
      purposes: input.purposes,
      metWith: [],
      findings: '',
      actionsAgreed: [],
      obstacles: [],
      trainingNeeds: [],
      noPhotoReason: null,
      nextVisitOn: null,
    }
    return { outcome: 'ACCEPTED', writes: { visit }, event: visitEvent('VisitPlanned', visit, null), findings: [] }
  },
})

const past = inputFinding(
  ['visitedOn'],
  { id: 'Hari kunjungan sudah lewat.', en: 'The day of the visit has passed.' },
  { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
)
