import { blocks, type Finding } from '../mechanisms/finding.ts'
import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import type { ProposalRecord, ProposalState } from './proposal.ts'

export type ProposalCommand =
  | 'startProposal'
  | 'editProposalBlock'
  | 'requestProposalReview'
  | 'reviewProposal'
  | 'scheduleMembersMeeting'
  | 'recordMembersResolution'
  | 'scheduleDeliberation'
  | 'recordDeliberation'
  | 'issueVillageApproval'
  | 'submitProposal'
  | 'moveProposalRuleSet'
  | 'acceptAppraisal'
  | 'requestInformation'
  | 'answerInformation'
  | 'recommendAppraisal'
  | 'returnAppraisal'
  | 'decideAppraisal'
  | 'acceptOffer'
  | 'declineOffer'
  | 'signAgreement'

/** What the requirements of a proposal look at. `findings` are those of its rule set on its content as it stands. */
export interface ProposalFacts {
  proposal: ProposalRecord | null
  findings: readonly Finding[]
  /** Papers that a bank's reading rests on and that are not found to match. */
  uncheckedPapers: readonly Finding[]
  /** The hash that the deliberation was sealed to and the most it allowed; null before the meeting. */
  deliberated: { hash: string | null; maxLoanRupiah: number | null } | null
  /** What the village approved covers the proposal as it stands, by its rule set. */
  approvalCovers: boolean
  /** Another rule set than its own is open for filing. */
  anotherRuleSetOpen: boolean
  reason: string | null
}

const rulesKept: Requirement<ProposalFacts> = {
  code: 'RULES_BROKEN',
  path: [],
  met: ({ findings }) => !blocks(findings),
  each: ({ findings }) => findings.filter(({ severity }) => severity === 'BLOCKING'),
  why: { id: 'Ada temuan aturan yang menghalangi.', en: 'A rule finding stands in the way.' },
  mend: { id: 'Buka pra-periksa, lalu perbaiki yang menghalangi.', en: 'Open the pre-check and mend what blocks.' },
  owner: 'BA',
}
const reasonGiven: Requirement<ProposalFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan pengembalian belum ditulis.', en: 'The reason for the return is not written yet.' },
  mend: { id: 'Tulis apa yang perlu diperbaiki BA.', en: 'Write what the BA must mend.' },
  owner: 'PMO',
}
const sealUnbroken: Requirement<ProposalFacts> = {
  code: 'APPROVAL_STALE',
  path: [],
  met: ({ proposal, deliberated }) => deliberated?.hash != null && deliberated.hash === proposal?.contentHash,
  why: {
    id: 'Isi proposal berbeda dari yang dimusyawarahkan.',
    en: 'The proposal differs from the version that was deliberated.',
  },
  mend: {
    id: 'Adakan musyawarah lagi untuk versi sekarang.',
    en: 'Hold the deliberation again for the present version.',
  },
  owner: 'VILLAGE',
}
/** Before a bank: an answer to another bank may have changed what was deliberated. */
const approvalHolds: Requirement<ProposalFacts> = { ...sealUnbroken, met: ({ approvalCovers }) => approvalCovers }
const papersChecked: Requirement<ProposalFacts> = {
  code: 'PAPERS_UNCHECKED',
  path: ['documents'],
  met: ({ uncheckedPapers }) => uncheckedPapers.length === 0,
  each: ({ uncheckedPapers }) => uncheckedPapers,
  why: {
    id: 'Surat-surat belum dilampirkan atau belum diperiksa PMO.',
    en: 'Papers are not attached or not checked yet.',
  },
  mend: {
    id: 'Lampirkan suratnya, kirim setelah diperiksa PMO.',
    en: 'Attach them, and submit once the PMO checked them.',
  },
  owner: 'BA',
}
const withinVillageMaximum: Requirement<ProposalFacts> = {
  code: 'OVER_VILLAGE_MAXIMUM',
  path: ['loan', 'requestedAmountRupiah'],
  met: ({ proposal, deliberated }) =>
    deliberated?.maxLoanRupiah == null || (proposal?.requestedAmountRupiah ?? 0) <= deliberated.maxLoanRupiah,
  why: { id: 'Pinjaman di atas yang disetujui musyawarah.', en: 'The loan exceeds what the deliberation allowed.' },
  mend: { id: 'Kecilkan pinjaman, lalu musyawarahkan lagi.', en: 'Lower the loan and deliberate again.' },
  owner: 'BA',
}

const anotherRuleSetOpen: Requirement<ProposalFacts> = {
  code: 'NO_OTHER_RULE_SET',
  path: [],
  met: (facts) => facts.anotherRuleSetOpen,
  why: { id: 'Tidak ada paket aturan lain yang terbuka.', en: 'No other rule set is open.' },
  mend: {
    id: 'Tetap dengan aturan sekarang, atau tunggu paket aturan baru.',
    en: 'Stay with the present rules, or wait for a new rule set.',
  },
  owner: 'ADMIN',
}

