import type {
  AppraisalRecord,
  CooperativeRecord,
  DeliberationRecord,
  DocumentRecord,
  FoodOutletRecord,
  LoanMovementRecord,
  LoanRecord,
  OrganisationRecord,
  ProposalRecord,
  Role,
  RuleSet,
  VisitRecord,
} from '@dampingi/domain'

/** A co-operative as the phone holds it: its record, and the names that stand beside it on screen. */
export interface PhoneCooperative extends CooperativeRecord {
  villageName: string | null
  districtName: string | null
}

/** A paper as the phone holds it, with where its pages are read and how many are still to come. */
export interface PhoneDocument extends DocumentRecord {
  pageIds: string[]
  pagesToCome: number
}

/** One line of a co-operative's history. */
export interface PhoneEvent {
  id: string
  cooperativeId: string
  type: string
  subject: string
  toState: string
  actorName: string | null
  actorRole: Role
  recordedAt: string
}

/** What the server told last, whole: the assistant's co-operatives, what hangs on them, and the rules. */
export interface Snapshot {
  ownerId: string
  /** Epoch milliseconds on this phone. */
  takenAt: number
  /** The latest event it shows; following the timeline goes on after it. */
  cursor: string | null
  /** The day on which a proposal counts as filed; null: today. A demo files in the time of a rule that is over. */
  filingOn: string | null
  demo: boolean
  cooperatives: PhoneCooperative[]
  visits: VisitRecord[]
  proposals: ProposalRecord[]
  deliberations: DeliberationRecord[]
  appraisals: AppraisalRecord[]
  loans: LoanRecord[]
  /** What moved on these loans. */
  loanMovements: LoanMovementRecord[]
  foodOutlets: FoodOutletRecord[]
  documents: PhoneDocument[]
  banks: OrganisationRecord[]
  ruleSets: RuleSet[]
  events: PhoneEvent[]
}
