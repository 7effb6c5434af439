import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import type { StatusAuthority } from './rule-set-step.ts'
import { closing } from './suspend-rule-set.ts'

export interface RepealRuleSet extends CommandInput, StatusAuthority {
  ruleSetId: string
  /** The revision that the giver had open. */
  baseRevision: number
}

/** Ends a set for good, with reason and source. What was filed under it stays readable under it. */
export const repealRuleSet = defineRuleSetCommand<RepealRuleSet>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide: (input, facts) =>
    closing(input, facts, { command: 'repealRuleSet', to: 'REPEALED', type: 'RuleSetRepealed' }),
})
