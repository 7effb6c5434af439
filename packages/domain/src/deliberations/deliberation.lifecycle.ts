import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import {
  type Attendance,
  type DeliberationOutcome,
  type DeliberationState,
  invitedOf,
  meetingElements,
  meetingElementWords,
  presentOf,
} from './deliberation.ts'
import type { MeetingRules } from './meeting-rules.ts'

/** What the requirements of a deliberation look at: what was written down of the meeting, and what the rule set asks of it. */
export interface DeliberationFacts extends MeetingRules {
  attendance: readonly Attendance[]
  recordNumber: string | null
  maxLoanRupiah: number | null
}

const attended: Requirement<DeliberationFacts> = {
  code: 'ATTENDANCE_MISSING',
  path: ['attendance'],
  met: ({ attendance }) => presentOf(attendance) > 0,
  why: { id: 'Daftar hadir belum diisi.', en: 'The attendance is not given yet.' },
  mend: { id: 'Isi jumlah hadir tiap unsur.', en: 'Give how many of each element were present.' },
  owner: 'BA',
}
/** Each element that the rule set asks for must be there; whether it does is its parameter `deliberationElements`. */
const elementsPresent: Requirement<DeliberationFacts>[] = meetingElements.map((element) => ({
  code: `${element}_ABSENT`,
  path: ['attendance', element],
  met: ({ attendance, requiredElements }) => !requiredElements.includes(element) || presentOf(attendance, element) > 0,
  why: {
    id: `${meetingElementWords[element].id} tidak hadir, padahal aturan memintanya.`,
    en: `${meetingElementWords[element].en} are absent, yet the rules ask for them.`,
  },
  mend: { id: 'Pilih hasil “Tidak kuorum”, lalu jadwalkan lagi.', en: 'Choose “No quorum” and schedule again.' },
  owner: 'VILLAGE',
}))
const quorumMet: Requirement<DeliberationFacts> = {
  code: 'QUORUM_MISSED',
  path: ['attendance'],
  met: ({ attendance, quorumBasisPoints }) =>
    quorumBasisPoints === null || presentOf(attendance) * 10_000 > invitedOf(attendance) * quorumBasisPoints,
  why: { id: 'Yang hadir kurang dari kuorum aturan.', en: 'Fewer came than the quorum of the rules.' },
  mend: { id: 'Pilih hasil “Tidak kuorum”, lalu jadwalkan lagi.', en: 'Choose “No quorum” and schedule again.' },
  owner: 'VILLAGE',
}
const recordNumbered: Requirement<DeliberationFacts> = {
  code: 'RECORD_NUMBER_MISSING',
  path: ['recordNumber'],
  met: ({ recordNumber }) => (recordNumber ?? '').trim().length > 0,
  why: { id: 'Nomor berita acara belum diisi.', en: 'The number of the official record is not given yet.' },
  mend: { id: 'Isi nomor dari lembar berita acara.', en: 'Give the number from the official record.' },
  owner: 'BA',
}
const maximumGiven: Requirement<DeliberationFacts> = {
  code: 'MAXIMUM_MISSING',
  path: ['maxLoanRupiah'],
  met: ({ maxLoanRupiah }) => maxLoanRupiah !== null && maxLoanRupiah > 0,
  why: { id: 'Jumlah pinjaman paling banyak belum diisi.', en: 'The largest loan allowed is not given yet.' },
  mend: { id: 'Isi jumlah yang diputuskan musyawarah.', en: 'Give the amount that the meeting decided.' },
  owner: 'BA',
}

const decided = [attended, ...elementsPresent, quorumMet, recordNumbered]
const needs: Record<DeliberationOutcome, readonly Requirement<DeliberationFacts>[]> = {
  APPROVED: [...decided, maximumGiven],
  APPROVED_WITH_CONDITIONS: [...decided, maximumGiven],
  REJECTED: decided,
  DEFERRED: [recordNumbered],
  NO_QUORUM: [recordNumbered],
}

/** A musdes khusus, or the deliberation of a kelurahan. Source: domain reference, section 2 (outcomes) and B2. */
export const deliberationLifecycle = defineLifecycle<
  DeliberationState,
  'scheduleDeliberation' | 'recordDeliberation' | 'moveProposalRuleSet',
  DeliberationFacts
>({
  name: 'deliberation',
  title: { id: 'Musyawarah', en: 'Deliberation' },
  states: {
    SCHEDULED: { label: { id: 'Terjadwal', en: 'Scheduled' }, turn: 'VILLAGE' },
    APPROVED: { label: { id: 'Setuju', en: 'Approved' }, turn: null },
    APPROVED_WITH_CONDITIONS: { label: { id: 'Setuju, lebih kecil', en: 'Approved, smaller' }, turn: null },
    DEFERRED: { label: { id: 'Ditunda', en: 'Deferred' }, turn: null },
    REJECTED: { label: { id: 'Ditolak', en: 'Rejected' }, turn: null },
    NO_QUORUM: { label: { id: 'Tidak kuorum', en: 'No quorum' }, turn: null },
    CANCELLED: { label: { id: 'Dibatalkan', en: 'Cancelled' }, turn: null },
  },
  commands: {
    scheduleDeliberation: { id: 'Jadwalkan musyawarah', en: 'Schedule deliberation' },
    recordDeliberation: { id: 'Segel berita acara', en: 'Seal the official record' },
    moveProposalRuleSet: { id: 'Pindah ke aturan baru', en: 'Move to the new rules' },
  },
  transitions: [
    { from: null, command: 'scheduleDeliberation', to: 'SCHEDULED', by: ['BA'], needs: [] },
    ...(Object.keys(needs) as DeliberationOutcome[]).map((to) => ({
      from: 'SCHEDULED' as const,
      command: 'recordDeliberation' as const,
      to,
      by: ['BA'] as const,
      needs: needs[to],
    })),
    // The proposal is moved to other rules before the meeting: there is nothing left to deliberate.
    { from: 'SCHEDULED', command: 'moveProposalRuleSet', to: 'CANCELLED', by: ['BA'], needs: [] },
  ],
})
