export const budgetKinds = ['CAPEX', 'OPEX'] as const
export type BudgetKind = (typeof budgetKinds)[number]

/** `FULL` is the loan of PMK 49/2025; `WORKING_CAPITAL` the smaller one, open only under a set that an administrator switched on. */
export const financingKinds = ['FULL', 'WORKING_CAPITAL'] as const
export type FinancingKind = (typeof financingKinds)[number]

/** Business lines that a loan may pay for. Source: PMK 49/2025 as reported, domain reference 1.2 `allowedUses`. */
export const businessUses = [
  'OFFICE',
  'SEMBAKO',
  'SAVINGS_AND_LOAN',
  'CLINIC',
  'PHARMACY',
  'WAREHOUSE',
  'LOGISTICS',
  'OTHER',
] as const
export type BusinessUse = (typeof businessUses)[number]

/** One line of the budget: block 5. Its sum is `quantity × unitPriceRupiah`. */
export interface BudgetLine {
  id: string
  kind: BudgetKind
  use: BusinessUse
  name: string
  quantity: number
  unit: string
  unitPriceRupiah: number
  supplier: string | null
  /** How many written quotations are in hand; three stand in for a named supplier. */
  quotations: number
}

/** One activity that earns: block 4. `month` counts from 1, the month of the first drawdown. */
export interface Activity {
  id: string
  name: string
  month: number
  volume: number
  unit: string
  unitPriceRupiah: number
  unitCostRupiah: number
}

/** One stage in which the loan is drawn: block 7. `month` counts from 1, the month of the agreement. */
export interface Drawdown {
  id: string
  month: number
  amountRupiah: number
  purpose: string
}

export interface LoanRequest {
  requestedAmountRupiah: number | null
  tenorMonths: number | null
  graceMonths: number | null
  /** The day on which the board hopes to sign the agreement, WIB. */
  plannedAgreementOn: string | null
}

/** What the board and the BA write: the blocks of domain reference 1.3. Blocks 1 and 2 (profile, board) are the co-operative's own. */
export interface ProposalContent {
  marketAnalysis: string
  activities: Activity[]
  budgetLines: BudgetLine[]
  loan: LoanRequest
  drawdowns: Drawdown[]
}

export const emptyContent = (): ProposalContent => ({
  marketAnalysis: '',
  activities: [],
  budgetLines: [],
  loan: { requestedAmountRupiah: null, tenorMonths: null, graceMonths: null, plannedAgreementOn: null },
  drawdowns: [],
})

export const proposalBlocks = ['MARKET', 'ACTIVITIES', 'BUDGET', 'LOAN', 'DRAWDOWNS'] as const
export type ProposalBlock = (typeof proposalBlocks)[number]

/** The sum of one line, rupiah. */
export const lineTotal = (line: BudgetLine): number => line.quantity * line.unitPriceRupiah

/** The sum of the lines of one kind, rupiah. */
export const budgetTotal = (lines: readonly BudgetLine[], kind?: BudgetKind): number =>
  lines.filter((line) => kind === undefined || line.kind === kind).reduce((sum, line) => sum + lineTotal(line), 0)

export const proposalStates = [
  'DRAFT',
  'READY_FOR_REVIEW',
  'RETURNED_BY_PMO',
  'PMO_APPROVED',
  'MEMBERS_APPROVED',
  'DELIBERATION_SCHEDULED',
  'DELIBERATION_HELD',
  'VILLAGE_REJECTED',
  'VILLAGE_APPROVED',
  'SUBMITTED_TO_BANK',
  'UNDER_APPRAISAL',
  'INFO_REQUESTED',
  'RECOMMENDED',
  'OFFERED',
  'BANK_REJECTED',
  'OFFER_ACCEPTED',
  'OFFER_DECLINED',
  'AGREEMENT_SIGNED',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** When and where the members meet to resolve on the proposal, and since when they are invited. Days are WIB. */
export interface MembersMeeting {
  plannedOn: string
  /** `HH:MM` of the clock on the village's wall. */
  startsAt: string
  place: string
  /** The day on which the plan was written down: from it the notice is counted. */
  invitedOn: string
}

/** The resolution of the members' meeting to borrow; it alone binds the co-operative. Domain reference, sections 2 and 7. */
export interface MembersResolution {
  heldOn: string
  invited: number
  present: number
  inFavour: number
  minutesNumber: string
  /** Of a second meeting: the day of the first, which had no quorum. */
  firstHeldOn?: string | null
}

/** The approval of the village head, or for a kelurahan of the regent. Domain reference 1.4. */
export interface VillageApproval {
  letterNumber: string
  letterOn: string
  supportPerMonthRupiah: number
}

/** A financing proposal. A proposal is pinned to the rule set it was started under. Instants are RFC 3339, `…On` WIB days. */
export interface ProposalRecord {
  id: string
  regency: string
  cooperativeId: string
  assistantId: string
  /** The lender it was submitted to; null before. Row-level security lets this lender see it. */
  bankId: string | null
  state: ProposalState
  stateSince: string
  kind: FinancingKind
  ruleSetCode: string
  ruleSetVersion: number
  /** Counts accepted edits; an edit carries the version it was based on. */
  version: number
  /** The version in which each block was last changed. Edits of different blocks merge, of the same block conflict. */
  blockVersions: Record<ProposalBlock, number>
  content: ProposalContent
  /** SHA-256 of `content`; the deliberation and the bank's decision are sealed to it. */
  contentHash: string
  requestedAmountRupiah: number | null
  reviewReason: string | null
  membersMeeting: MembersMeeting | null
  membersResolution: MembersResolution | null
  villageApproval: VillageApproval | null
  submittedAt: string | null
}
