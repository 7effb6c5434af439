import {
  type CooperativeRecord,
  type DeliberationRecord,
  type DocumentKind,
  invitedOf,
  type MembersResolution,
  presentOf,
  type VillageApproval,
} from '@dampingi/domain'
import type { Fact } from '../elements/FactList.vue'
import { day } from '../formats/dates.ts'
import { number, rupiah } from '../formats/rupiah.ts'
import { t } from '../words/t.ts'

export type LegalBasis = Pick<
  CooperativeRecord,
  | 'deedNumber'
  | 'deedOn'
  | 'ahuDecreeNumber'
  | 'ahuDecreeOn'
  | 'cooperativeNumber'
  | 'businessNumber'
  | 'taxNumber'
  | 'bankAccount'
>
export type Held = Pick<
  DeliberationRecord,
  'heldOn' | 'recordNumber' | 'attendance' | 'maxLoanRupiah' | 'supportPerMonthRupiah'
>

/** What was recorded in the programme of what a paper says; a part is null where it is not recorded, or not about this paper. */
export interface Recorded {
  cooperative: LegalBasis | null
  membersResolution: MembersResolution | null
  deliberation: Held | null
  villageApproval: VillageApproval | null
}

const dated = (number: string | null, on: string | null): string | null =>
  [number, on === null ? null : day(on)].filter(Boolean).join(', ') || null
const deed = (of: LegalBasis): Fact => ({ label: t('deed'), value: dated(of.deedNumber, of.deedOn) })
const ahuDecree = (of: LegalBasis): Fact => ({
  label: t('ahuDecree'),
  value: dated(of.ahuDecreeNumber, of.ahuDecreeOn),
})
const cooperativeNumber = (of: LegalBasis): Fact => ({ label: t('cooperativeNumber'), value: of.cooperativeNumber })
const businessNumber = (of: LegalBasis): Fact => ({ label: t('businessNumber'), value: of.businessNumber })
const taxNumber = (of: LegalBasis): Fact => ({ label: t('taxNumber'), value: of.taxNumber })
const bankAccount = (of: LegalBasis): Fact => ({ label: t('bankAccount'), value: of.bankAccount })

/** The legal facts of a co-operative, in the order in which a bank reads them. */
export const legalBasisFacts = (of: LegalBasis): Fact[] => [
  deed(of),
  ahuDecree(of),
  cooperativeNumber(of),
  businessNumber(of),
  taxNumber(of),
  bankAccount(of),
]

export const resolutionFacts = ({ heldOn, invited, present, inFavour, minutesNumber, ...first }: MembersResolution) => [
  { label: t('heldOn'), value: day(heldOn) },
  { label: t('present'), value: t('presentOfInvited', { present: number(present), invited: number(invited) }) },
  { label: t('inFavour'), value: number(inFavour) },
  { label: t('minutesNumber'), value: minutesNumber },
  ...(first.firstHeldOn ? [{ label: t('firstMeetingDay'), value: day(first.firstHeldOn) }] : []),
]

export const approvalFacts = ({ letterNumber, letterOn, supportPerMonthRupiah }: VillageApproval): Fact[] => [
  { label: t('letterNumber'), value: letterNumber },
  { label: t('letterOn'), value: day(letterOn) },
  { label: t('supportPerMonth'), value: rupiah(supportPerMonthRupiah), figure: true },
]

const deliberationFacts = (held: Held): Fact[] => [
  { label: t('recordNumber'), value: held.recordNumber },
  { label: t('heldOn'), value: held.heldOn === null ? null : day(held.heldOn) },
  { label: t('present'), value: attended(held) },
  { label: t('maxLoan'), value: rupiah(held.maxLoanRupiah), figure: true },
  { label: t('supportPerMonth'), value: rupiah(held.supportPerMonthRupiah), figure: true },
]
const attended = ({ attendance }: Held): string | null =>
  attendance.length === 0
    ? null
    : t('presentOfInvited', { present: number(presentOf(attendance)), invited: number(invitedOf(attendance)) })

type Part = (recorded: Recorded) => Fact[]
const ofCooperative =
  (...facts: ((of: LegalBasis) => Fact)[]): Part =>
  ({ cooperative }) =>
    cooperative === null ? [] : facts.map((fact) => fact(cooperative))
const ofMeeting: Part = ({ deliberation }) => (deliberation === null ? [] : deliberationFacts(deliberation))

const parts: Partial<Record<DocumentKind, Part>> = {
  DEED: ofCooperative(deed, ahuDecree),
  COOPERATIVE_NUMBER: ofCooperative(cooperativeNumber),
  NIB: ofCooperative(businessNumber),
  NPWP: ofCooperative(taxNumber),
  ACCOUNT: ofCooperative(bankAccount),
  MEMBERS_MINUTES: ({ membersResolution }) => (membersResolution === null ? [] : resolutionFacts(membersResolution)),
  ATTENDANCE: ofMeeting,
  MINUTES: ofMeeting,
  OFFICIAL_RECORD: ofMeeting,
  APPROVAL_LETTER: ({ villageApproval }) => (villageApproval === null ? [] : approvalFacts(villageApproval)),
}

/** What the programme has recorded of the very thing that a paper of this kind shows: the two must say the same. */
export const recordedFacts = (kind: DocumentKind, recorded: Recorded): Fact[] => parts[kind]?.(recorded) ?? []
