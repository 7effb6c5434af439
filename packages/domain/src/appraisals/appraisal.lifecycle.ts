import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import type { AppraisalState } from './appraisal.ts'
import { type AppraisalFacts, isRefusal } from './appraisal-facts.ts'
import { checklistAnswered, creditAcknowledged } from './bank-review-requirements.ts'

const amountOffered: Requirement<AppraisalFacts> = {
  code: 'OFFER_INCOMPLETE',
  path: ['verdict', 'amountRupiah'],
  met: (facts) => isRefusal(facts) || (facts.verdict?.amountRupiah ?? 0) > 0,
  why: { id: 'Jumlah yang ditawarkan belum diisi.', en: 'The offered amount is not given yet.' },
  mend: { id: 'Tulis jumlah di atas nol.', en: 'Give an amount above zero.' },
  owner: 'BANK',
}
const tenorOffered: Requirement<AppraisalFacts> = {
  code: 'OFFER_TENOR_MISSING',
  path: ['verdict', 'tenorMonths'],
  met: (facts) => isRefusal(facts) || (facts.verdict?.tenorMonths ?? 0) > 0,
  why: { id: 'Tenor belum diisi.', en: 'The tenor is not given yet.' },
  mend: { id: 'Tulis tenor dalam bulan.', en: 'Give the tenor in months.' },
  owner: 'BANK',
}
/** Grace lies inside the tenor: something must be left in which to repay. */
const graceWithinTenor: Requirement<AppraisalFacts> = {
  code: 'OFFER_GRACE',
  path: ['verdict', 'graceMonths'],
  met: (facts) => isRefusal(facts) || isWithin(facts.verdict?.graceMonths ?? null, facts.verdict?.tenorMonths ?? null),
  why: {
    id: 'Masa tenggang belum diisi, atau tidak lebih pendek dari tenor.',
    en: 'The grace is not given, or not shorter than the tenor.',
  },
  mend: { id: 'Tulis masa tenggang yang lebih pendek dari tenor.', en: 'Give a grace shorter than the tenor.' },
  owner: 'BANK',
}
const isWithin = (graceMonths: number | null, tenorMonths: number | null): boolean =>
  graceMonths !== null && graceMonths >= 0 && (tenorMonths === null || graceMonths < tenorMonths)

const withinRequest: Requirement<AppraisalFacts> = {
  code: 'OVER_REQUEST',
  path: ['verdict', 'amountRupiah'],
  met: ({ verdict, requestedAmountRupiah }) =>
    verdict === null || verdict.kind === 'REJECT' || (verdict.amountRupiah ?? 0) <= (requestedAmountRupiah ?? 0),
  why: { id: 'Penawaran di atas jumlah yang diminta.', en: 'The offer exceeds what was asked for.' },
  mend: { id: 'Turunkan jumlah sampai yang diminta.', en: 'Lower the amount to what was asked.' },
  owner: 'BANK',
}
const reasonCoded: Requirement<AppraisalFacts> = {
  code: 'REASON_CODE_MISSING',
  path: ['verdict', 'reasonCodes'],
  met: ({ verdict }) => verdict === null || verdict.kind === 'OFFER' || verdict.reasonCodes.length > 0,
  why: { id: 'Penolakan belum punya alasan berkode.', en: 'The refusal has no coded reason yet.' },
  mend: { id: 'Pilih paling sedikit satu alasan.', en: 'Choose at least one reason.' },
  owner: 'BANK',
}
const wordsForRefusal: Requirement<AppraisalFacts> = {
  code: 'WORDS_MISSING',
  path: ['verdict', 'words'],
  met: ({ verdict }) => verdict === null || verdict.kind === 'OFFER' || verdict.words.trim().length > 0,
  why: { id: 'Koperasi belum diberi penjelasan.', en: 'The co-operative is given no explanation yet.' },
  mend: { id: 'Tulis apa yang perlu diketahui koperasi.', en: 'Write what the co-operative needs to know.' },
  owner: 'BANK',
}

