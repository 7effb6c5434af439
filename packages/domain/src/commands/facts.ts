import type { AppraisalRecord } from '../appraisals/appraisal.ts'
import type { CooperativeRecord } from '../cooperatives/cooperative.ts'
import type { DeliberationRecord } from '../deliberations/deliberation.ts'
import type { DocumentPageRecord, DocumentRecord } from '../documents/document.ts'
import type { FoodOutletRecord } from '../food-outlets/food-outlet.ts'
import type { GrantRecord, OrganisationRecord } from '../identity/person.ts'
import type { LoanMovementRecord, LoanRecord } from '../loans/loan-record.ts'
import type { Asked, CommandEnvelope, Decision, OnBehalfOf } from '../mechanisms/decision.ts'
import type { Role } from '../mechanisms/viewer.ts'
import type { ProposalRecord } from '../proposals/proposal.ts'
import type { ProposalVersionRecord } from '../proposals/proposal-version.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { RuleSetVersionRecord } from '../rule-sets/rule-set-version.ts'
import type { VisitRecord } from '../visits/visit.ts'

/** The records a command may write, by kind. */
export interface Records {
  visit: VisitRecord
  proposal: ProposalRecord
  deliberation: DeliberationRecord
  appraisal: AppraisalRecord
  loan: LoanRecord
  foodOutlet: FoodOutletRecord
  document: DocumentRecord
}
export type RecordKind = keyof Records
/** What a command may be about: a record, the co-operative itself, which is there before any command, or a version of a rule set. */
export type SubjectKind = RecordKind | 'cooperative' | 'ruleSet'

/**
 * The records in their state after a command, whole. A grant opens the co-operative to a lender; versions, movements and pages are
 * only ever added.
 */
export type Writes = Partial<Records> & {
  cooperative?: CooperativeRecord
  grant?: GrantRecord
  proposalVersion?: ProposalVersionRecord
  movements?: LoanMovementRecord[]
  documentPages?: DocumentPageRecord[]
  /** The version that the command is about first, then those that it closes. */
  ruleSets?: readonly RuleSetVersionRecord[]
}

/** What a decision about a version of a rule set may look at: it concerns no single co-operative. */
export interface RuleSetFacts extends Asked {
  /** Every version of every rule set, drafts too, in any order. */
  versions: readonly RuleSetVersionRecord[]
  /** The WIB day by which the rule set in force is found. */
  filingOn: string
}

/** All that a decision may look at. The API loads it in the command's transaction, the phone from what it holds; null: not there. */
export type Facts = Asked & { [K in RecordKind]: Records[K] | null } & {
  cooperative: CooperativeRecord
  /** The lender named in the input. */
  bank: OrganisationRecord | null
  /** What moved on the loan, in any order; empty without a loan. */
  movements: readonly LoanMovementRecord[]
  /** The pages of the paper, in any order; empty without one. */
  documentPages: readonly DocumentPageRecord[]
  /** The papers of the proposal, in any order, where the command is about one; empty otherwise. */
  papers: readonly DocumentRecord[]
  /** Another outlet of the regency, seen by the giver or not, has the RPK number of the input. */
  rpkNumberTaken: boolean
  /** The WIB day on which the outlet was last sent to Bulog; null: not sent, or not known. */
  outletSubmittedOn: string | null
  ruleSets: readonly RuleSet[]
  /** The WIB day by which the rule set in force is found: today, or the day that the demo programme files on. */
  filingOn: string
}

/** What every command's input has. */
export interface CommandInput {
  command: CommandEnvelope & { onBehalfOf?: OnBehalfOf | null }
}

/** Which record a command is about, and how its co-operative is found. */
export interface Subject {
  kind: SubjectKind
  id: string
  /** Set by the command that makes the record: where it hangs, or what it is copied from. */
  within?: { cooperativeId: string } | { proposalId: string } | { ruleSetId: string }
  /** Other records that the command makes, e.g. the appraisal of a submitted proposal, and where the input names their ids. */
  alsoMakes?: readonly { kind: RecordKind | 'loanMovement' | 'documentPage'; id: string; path: string[] }[]
  /** Parts of a record that the command adds, which name nothing beyond it, e.g. a question of an appraisal. */
  parts?: readonly { id: string; path: string[] }[]
  bankId?: string
  /** The number of the register that the command gives to an outlet. */
  rpkNumber?: string
}

/** A command: who may give it at all, which record it is about, and the one pure function that decides. */
export interface CommandDefinition<Input extends CommandInput, Seen = Facts> {
  by: readonly Role[]
  subject: (input: Input) => Subject
  /** The WIB day on which the giver must have been assigned to the co-operative; null: the day the server receives it. */
  actedOn: (input: Input) => string | null
  decide: (input: Input, facts: Seen) => Decision<Writes>
}

/** Declares a command, so that its input type is checked once. */
export const defineCommand = <Input extends CommandInput>(
  definition: Omit<CommandDefinition<Input>, 'actedOn'> & { actedOn?: CommandDefinition<Input>['actedOn'] },
): CommandDefinition<Input> => ({ actedOn: () => null, ...definition })

/** The same for a command about a version of a rule set. */
export const defineRuleSetCommand = <Input extends CommandInput>(
  definition: Omit<CommandDefinition<Input, RuleSetFacts>, 'actedOn' | 'by'>,
): CommandDefinition<Input, RuleSetFacts> => ({ actedOn: () => null, by: ['ADMIN'], ...definition })
