import type { Finding } from '../mechanisms/finding.ts'
import type { CooperativeFacts } from '../rule-sets/evaluate.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { type RuleSetChanges, ruleSetChanges } from '../rule-sets/rule-set-changes.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import type { FinancingKind, ProposalRecord, ProposalState } from './proposal.ts'
import { evidenceOf } from './proposal-evidence.ts'
import { ruleSetOf } from './proposal-facts.ts'

/** What was done on a proposal and must be done again once it stands under other rules. */
export const redoableSteps = ['REVIEW', 'MEMBERS_RESOLUTION', 'DELIBERATION', 'VILLAGE_APPROVAL'] as const
export type RedoableStep = (typeof redoableSteps)[number]

/**
 * How a proposal stands to the rules that are open now. `OPEN`: its own set is. `FILED`: a bank has it, and it is decided under the
 * rules of its filing (domain reference B6: a new version closes the old for new filings only). `MOVABLE`: its set is closed and another
 * is open. `CLOSED`: its set is closed and none is open.
 */
export type RuleStanding = 'OPEN' | 'FILED' | 'MOVABLE' | 'CLOSED'

/** What a change of the rules means for one proposal. */
export interface Recheck {
  standing: RuleStanding
  /** Its own rule set; null where this version is not known here. */
  from: RuleSet | null
  /** The one set that is open instead; null where none is, or its own still is. */
  to: RuleSet | null
  /** As what kind of loan it could go on under `to`; null where `to` is. */
  kind: FinancingKind | null
  changes: RuleSetChanges | null
  /** What the new rules find and the old did not. */
  arisen: Finding[]
  /** What the old rules found and the new do not. */
  settled: Finding[]
  redo: RedoableStep[]
}

/** States in which a bank has it, or in which its agreement is signed: no change of the rules reaches it. */
export const atBank: readonly ProposalState[] = [
  'SUBMITTED_TO_BANK',
  'UNDER_APPRAISAL',
  'INFO_REQUESTED',
  'RECOMMENDED',
  'OFFERED',
  'OFFER_ACCEPTED',
  'AGREEMENT_SIGNED',
]

/** How many of the steps lie behind a proposal in each state. A return leaves nothing behind it. */
const stepsDone: Record<ProposalState, number> = {
  DRAFT: 0,
  READY_FOR_REVIEW: 0,
  RETURNED_BY_PMO: 0,
  PMO_APPROVED: 1,
  MEMBERS_APPROVED: 2,
  DELIBERATION_SCHEDULED: 2,
  DELIBERATION_HELD: 3,
  VILLAGE_REJECTED: 3,
  VILLAGE_APPROVED: 4,
  SUBMITTED_TO_BANK: 4,
  UNDER_APPRAISAL: 4,
  INFO_REQUESTED: 4,
  RECOMMENDED: 4,
  OFFERED: 4,
  BANK_REJECTED: 4,
  OFFER_ACCEPTED: 4,
  OFFER_DECLINED: 4,
  AGREEMENT_SIGNED: 4,
}

/** What was done on a proposal so far and falls away when its content or its rules change. */
export const doneSteps = (state: ProposalState): RedoableStep[] => redoableSteps.slice(0, stepsDone[state])

/**
 * Holds an open proposal against the rules of the filing day: whether it may go on, under what, what that changes and what must be done
 * again. Pure: the phone, the PMO's list and the command come to the same answer.
 */
export function recheckProposal(
  proposal: ProposalRecord,
  rules: { cooperative: CooperativeFacts; ruleSets: readonly RuleSet[]; filingOn: string },
): Recheck {
  const { cooperative, ruleSets, filingOn } = rules
  const from = ruleSetOf(proposal, ruleSets)
  const open = ruleSetOn(filingOn, cooperative.kind, ruleSets)
  const none = { from, to: null, kind: null, changes: null, arisen: [], settled: [], redo: [] }
  if (open !== null && open === from) return { ...none, standing: 'OPEN' }
  if (atBank.includes(proposal.state)) return { ...none, standing: 'FILED' }
  if (open === null) return { ...none, standing: 'CLOSED' }
  const kind = kindUnder(open, proposal.kind)
  const findings = (ruleSet: RuleSet | null, as: FinancingKind): Finding[] =>
    ruleSet === null ? [] : evaluateProposal(ruleSet, evidenceOf({ ...proposal, kind: as }, rules)).findings
  const [before, after] = [findings(from, proposal.kind), findings(open, kind)]
  return {
    standing: 'MOVABLE',
    from,
    to: open,
    kind,
    changes: from === null ? null : ruleSetChanges(from, open, cooperative.kind),
    arisen: without(after, before),
    settled: without(before, after),
    redo: doneSteps(proposal.state),
  }
}

/** The kind that was asked for where the set has it, else the first that it has. */
export const kindUnder = ({ parameters }: RuleSet, kind: FinancingKind): FinancingKind => {
  const kinds = parameters.financingKinds.value ?? []
  return kinds.includes(kind) ? kind : (kinds[0] ?? kind)
}

const placeOf = ({ rule, path }: Finding): string => [rule, ...path].join(' ')

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(placeOf))
  return findings.filter((finding) => !known.has(placeOf(finding)))
}
