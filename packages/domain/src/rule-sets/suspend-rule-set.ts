import { type CommandInput, defineRuleSetCommand, type RuleSetFacts, type Writes } from '../commands/facts.ts'
import { type Decision, refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import { authorityOf, ruleSetEvent, ruleSetLifeFacts, type StatusAuthority, versionOf } from './rule-set-step.ts'

export interface SuspendRuleSet extends CommandInput, StatusAuthority {
  ruleSetId: string
  /** The revision that the giver had open. */
  baseRevision: number
}

/** Closes filing under a set until it is switched on again, with reason and source. What was filed stays filed. */
export const suspendRuleSet = defineRuleSetCommand<SuspendRuleSet>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide: (input, facts) =>
    closing(input, facts, { command: 'suspendRuleSet', to: 'SUSPENDED', type: 'RuleSetSuspended' }),
})

/** Ends filing under a set: suspended or for good. */
export function closing(input: SuspendRuleSet, facts: RuleSetFacts, { command, to, type }: Closing): Decision<Writes> {
  const before = versionOf(facts, input.ruleSetId)
  if (before === null) return refuse('NOT_FOUND')
  const refused = refusedBy(
    ruleSetLifecycle,
    { from: before.status, command, to, role: facts.viewer.role },
    ruleSetLifeFacts(before, { ...facts, ...input, viewerId: facts.viewer.personId }),
  )
  if (refused !== null) return refused
  if (before.revision !== input.baseRevision) return refuse('INPUT_CHANGED', [], ['baseRevision'])
  const version = {
    ...before,
    ...authorityOf(input),
    status: to,
    revision: before.revision + 1,
    requestedById: null,
  }
  return {
    outcome: 'ACCEPTED',
    writes: { ruleSets: [version] },
    event: ruleSetEvent(type, version, { from: before.status }),
    findings: [],
  }
}

type Closing =
  | { command: 'suspendRuleSet'; to: 'SUSPENDED'; type: 'RuleSetSuspended' }
  | { command: 'repealRuleSet'; to: 'REPEALED'; type: 'RuleSetRepealed' }
