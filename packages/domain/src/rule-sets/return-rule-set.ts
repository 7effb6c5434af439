import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import { authorityOf, ruleSetEvent, ruleSetLifeFacts, versionOf } from './rule-set-step.ts'

export interface ReturnRuleSet extends CommandInput {
  ruleSetId: string
  /** The revision that the giver has checked. */
  baseRevision: number
  reason?: string | null
}

/** Gives back what was asked for, with what is to be mended; whoever asked may take it back the same way. */
export const returnRuleSet = defineRuleSetCommand<ReturnRuleSet>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide({ ruleSetId, baseRevision, reason }, facts) {
    const before = versionOf(facts, ruleSetId)
    if (before === null) return refuse('NOT_FOUND')
    const to = before.status === 'SWITCH_ON_REQUESTED' ? 'SUSPENDED' : 'DRAFT'
    const refused = refusedBy(
      ruleSetLifecycle,
      { from: before.status, command: 'returnRuleSet', to, role: facts.viewer.role },
      ruleSetLifeFacts(before, { ...facts, reason, viewerId: facts.viewer.personId }),
    )
    if (refused !== null) return refused
    if (before.revision !== baseRevision) return refuse('INPUT_CHANGED', [], ['baseRevision'])
    const version = {
      ...before,
      ...authorityOf({ reason }),
      status: to,
      revision: before.revision + 1,
      requestedById: null,
    } as const
    return {
      outcome: 'ACCEPTED',
      writes: { ruleSets: [version] },
      event: ruleSetEvent('RuleSetReturned', version, { from: before.status }),
      findings: [],
    }
  },
})