const declineReason: Requirement<AppraisalFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan menolak penawaran belum ditulis.', en: 'Why the offer is declined is not written yet.' },
  mend: {
    id: 'Tulis apa yang membuat koperasi tidak menerima.',
    en: 'Write what keeps the co-operative from accepting.',
  },
  owner: 'BA',
}

const returnReason: Requirement<AppraisalFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan mengembalikan belum ditulis.', en: 'Why it is given back is not written yet.' },
  mend: { id: 'Tulis apa yang perlu diperiksa lagi.', en: 'Write what is to be looked at again.' },
  owner: 'BANK',
}
/** Nobody lends alone: an approver may grant less than was recommended, and for more it takes another recommendation. */
const withinRecommendation: Requirement<AppraisalFacts> = {
  code: 'BEYOND_RECOMMENDATION',
  path: ['verdict', 'amountRupiah'],
  met: (facts) => isRefusal(facts) || (facts.verdict?.amountRupiah ?? 0) <= recommendedRupiah(facts),
  why: {
    id: 'Penawaran ini melampaui rekomendasi pemeriksa.',
    en: 'This offer goes beyond what the reviewer recommends.',
  },
  mend: {
    id: 'Tawarkan paling banyak yang direkomendasikan, atau kembalikan ke pemeriksa dengan alasan.',
    en: 'Offer at most what is recommended, or return it to the reviewer with a reason.',
  },
  owner: 'BANK',
}
const recommendedRupiah = ({ recommendation }: AppraisalFacts): number =>
  recommendation?.kind === 'OFFER' ? (recommendation.amountRupiah ?? 0) : 0

const approvalCovering: Requirement<AppraisalFacts> = {
  code: 'APPROVAL_STALE',
  path: [],
  met: (facts) => isRefusal(facts) || facts.approvalCovers,
  why: {
    id: 'Isi proposal berbeda dari yang dimusyawarahkan.',
    en: 'The proposal differs from the version that was deliberated.',
  },
  mend: {
    id: 'Tolak dengan alasan, agar desa memusyawarahkan versi sekarang.',
    en: 'Refuse with a reason, so that the village deliberates the present version.',
  },
  owner: 'VILLAGE',
}
const answerWritten: Requirement<AppraisalFacts> = {
  code: 'ANSWER_MISSING',
  path: ['words'],
  met: ({ answer }) => (answer ?? '').trim().length > 0,
  why: { id: 'Jawaban belum ditulis.', en: 'The answer is not written yet.' },
  mend: { id: 'Tulis jawaban untuk bank.', en: 'Write the answer to the bank.' },
  owner: 'BA',
}

const judged = [
  amountOffered,
  tenorOffered,
  graceWithinTenor,
  withinRequest,
  reasonCoded,
  wordsForRefusal,
  approvalCovering,
]

/** What one bank does with a proposal. Source: domain reference B2 and 1.5, with the recommendation of screens section 6. */
export const appraisalLifecycle = defineLifecycle<
  AppraisalState,
  | 'submitProposal'
  | 'acceptAppraisal'
  | 'requestInformation'
  | 'answerInformation'
  | 'recordCreditCheck'
  | 'answerChecklist'
  | 'recommendAppraisal'
  | 'returnAppraisal'
  | 'decideAppraisal'
  | 'acceptOffer'
  | 'declineOffer'
  | 'signAgreement',
  AppraisalFacts
