import {
  appraisalLifecycle,
  deliberationLifecycle,
  documentLifecycle,
  foodOutletLifecycle,
  loanLifecycle,
  proposalLifecycle,
  ruleSetLifecycle,
  type StateMeaning,
  visitLifecycle,
} from '@dampingi/domain'
import { say, t } from '../words/t.ts'

const deeds = [
  'ChecklistAnswered',
  'CreditCheckRecorded',
  'DocumentPageReceived',
  'LegalBasisRecorded',
  'MovementReversed',
  'ProposalBlockEdited',
  'ProposalRuleSetMoved',
  'VisitCorrected',
  'VisitPlanned',
  'VisitRecorded',
] as const
const isDeed = (type: string): type is (typeof deeds)[number] => (deeds as readonly string[]).includes(type)

const lives: Record<string, { title: { id: string; en: string }; states: Record<string, StateMeaning> }> = {
  visit: visitLifecycle,
  proposal: proposalLifecycle,
  deliberation: deliberationLifecycle,
  appraisal: appraisalLifecycle,
  loan: loanLifecycle,
  foodOutlet: foodOutletLifecycle,
  document: documentLifecycle,
  ruleSet: ruleSetLifecycle,
}

/**
 * An event as a person reads it, from the lifecycle of its subject: `Proposal: Disetujui PMO`; what moves nothing, or says little by
 * where it led, has words of its own. An unknown kind shows its type.
 */
export function eventWords(event: { subject: string; toState: string; type: string }): string {
  if (isDeed(event.type)) return t(`event.${event.type}`)
  const life = lives[event.subject]
  const state = life?.states[event.toState]
  if (life === undefined || state === undefined) return event.type
  return `${say(life.title)}: ${say(state.label)}`
}
