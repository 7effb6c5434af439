import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import { canonicalJson } from '../mechanisms/canonical.ts'
import type { Citation } from '../mechanisms/finding.ts'
import { citationOf, type ParameterName, parameterNames, type Unit } from './parameter.ts'
import { type ApprovalStep, appliesToKind, type DocumentRequirement, type RuleSet } from './rule-set.ts'

/** One figure that another rule set gives another value, with the authority of the new one. `null`: the rule does not say. */
export interface ParameterChange {
  name: ParameterName
  unit: Unit
  before: unknown
  after: unknown
  citation: Citation
}

/** What another rule set asks that the former did not, and the other way round, for one kind of co-operative. */
export interface RuleSetChanges {
  parameters: ParameterChange[]
  papersAdded: DocumentRequirement[]
  papersDropped: DocumentRequirement[]
  approvalsAdded: ApprovalStep[]
  approvalsDropped: ApprovalStep[]
}

/** What changes for a co-operative of this kind when `from` gives way to `to`. In the order of the parameters and of the papers. */
export function ruleSetChanges(from: RuleSet, to: RuleSet, kind: CooperativeKind): RuleSetChanges {
  const beyond = <Item extends { code: string; appliesTo: RuleSet['appliesTo'] }>(
    items: readonly Item[],
    others: readonly Item[],
  ): Item[] =>
    items.filter(
      (item) =>
        appliesToKind(item.appliesTo, kind) &&
        !others.some((other) => other.code === item.code && appliesToKind(other.appliesTo, kind)),
    )
  return {
    parameters: parameterNames.flatMap((name) => {
      const [before, after] = [from.parameters[name], to.parameters[name]]
      if (canonicalJson(before.value) === canonicalJson(after.value)) return []
      return [{ name, unit: after.unit, before: before.value, after: after.value, citation: citationOf(after) }]
    }),
    papersAdded: beyond(to.documents, from.documents),
    papersDropped: beyond(from.documents, to.documents),
    approvalsAdded: beyond(to.approvals, from.approvals),
    approvalsDropped: beyond(from.approvals, to.approvals),
  }
}
