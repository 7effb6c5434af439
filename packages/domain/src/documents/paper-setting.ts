import type { StandingLine } from '../appraisals/checklist.ts'
import type { CreditCheck } from '../appraisals/credit-check.ts'
import type { CooperativeRecord } from '../cooperatives/cooperative.ts'
import type { DeliberationRecord } from '../deliberations/deliberation.ts'
import type { LoanTerms } from '../loans/loan.ts'
import type { LoanRecord } from '../loans/loan-record.ts'
import type { ProposalRecord, ProposalState } from '../proposals/proposal.ts'
import type { CooperativeFacts } from '../rule-sets/evidence.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { PaperFact } from './paper.ts'

/** What the papers of a proposal are made from: the records as a phone and a desk hold them. Null: not there, or not for this reader. */
export interface PaperSetting {
  cooperative: CooperativeFacts &
    Pick<CooperativeRecord, 'name' | 'chairName' | 'memberCount'> & {
      villageName: string | null
      districtName: string | null
    }
  proposal: ProposalRecord
  /** The set that the proposal is pinned to. */
  ruleSet: RuleSet | null
  filingOn: string
  deliberation: Omit<DeliberationRecord, 'regency' | 'cooperativeId' | 'proposalId' | 'bankId'> | null
  bankName: string | null
  loan: (Pick<LoanRecord, 'id' | 'agreement'> & { terms: Pick<LoanTerms, 'tenorMonths'> }) | null
  /** What the bank noted for itself. Only the desk of that bank has it, so that nobody else prints it. */
  bankReview?: BankReviewOnPaper
}

export interface BankReviewOnPaper {
  creditCheck: CreditCheck | null
  acknowledgement: string | null
  lines: readonly StandingLine[]
}

/** The version that a paper carries. */
export const versionOf = ({ proposal }: PaperSetting): { number: number; hash: string } => ({
  number: proposal.version,
  hash: proposal.contentHash,
})

const writing: readonly ProposalState[] = ['DRAFT', 'RETURNED_BY_PMO']

/** Whether the proposal is still being written, so that a paper of it is a draft. */
export const isWritten = ({ proposal }: PaperSetting): boolean => !writing.includes(proposal.state)

/** How the meeting and those who decide are called in a desa and in a kelurahan. Source: domain reference 1.4 and 2. */
export const callsOf = ({ cooperative: { kind } }: Pick<PaperSetting, 'cooperative'>) =>
  kind === 'KDMP'
    ? {
        meeting: 'Musyawarah Desa Khusus',
        convener: 'Badan Permusyawaratan Desa',
        convenerHead: 'Ketua BPD',
        approver: 'Kepala Desa',
        place: 'Desa',
        support: 'Dana Desa',
      }
    : {
        meeting: 'Musyawarah Pembangunan Kelurahan',
        convener: 'Lurah bersama LPMK',
        convenerHead: 'Ketua LPMK',
        approver: 'Bupati',
        place: 'Kelurahan',
        support: 'DAU/DBH',
      }

/** Where the co-operative is, as a letter names it. */
export const placeOf = (setting: PaperSetting): string => {
  const { villageName, districtName } = setting.cooperative
  return [
    villageName === null ? null : `${callsOf(setting).place} ${villageName}`,
    districtName === null ? null : `Kecamatan ${districtName}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** Who the co-operative is before the law, each fact with a line where it is not known. */
export const legalFacts = (setting: PaperSetting): PaperFact[] => {
  const { cooperative } = setting
  return [
    { label: 'Nama koperasi', value: cooperative.name },
    { label: 'Alamat', value: placeOf(setting) || null },
    { label: 'Akta pendirian', value: cooperative.deedNumber },
    { label: 'Keputusan AHU', value: cooperative.ahuDecreeNumber },
    { label: 'NIK koperasi', value: cooperative.cooperativeNumber },
    { label: 'NIB', value: cooperative.businessNumber },
    { label: 'NPWP', value: cooperative.taxNumber },
    { label: 'Rekening koperasi', value: cooperative.bankAccount },
  ]
}
