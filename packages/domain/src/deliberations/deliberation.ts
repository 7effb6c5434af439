import type { Text } from '../mechanisms/text.ts'

export const deliberationKinds = ['MUSDESUS', 'WARD_DELIBERATION'] as const
/** Musdes khusus in a desa, Musyawarah Pembangunan Kelurahan in a kelurahan. Domain reference, section 2. */
export type DeliberationKind = (typeof deliberationKinds)[number]

export const deliberationOutcomes = [
  'APPROVED',
  'APPROVED_WITH_CONDITIONS',
  'DEFERRED',
  'REJECTED',
  'NO_QUORUM',
] as const
export type DeliberationOutcome = (typeof deliberationOutcomes)[number]

/** `CANCELLED`: it was not held, since its proposal was moved to other rules. */
export const deliberationStates = ['SCHEDULED', ...deliberationOutcomes, 'CANCELLED'] as const
export type DeliberationState = (typeof deliberationStates)[number]

export const meetingElements = [
  'VILLAGE_HEAD',
  'VILLAGE_COUNCIL',
  'BOARD',
  'SUPERVISORS',
  'WOMEN',
  'YOUTH',
  'FARMERS',
  'COMMUNITY',
] as const
export type MeetingElement = (typeof meetingElements)[number]

/** What each element is called. */
export const meetingElementWords: Record<MeetingElement, Text> = {
  VILLAGE_HEAD: { id: 'Kepala desa/lurah dan perangkat', en: 'Village head and staff' },
  VILLAGE_COUNCIL: { id: 'BPD/LPMK', en: 'Village council (BPD/LPMK)' },
  BOARD: { id: 'Pengurus koperasi', en: 'Co-operative board' },
  SUPERVISORS: { id: 'Pengawas koperasi', en: 'Co-operative supervisors' },
  WOMEN: { id: 'Kelompok perempuan', en: 'Women’s groups' },
  YOUTH: { id: 'Pemuda', en: 'Youth' },
  FARMERS: { id: 'Petani dan nelayan', en: 'Farmers and fishers' },
  COMMUNITY: { id: 'Tokoh masyarakat', en: 'Community leaders' },
}

export interface Attendance {
  element: MeetingElement
  invited: number
  present: number
}

/** A meeting that deliberates one version of a proposal; its outcome is sealed to that version by hash. */
export interface DeliberationRecord {
  id: string
  regency: string
  cooperativeId: string
  proposalId: string
  bankId: string | null
  kind: DeliberationKind
  state: DeliberationState
  scheduledOn: string
  place: string
  /** `HH:MM` of the clock on the village's wall. */
  startsAt: string | null
  /** Who led the meeting, by name, as it stands on the record. */
  ledBy: string | null
  /** What was discussed, in words. */
  discussion: string | null
  heldOn: string | null
  attendance: Attendance[]
  recordNumber: string | null
  maxLoanRupiah: number | null
  supportPerMonthRupiah: number | null
  dissent: string | null
  proposalVersion: number | null
  proposalHash: string | null
}

export const presentOf = (attendance: readonly Attendance[], element?: MeetingElement): number =>
  attendance.filter((a) => element === undefined || a.element === element).reduce((sum, a) => sum + a.present, 0)

export const invitedOf = (attendance: readonly Attendance[]): number =>
  attendance.reduce((sum, a) => sum + a.invited, 0)
