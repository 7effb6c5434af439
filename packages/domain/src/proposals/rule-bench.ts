import { blocks, type Finding } from '../mechanisms/finding.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import type { CooperativeFacts } from '../rule-sets/evidence.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { type RuleSetVersionRecord, ruleSetOfVersion } from '../rule-sets/rule-set-version.ts'
import type { ProposalRecord } from './proposal.ts'
import { type Evident, evidenceOf } from './proposal-evidence.ts'
import { atBank, kindUnder } from './recheck-proposal.ts'

/** What the test bench must know of a proposal. */
export interface Benched {
  proposal: Evident & Pick<ProposalRecord, 'id' | 'state' | 'ruleSetCode' | 'ruleSetVersion'>
  cooperative: CooperativeFacts
}

/** One proposal whose blocking findings differ under the other rules. */
export interface BenchLine {
  id: string
  arisen: Finding[]
  settled: Finding[]
}

/** What other rules would do to the open proposals; the four parts are the whole. */
export interface BenchResult {
  /** Free of blocking findings now, and not under these rules. */
  blocked: BenchLine[]
  /** The other way round. */
  freed: BenchLine[]
  /** Blocked both ways, by other findings. */
  otherwise: BenchLine[]
  same: number
}

/**
 * Holds a version against the proposals that no bank has, each beside its present rules. Whether filing is open on a day is left out: that
 * is what putting the version in force decides, and it would block every proposal alike.
 */
export function ruleBench(
  version: RuleSetVersionRecord,
  proposals: readonly Benched[],
  versions: readonly RuleSetVersionRecord[],
): BenchResult {
  const sets = new Map(versions.map((one) => [`${one.code}/${one.version}`, ruleSetOfVersion(one)]))
  const tested = ruleSetOfVersion(version)
  const result: BenchResult = { blocked: [], freed: [], otherwise: [], same: 0 }
  for (const benched of proposals) {
    const { id, state, ruleSetCode, ruleSetVersion, kind } = benched.proposal
    const present = sets.get(`${ruleSetCode}/${ruleSetVersion}`)
    if (atBank.includes(state) || present === undefined) continue
    const before = blockingUnder(present, benched)
    const proposal = { ...benched.proposal, kind: kindUnder(tested, kind) }
    const after = blockingUnder(tested, { ...benched, proposal })
    const line = { id, arisen: beyond(after, before), settled: beyond(before, after) }
    if (line.arisen.length === 0 && line.settled.length === 0) result.same += 1
    else if (!blocks(before)) result.blocked.push(line)
    else if (!blocks(after)) result.freed.push(line)
    else result.otherwise.push(line)
  }
  return result
}

const blockingUnder = (set: RuleSet, { proposal, cooperative }: Benched): Finding[] =>
  evaluateProposal(set, evidenceOf(proposal, { cooperative, filingOn: set.validFrom })).findings.filter(
    ({ severity, rule }) => severity === 'BLOCKING' && rule !== 'RULE_CLOSED',
  )

/** By rule and place: the figures in the words differ with the rules. */
function beyond(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const placeOf = ({ rule, path }: Finding): string => [rule, ...path].join(' ')
  const known = new Set(others.map(placeOf))
  return findings.filter((finding) => !known.has(placeOf(finding)))
}