>({
  name: 'appraisal',
  title: { id: 'Pemeriksaan bank', en: 'Appraisal' },
  states: {
    WAITING: { label: { id: 'Belum diambil', en: 'Not taken up' }, turn: 'BANK' },
    UNDER_APPRAISAL: { label: { id: 'Diperiksa', en: 'Under appraisal' }, turn: 'BANK' },
    INFO_REQUESTED: { label: { id: 'Menunggu jawaban', en: 'Waiting for an answer' }, turn: 'BA' },
    RECOMMENDED: { label: { id: 'Perlu pemutus', en: 'Needs an approver' }, turn: 'BANK' },
    OFFERED: { label: { id: 'Ditawari', en: 'Offered' }, turn: 'BOARD' },
    REJECTED: { label: { id: 'Ditolak', en: 'Rejected' }, turn: null },
    OFFER_ACCEPTED: { label: { id: 'Penawaran diterima', en: 'Offer accepted' }, turn: 'BANK' },
    OFFER_DECLINED: { label: { id: 'Penawaran tidak diterima', en: 'Offer declined' }, turn: null },
    AGREEMENT_SIGNED: { label: { id: 'Perjanjian ditandatangani', en: 'Agreement signed' }, turn: null },
  },
  commands: {
    submitProposal: { id: 'Kirim ke bank', en: 'Submit to bank' },
    acceptAppraisal: { id: 'Ambil', en: 'Take up' },
    requestInformation: { id: 'Kirim pertanyaan', en: 'Send question' },
    answerInformation: { id: 'Kirim jawaban', en: 'Send answer' },
    recordCreditCheck: { id: 'Catat hasil SLIK', en: 'Record credit check' },
    answerChecklist: { id: 'Simpan jawaban', en: 'Save answers' },
    recommendAppraisal: { id: 'Kirim rekomendasi', en: 'Send recommendation' },
    returnAppraisal: { id: 'Kembalikan ke pemeriksa', en: 'Return to the reviewer' },
    decideAppraisal: { id: 'Putuskan', en: 'Decide' },
    acceptOffer: { id: 'Koperasi menerima', en: 'Accept the offer' },
    declineOffer: { id: 'Koperasi tidak menerima', en: 'Decline the offer' },
    signAgreement: { id: 'Catat perjanjian', en: 'Record agreement' },
  },
  transitions: [
    { from: null, command: 'submitProposal', to: 'WAITING', by: ['BA'], needs: [] },
    {
      from: 'WAITING',
      command: 'acceptAppraisal',
      to: 'UNDER_APPRAISAL',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
    {
      from: 'UNDER_APPRAISAL',
      command: 'recommendAppraisal',
      to: 'RECOMMENDED',
      by: ['BANK_REVIEWER'],
      needs: [checklistAnswered, ...judged, creditAcknowledged],
    },
    // What a reviewer notes moves nothing. While an answer is waited for the bank reads on.
    ...(['UNDER_APPRAISAL', 'INFO_REQUESTED'] as const).flatMap((state) =>
      (['recordCreditCheck', 'answerChecklist'] as const).map((command) => ({
        from: state,
        command,
        to: state,
        by: ['BANK_REVIEWER' as const],
        needs: [],
      })),
    ),
    {
      from: 'UNDER_APPRAISAL',
      command: 'requestInformation',
      to: 'INFO_REQUESTED',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
    {
      from: 'INFO_REQUESTED',
      command: 'answerInformation',
      to: 'UNDER_APPRAISAL',
      by: ['BA'],
      needs: [answerWritten],
    },
    {
      from: 'RECOMMENDED',
      command: 'decideAppraisal',
      to: 'OFFERED',
      by: ['BANK_APPROVER'],
      needs: [...judged, withinRecommendation],
    },
    { from: 'RECOMMENDED', command: 'decideAppraisal', to: 'REJECTED', by: ['BANK_APPROVER'], needs: judged },
    {
      from: 'RECOMMENDED',
      command: 'returnAppraisal',
      to: 'UNDER_APPRAISAL',
      by: ['BANK_APPROVER'],
      needs: [returnReason],
    },
    { from: 'OFFERED', command: 'acceptOffer', to: 'OFFER_ACCEPTED', by: ['BA'], needs: [] },
    { from: 'OFFERED', command: 'declineOffer', to: 'OFFER_DECLINED', by: ['BA'], needs: [declineReason] },
    {
      from: 'OFFER_ACCEPTED',
      command: 'signAgreement',
      to: 'AGREEMENT_SIGNED',
      by: ['BANK_REVIEWER', 'BANK_APPROVER'],
      needs: [],
    },
  ],
})
