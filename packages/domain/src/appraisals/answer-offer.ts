import type { CommandInput, Facts, Writes } from '../commands/facts.ts'
import { type Decision, refuse, refusedBy } from '../mechanisms/decision.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'

/** What the board answers to an offer, recorded by the BA: the board has no portal. */
export function answerOffer(
  facts: Facts,
  asked: { command: 'acceptOffer' | 'declineOffer'; event: string; reason: string | null },
  { onBehalfOf }: CommandInput['command'],
): Decision<Writes> {
  const before = facts.appraisal
  if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
  const state = asked.command === 'acceptOffer' ? ('OFFER_ACCEPTED' as const) : ('OFFER_DECLINED' as const)
  const refused = refusedBy(
    appraisalLifecycle,
    { from: before.state, command: asked.command, to: state, role: facts.viewer.role },
    { ...noAppraisalFacts, reason: asked.reason },
  )
  if (refused !== null) return refused
  const answer = { answeredOn: facts.today, reason: (asked.reason ?? '').trim() }
  const appraisal = { ...before, state, stateSince: facts.now, answer }
  return {
    outcome: 'ACCEPTED',
    writes: { appraisal, proposal: { ...facts.proposal, state, stateSince: facts.now } },
    event: { ...appraisalEvent(asked.event, appraisal, before.state), onBehalfOf: onBehalfOf ?? null },
    findings: [],
  }
}