/** States in which the content may be changed; each leads back to a draft, since a change voids what was agreed on it. */
const editable = [
  'RETURNED_BY_PMO',
  'PMO_APPROVED',
  'MEMBERS_APPROVED',
  'DELIBERATION_HELD',
  'VILLAGE_REJECTED',
  'VILLAGE_APPROVED',
  'BANK_REJECTED',
  'OFFER_DECLINED',
] as const

/** States from which it goes to a bank: the village approved it, and no bank has it. What one bank refused may be put to another. */
const presentable = ['VILLAGE_APPROVED', 'BANK_REJECTED', 'OFFER_DECLINED'] as const

/** States from which a proposal may be moved to another rule set: all in which no bank has it. */
const movable = ['DRAFT', 'READY_FOR_REVIEW', 'DELIBERATION_SCHEDULED', ...editable] as const

/** A financing proposal's life, from the first line to a bank's answer. Source: domain reference B2, completed by screens section 6. */
export const proposalLifecycle = defineLifecycle<ProposalState, ProposalCommand, ProposalFacts>({
  name: 'proposal',
  title: { id: 'Proposal', en: 'Proposal' },
  states: {
    DRAFT: { label: { id: 'Konsep', en: 'Draft' }, turn: 'BA' },
    READY_FOR_REVIEW: { label: { id: 'Menunggu tinjauan PMO', en: 'Waiting for PMO review' }, turn: 'PMO' },
    RETURNED_BY_PMO: { label: { id: 'Dikembalikan PMO', en: 'Returned by PMO' }, turn: 'BA' },
    PMO_APPROVED: { label: { id: 'Disetujui PMO', en: 'Approved by PMO' }, turn: 'BOARD' },
    MEMBERS_APPROVED: { label: { id: 'Disetujui rapat anggota', en: 'Approved by members' }, turn: 'BA' },
    DELIBERATION_SCHEDULED: { label: { id: 'Musyawarah dijadwalkan', en: 'Deliberation scheduled' }, turn: 'VILLAGE' },
    DELIBERATION_HELD: { label: { id: 'Musyawarah setuju', en: 'Deliberation approved' }, turn: 'VILLAGE' },
    VILLAGE_REJECTED: { label: { id: 'Ditolak musyawarah', en: 'Rejected by the deliberation' }, turn: 'BA' },
    VILLAGE_APPROVED: { label: { id: 'Disetujui desa', en: 'Approved by the village' }, turn: 'BA' },
    SUBMITTED_TO_BANK: { label: { id: 'Diajukan ke bank', en: 'Submitted to bank' }, turn: 'BANK' },
    UNDER_APPRAISAL: { label: { id: 'Diperiksa bank', en: 'Under appraisal' }, turn: 'BANK' },
    INFO_REQUESTED: { label: { id: 'Ditanya bank', en: 'Asked by the bank' }, turn: 'BA' },
    RECOMMENDED: { label: { id: 'Menunggu pemutus bank', en: 'Waiting for the approver' }, turn: 'BANK' },
    OFFERED: { label: { id: 'Ditawari bank', en: 'Offered' }, turn: 'BOARD' },
    BANK_REJECTED: { label: { id: 'Ditolak bank', en: 'Rejected by bank' }, turn: 'BA' },
    OFFER_ACCEPTED: { label: { id: 'Penawaran diterima', en: 'Offer accepted' }, turn: 'BANK' },
    OFFER_DECLINED: { label: { id: 'Penawaran tidak diterima', en: 'Offer declined' }, turn: 'BA' },
    AGREEMENT_SIGNED: { label: { id: 'Perjanjian ditandatangani', en: 'Agreement signed' }, turn: null },
  },
  commands: {
    startProposal: { id: 'Mulai proposal', en: 'Start proposal' },
    editProposalBlock: { id: 'Ubah isian', en: 'Edit block' },
    requestProposalReview: { id: 'Minta ditinjau', en: 'Request review' },
    reviewProposal: { id: 'Tinjau proposal', en: 'Review proposal' },
    scheduleMembersMeeting: { id: 'Rencanakan rapat anggota', en: 'Plan the members’ meeting' },
    recordMembersResolution: { id: 'Catat hasil rapat anggota', en: 'Record members’ resolution' },
    scheduleDeliberation: { id: 'Jadwalkan musyawarah', en: 'Schedule deliberation' },
    recordDeliberation: { id: 'Segel berita acara', en: 'Seal the official record' },
    issueVillageApproval: { id: 'Catat surat persetujuan', en: 'Record approval letter' },
    submitProposal: { id: 'Kirim ke bank', en: 'Submit to bank' },
    moveProposalRuleSet: { id: 'Pindah ke aturan baru', en: 'Move to the new rules' },
    acceptAppraisal: { id: 'Ambil', en: 'Take up' },
    requestInformation: { id: 'Kirim pertanyaan', en: 'Send question' },
    answerInformation: { id: 'Jawab pertanyaan bank', en: 'Answer the bank' },
    recommendAppraisal: { id: 'Kirim rekomendasi', en: 'Send recommendation' },
    returnAppraisal: { id: 'Kembalikan ke pemeriksa', en: 'Return to the reviewer' },
    decideAppraisal: { id: 'Putuskan', en: 'Decide' },
    acceptOffer: { id: 'Koperasi menerima', en: 'Accept the offer' },
    declineOffer: { id: 'Koperasi tidak menerima', en: 'Decline the offer' },
    signAgreement: { id: 'Catat perjanjian', en: 'Record agreement' },
  },
  transitions: [
    { from: null, command: 'startProposal', to: 'DRAFT', by: ['BA'], needs: [] },
    { from: 'DRAFT', command: 'editProposalBlock', to: 'DRAFT', by: ['BA'], needs: [] },
    ...editable.map((from) => ({
      from,
      command: 'editProposalBlock' as const,
      to: 'DRAFT' as const,
      by: ['BA'] as const,
      needs: [],
    })),
    { from: 'DRAFT', command: 'requestProposalReview', to: 'READY_FOR_REVIEW', by: ['BA'], needs: [rulesKept] },
    { from: 'READY_FOR_REVIEW', command: 'reviewProposal', to: 'PMO_APPROVED', by: ['PMO'], needs: [rulesKept] },
    { from: 'READY_FOR_REVIEW', command: 'reviewProposal', to: 'RETURNED_BY_PMO', by: ['PMO'], needs: [reasonGiven] },
    { from: 'PMO_APPROVED', command: 'scheduleMembersMeeting', to: 'PMO_APPROVED', by: ['BA'], needs: [] },
    { from: 'PMO_APPROVED', command: 'recordMembersResolution', to: 'MEMBERS_APPROVED', by: ['BA'], needs: [] },
    { from: 'MEMBERS_APPROVED', command: 'scheduleDeliberation', to: 'DELIBERATION_SCHEDULED', by: ['BA'], needs: [] },
    { from: 'DELIBERATION_SCHEDULED', command: 'recordDeliberation', to: 'DELIBERATION_HELD', by: ['BA'], needs: [] },
    { from: 'DELIBERATION_SCHEDULED', command: 'recordDeliberation', to: 'MEMBERS_APPROVED', by: ['BA'], needs: [] },
    { from: 'DELIBERATION_SCHEDULED', command: 'recordDeliberation', to: 'VILLAGE_REJECTED', by: ['BA'], needs: [] },
    {
      from: 'DELIBERATION_HELD',
      command: 'issueVillageApproval',
      to: 'VILLAGE_APPROVED',
      by: ['BA'],
      needs: [sealUnbroken, withinVillageMaximum],
    },
    ...presentable.map((from) => ({
      from,
      command: 'submitProposal' as const,
      to: 'SUBMITTED_TO_BANK' as const,
      by: ['BA'] as const,
      needs: [rulesKept, approvalHolds, withinVillageMaximum, papersChecked],
    })),
    {
      from: 'SUBMITTED_TO_BANK',
      command: 'acceptAppraisal',
      to: 'UNDER_APPRAISAL',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
    { from: 'UNDER_APPRAISAL', command: 'recommendAppraisal', to: 'RECOMMENDED', by: ['BANK_REVIEWER'], needs: [] },
    {
      from: 'UNDER_APPRAISAL',
      command: 'requestInformation',
      to: 'INFO_REQUESTED',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
    { from: 'INFO_REQUESTED', command: 'answerInformation', to: 'UNDER_APPRAISAL', by: ['BA'], needs: [] },
    { from: 'RECOMMENDED', command: 'decideAppraisal', to: 'OFFERED', by: ['BANK_APPROVER'], needs: [] },
    { from: 'RECOMMENDED', command: 'decideAppraisal', to: 'BANK_REJECTED', by: ['BANK_APPROVER'], needs: [] },
    { from: 'RECOMMENDED', command: 'returnAppraisal', to: 'UNDER_APPRAISAL', by: ['BANK_APPROVER'], needs: [] },
    { from: 'OFFERED', command: 'acceptOffer', to: 'OFFER_ACCEPTED', by: ['BA'], needs: [] },
    { from: 'OFFERED', command: 'declineOffer', to: 'OFFER_DECLINED', by: ['BA'], needs: [] },
    {
      from: 'OFFER_ACCEPTED',
      command: 'signAgreement',
      to: 'AGREEMENT_SIGNED',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
    ...movable.map((from) => ({
      from,
      command: 'moveProposalRuleSet' as const,
      to: 'DRAFT' as const,
      by: ['BA'] as const,
      needs: [anotherRuleSetOpen],
    })),
  ],
})
