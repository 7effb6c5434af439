import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import type { MeetingElement } from '../deliberations/deliberation.ts'
import type { DocumentKind } from '../documents/document.ts'
import type { ClockStart, GraceInterest, GracePlacement, LoanMethod } from '../loans/loan.ts'
import type { SupportBand } from '../loans/support.ts'
import type { Certainty, Citation } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import type { BudgetKind, BusinessUse, FinancingKind } from '../proposals/proposal.ts'

/** Where a figure was read. `url` is null where the source has no page of its own. */
export interface Source {
  source: string
  url: string | null
}

/** In what a figure is measured. 10,000 basis points are the whole. */
export type Unit =
  | 'rupiah'
  | 'basis points'
  | 'months'
  | 'days'
  | 'working days'
  | 'day of month'
  | 'count'
  | 'choice'
  | 'list'
  | 'table'

/** What a unit is called in a sentence. */
export const unitWords: Record<Unit, Text> = {
  rupiah: { id: 'rupiah', en: 'rupiah' },
  'basis points': { id: 'persen (10.000 bagian)', en: 'basis points' },
  months: { id: 'bulan', en: 'months' },
  days: { id: 'hari', en: 'days' },
  'working days': { id: 'hari kerja', en: 'working days' },
  'day of month': { id: 'tanggal dalam bulan (1–31)', en: 'day of the month (1–31)' },
  count: { id: 'jumlah', en: 'a count' },
  choice: { id: 'satu pilihan', en: 'one choice' },
  list: { id: 'daftar pilihan', en: 'a list of choices' },
  table: { id: 'tabel', en: 'a table' },
}

/** One figure of a rule. `value` null: the source does not say, and nothing that needs it is decided. */
export interface Parameter<Value = unknown, In extends Unit = Unit> {
  value: Value | null
  unit: In
  certainty: Certainty
  cite: Source
  /** The day somebody last compared it with its source. */
  checkedOn: string
  note?: Text
}

/** What a co-operative must have before it may borrow. Source: PMK 49/2025 as reported, domain reference 1.2. */
export const eligibilityItems = ['LEGAL', 'COOPERATIVE_NUMBER', 'ACCOUNT', 'NPWP', 'NIB'] as const
export type EligibilityItem = (typeof eligibilityItems)[number]

/** Who approves that a co-operative borrows. */
export type Approver = 'VILLAGE_HEAD' | 'REGENT'
/** From which transfer a shortfall may be covered. */
export type SupportSource = 'VILLAGE_FUND' | 'DAU_DBH'
/** How far an approval of the village reaches when the proposal changes at the bank: its version alone, or any up to its maximum. */
export type ApprovalCover = 'SAME_VERSION' | 'WITHIN_MAXIMUM'
export type ApprovalRequirement = 'MUSDESUS_AND_VILLAGE_HEAD' | 'STATE_CONTRACT'

/** The unit of each parameter that a rule set carries; a parameter in another unit is refused by the type and by the validation. */
export const parameterUnits = {
  maxPlafondRupiah: 'rupiah',
  maxOpexRupiah: 'rupiah',
  additionalOpexLoanAfterMonths: 'months',
  annualRateBasisPoints: 'basis points',
  maxTenorMonths: 'months',
  minGraceMonths: 'months',
  maxGraceMonths: 'months',
  dueDay: 'day of month',
  scheduleMethod: 'choice',
  gracePlacement: 'choice',
  graceInterest: 'choice',
  clockStart: 'choice',
  rounding: 'choice',
  financingKinds: 'list',
  budgetKinds: 'list',
  allowedUses: 'list',
  eligibility: 'list',
  quotationsInsteadOfSupplier: 'count',
  minDebtServiceCoverBasisPoints: 'basis points',
  supportCapBasisPoints: 'basis points',
  supportBands: 'table',
  supportSource: 'table',
  villageServiceFeeBasisPoints: 'basis points',
  approvalRequirement: 'choice',
  approver: 'table',
  approvalCovers: 'choice',
  papersBeforeBank: 'list',
  membersMeetingNoticeDays: 'days',
  membersMeetingQuorumBasisPoints: 'basis points',
  membersSecondMeetingQuorumBasisPoints: 'basis points',
  membersSecondMeetingWithinDays: 'days',
  deliberationNoticeDays: 'days',
  deliberationQuorumBasisPoints: 'basis points',
  deliberationElements: 'list',
  agreementReportWorkingDays: 'working days',
  placementRequestWorkingDays: 'working days',
  placementRecommendationWorkingDays: 'working days',
} as const satisfies Record<string, Unit>

export type ParameterName = keyof typeof parameterUnits
export const parameterNames = Object.keys(parameterUnits) as ParameterName[]

type ValueOf<In extends Unit> = In extends 'choice' | 'list' | 'table' ? never : number

/** What the parameters hold that are not a plain number. */
interface StructuredValues {
  scheduleMethod: LoanMethod
  gracePlacement: GracePlacement
  graceInterest: GraceInterest
  clockStart: ClockStart
  /** The one convention we know how to compute. */
  rounding: 'HALF_UP_EACH_MONTH'
  financingKinds: FinancingKind[]
  budgetKinds: BudgetKind[]
  allowedUses: BusinessUse[]
  eligibility: EligibilityItem[]
  supportBands: SupportBand[]
  supportSource: Record<CooperativeKind, SupportSource>
  approvalRequirement: ApprovalRequirement
  approver: Record<CooperativeKind, Approver>
  approvalCovers: ApprovalCover
  papersBeforeBank: DocumentKind[]
  deliberationElements: MeetingElement[]
}

/** Every parameter of a rule set, each with its own kind of value and its unit. Quorum: more than this share must be present. */
export type RuleParameters = {
  [Name in ParameterName]: Parameter<
    Name extends keyof StructuredValues ? StructuredValues[Name] : ValueOf<(typeof parameterUnits)[Name]>,
    (typeof parameterUnits)[Name]
  >
}

/** The citation that a finding carries. */
export const citationOf = ({ cite, certainty }: Pick<Parameter, 'cite' | 'certainty'>): Citation => ({
  ...cite,
  certainty,
})
