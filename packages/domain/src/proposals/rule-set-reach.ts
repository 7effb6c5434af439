import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import { closedBy } from '../rule-sets/rule-set-step.ts'
import { isPublished, type RuleSetVersionRecord, ruleSetOfVersion } from '../rule-sets/rule-set-version.ts'
import { openOn, ruleSetOn } from '../rule-sets/rule-sets.ts'
import type { ProposalRecord, ProposalState } from './proposal.ts'
import { atBank } from './recheck-proposal.ts'

/** What must be known of a proposal to tell whether a change of rules reaches it. */
export type Reachable = Pick<ProposalRecord, 'id' | 'state' | 'ruleSetCode' | 'ruleSetVersion'> & {
  cooperativeKind: CooperativeKind
}

interface Rules {
  versions: readonly RuleSetVersionRecord[]
  filingOn: string
}

/**
 * The proposals that can be moved to a version once it is in force, from its first day for filing on. What a bank has is reached by no
 * change of the rules.
 */
export function movedBy<Proposal extends Reachable>(
  version: RuleSetVersionRecord,
  proposals: readonly Proposal[],
  { versions, filingOn }: Rules,
): Proposal[] {
  const day = version.validFrom > filingOn ? version.validFrom : filingOn
  const inForce = { ...version, status: 'ACTIVE' as const }
  const after = new Map([inForce, ...closedBy(inForce, versions)].map((changed) => [changed.id, changed]))
  const sets = versions
    .map((one) => after.get(one.id) ?? one)
    .filter(({ status }) => isPublished(status))
    .map(ruleSetOfVersion)
  return proposals.filter((proposal) => {
    const open = ruleSetOn(day, proposal.cooperativeKind, sets)
    return (
      !atBank.includes(proposal.state) &&
      open?.code === version.code &&
      open.version === version.version &&
      !isUnder(version, proposal)
    )
  })
}

/** The proposals whose way to a bank ends once a version is suspended or repealed. */
export function closedOffBy<Proposal extends Reachable>(
  version: RuleSetVersionRecord,
  proposals: readonly Proposal[],
  { filingOn }: Pick<Rules, 'filingOn'>,
): Proposal[] {
  const set = ruleSetOfVersion(version)
  return proposals.filter(
    (proposal) =>
      !atBank.includes(proposal.state) && isUnder(version, proposal) && openOn(set, filingOn, proposal.cooperativeKind),
  )
}

const isUnder = ({ code, version }: RuleSetVersionRecord, { ruleSetCode, ruleSetVersion }: Reachable): boolean =>
  ruleSetCode === code && ruleSetVersion === version

/** How many there are in each state, the most first. */
export function countByState(proposals: readonly Reachable[]): { state: ProposalState; count: number }[] {
  const counts = new Map<ProposalState, number>()
  for (const { state } of proposals) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].map(([state, count]) => ({ state, count })).sort((a, b) => b.count - a.count)
}
