import {
  appraisalLifecycle,
  deliberationLifecycle,
  documentLifecycle,
  foodOutletLifecycle,
  loanLifecycle,
  proposalLifecycle,
  type StateMeaning,
  visitLifecycle,
} from '@dampingi/domain'
import { say } from '../words/t.ts'

const lives: Record<string, { title: { id: string; en: string }; states: Record<string, StateMeaning> }> = {
  visit: visitLifecycle,
  proposal: proposalLifecycle,
  deliberation: deliberationLifecycle,
  appraisal: appraisalLifecycle,
  loan: loanLifecycle,
  foodOutlet: foodOutletLifecycle,
  document: documentLifecycle,
}

/** An event as a person reads it, from the lifecycle of its subject: `Proposal: Disetujui PMO`. An unknown kind shows its type. */
export function eventWords(event: { subject: string; toState: string; type: string }): string {
  const life = lives[event.subject]
  const state = life?.states[event.toState]
  if (life === undefined || state === undefined) return event.type
  return `${say(life.title)}: ${say(state.label)}`
}
