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
import { say, t } from '../words/t.ts'

const lives: Record<string, { title: { id: string; en: string }; states: Record<string, StateMeaning> }> = {
  visit: visitLifecycle,
  proposal: proposalLifecycle,
  deliberation: deliberationLifecycle,
  appraisal: appraisalLifecycle,
  loan: loanLifecycle,
  foodOutlet: foodOutletLifecycle,
  document: documentLifecycle,
}

/**
 * An event as a person reads it, from the lifecycle of its subject: `Proposal: Disetujui PMO`; a page of a paper that came, or a fact of the co-operative
 * that was recorded, moves nothing and has words of its own. An unknown kind shows its type.
 */
export function eventWords(event: { subject: string; toState: string; type: string }): string {
  if (event.type === 'DocumentPageReceived') return t('pageReceived')
  if (event.type === 'LegalBasisRecorded') return t('legalBasisRecorded')
  const life = lives[event.subject]
  const state = life?.states[event.toState]
  if (life === undefined || state === undefined) return event.type
  return `${say(life.title)}: ${say(state.label)}`
}
