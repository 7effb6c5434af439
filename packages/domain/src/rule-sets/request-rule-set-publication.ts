import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import { authorityOf, ruleSetEvent, ruleSetLifeFacts, type StatusAuthority, versionOf } from './rule-set-step.ts'

export interface RequestRuleSetPublication extends CommandInput, StatusAuthority {
  ruleSetId: string
  /** The revision that the giver had open. */
  baseRevision: number
}

/** Asks another administrator to put a draft in force, or to switch a suspended set on, which takes a reason and a source. */
export const requestRuleSetPublication = defineRuleSetCommand<RequestRuleSetPublication>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide(input, facts) {
    const before = versionOf(facts, input.ruleSetId)
    if (before === null) return refuse('NOT_FOUND')
    const to = before.status === 'SUSPENDED' ? 'SWITCH_ON_REQUESTED' : 'REQUESTED'
    const refused = refusedBy(
      ruleSetLifecycle,
      { from: before.status, command: 'requestRuleSetPublication', to, role: facts.viewer.role },
      ruleSetLifeFacts(before, { ...facts, ...input, viewerId: facts.viewer.personId }),
    )
    if (refused !== null) return refused
    if (before.revision !== input.baseRevision) return refuse('INPUT_CHANGED', [], ['baseRevision'])
    const version = {
      ...before,
      // A draft carries its sources figure by figure; only a switch has one of its own.
      ...authorityOf(to === 'SWITCH_ON_REQUESTED' ? input : {}),
      status: to,
      revision: before.revision + 1,
      requestedById: facts.viewer.personId,
    } as const
    return {
      outcome: 'ACCEPTED',
      writes: { ruleSets: [version] },
      event: ruleSetEvent('RuleSetPublicationRequested', version, { from: before.status }),
      findings: [],
    }
  },
})
