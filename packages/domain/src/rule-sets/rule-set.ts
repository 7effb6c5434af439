import type { RejectionReason } from '../appraisals/appraisal.ts'
import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import type { Certainty, Party } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import type { ParameterName, RuleParameters, Source } from './parameter.ts'

export const ruleSetStatuses = ['DRAFT', 'REQUESTED', 'ACTIVE', 'SUSPENDED', 'SWITCH_ON_REQUESTED', 'REPEALED'] as const
/**
 * `ACTIVE` is in force within its days, past days too; the others are open on no day. Domain reference B6. `REQUESTED` is a draft that
 * waits for another administrator, `SWITCH_ON_REQUESTED` a suspended set that does.
 */
export type RuleSetStatus = (typeof ruleSetStatuses)[number]

export type AppliesTo = CooperativeKind | 'BOTH'

/** At which step a paper is asked for. */
export type PaperStage = 'REVIEW' | 'MEMBERS_MEETING' | 'DELIBERATION' | 'SUBMISSION' | 'AGREEMENT' | 'SHORTFALL'

/** A paper that the rule asks for. */
export interface DocumentRequirement {
  code: string
  title: Text
  stage: PaperStage
  mandatory: boolean
  appliesTo: AppliesTo
  certainty: Certainty
  cite: Source
}

/** One link of the chain of approval, in the order of the list. */
export interface ApprovalStep {
  code: string
  by: Party | 'MEMBERS' | 'REGENT'
  title: Text
  appliesTo: AppliesTo
  certainty: Certainty
  cite: Source
}

/** A deadline: so many days (the parameter says how many, and whether working days) after something happened. */
export interface DeadlineRule {
  code: string
  parameter: ParameterName
  from: Text
  what: Text
}

/** A reason that a bank may give, with its words. */
export interface ReasonCode {
  code: RejectionReason
  text: Text
}

/** When filing under a set ends, and how sure that is. */
export interface RuleSetEnd {
  certainty: Certainty
  cite: Source
  note: Text
}

/** One version of a regulation as dated data. Plain JSON, so that it travels to a phone and into the database as it is. */
export interface RuleSet {
  code: string
  version: number
  title: Text
  status: RuleSetStatus
  /** First and last WIB day on which a proposal may be filed under it; `validTo` null: no end is known. */
  validFrom: string
  validTo: string | null
  end: RuleSetEnd | null
  appliesTo: AppliesTo
  certainty: Certainty
  cite: Source
  note: Text
  /** Why filing is or is not open, for the screen; null where nothing needs explaining. */
  filingNotice: Text | null
  parameters: RuleParameters
  documents: readonly DocumentRequirement[]
  approvals: readonly ApprovalStep[]
  deadlines: readonly DeadlineRule[]
  reasonCodes: readonly ReasonCode[]
}

/** Whether something that applies to `appliesTo` applies to a co-operative of this kind. */
export const appliesToKind = (appliesTo: AppliesTo, kind: CooperativeKind): boolean =>
  appliesTo === 'BOTH' || appliesTo === kind
