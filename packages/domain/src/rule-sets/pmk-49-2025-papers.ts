import type { Certainty } from '../mechanisms/finding.ts'
import type { Source } from './parameter.ts'
import type { ApprovalStep, DeadlineRule, DocumentRequirement, PaperStage, RuleSet } from './rule-set.ts'
import * as from from './sources.ts'

type Words = [id: string, en: string]
type Basis = [certainty: Certainty, cite: Source]

const paper = (code: string, stage: PaperStage, [id, en]: Words, [certainty, cite]: Basis): DocumentRequirement => ({
  code,
  title: { id, en },
  stage,
  mandatory: true,
  appliesTo: 'BOTH',
  certainty,
  cite,
})

/** Papers by stage. Source: domain reference 1.2 (borrower), 1.4 (village), 1.6 (shortfall), 2 (deliberation) and 7 (members). */
const documents: DocumentRequirement[] = [
  paper('DEED', 'REVIEW', ['Akta pendirian dan SK AHU', 'Deed and AHU decree'], ['REPORTED', from.bungko]),
  paper('COOPERATIVE_NUMBER', 'REVIEW', ['NIK koperasi', 'Co-operative number (NIK)'], ['REPORTED', from.bungko]),
  paper(
    'ACCOUNT',
    'REVIEW',
    ['Rekening atas nama koperasi', 'Account in the co-operative’s name'],
    ['REPORTED', from.bungko],
  ),
  paper('NPWP', 'REVIEW', ['NPWP', 'Tax number (NPWP)'], ['REPORTED', from.bungko]),
  paper('NIB', 'REVIEW', ['NIB', 'Business number (NIB)'], ['REPORTED', from.bungko]),
  paper('PROPOSAL', 'REVIEW', ['Proposal bisnis', 'Business proposal'], ['REPORTED', from.bungko]),
  paper(
    'MEMBERS_MINUTES',
    'MEMBERS_MEETING',
    ['Berita acara rapat anggota', 'Minutes of the members’ meeting'],
    ['REPORTED', from.foundingGuide],
  ),
  paper(
    'LETTER_TO_HEAD',
    'DELIBERATION',
    ['Surat ketua kepada kepala desa', 'Letter of the chair to the village head'],
    ['REPORTED', from.permendesa10Letter],
  ),
  paper(
    'INVITATION',
    'DELIBERATION',
    ['Undangan musyawarah', 'Invitation to the deliberation'],
    ['REPORTED', from.permendesa10Papers],
  ),
  paper('ATTENDANCE', 'DELIBERATION', ['Daftar hadir', 'Attendance list'], ['REPORTED', from.permendesa10Papers]),
  paper('MINUTES', 'DELIBERATION', ['Notulen', 'Minutes'], ['REPORTED', from.permendesa10Papers]),
  paper(
    'OFFICIAL_RECORD',
    'DELIBERATION',
    ['Berita acara musyawarah', 'Official record of the deliberation'],
    ['REPORTED', from.permendesa10Papers],
  ),
  paper(
    'APPROVAL_LETTER',
    'SUBMISSION',
    ['Surat persetujuan', 'Approval letter'],
    ['REPORTED', from.permendesa10Approval],
  ),
  paper(
    'POWER_OF_ATTORNEY',
    'AGREEMENT',
    ['Surat kuasa penempatan dana', 'Power of attorney for placement'],
    ['REPORTED', from.permendesa10Approval],
  ),
  paper(
    'BANK_STATEMENT',
    'SHORTFALL',
    ['Salinan rekening koran', 'Copy of the bank statement'],
    ['REPORTED', from.tirto],
  ),
  paper('SCHEDULE', 'SHORTFALL', ['Jadwal angsuran', 'Instalment schedule'], ['REPORTED', from.tirto]),
  paper(
    'RESPONSIBILITY',
    'SHORTFALL',
    ['Surat pernyataan tanggung jawab mutlak', 'Statement of absolute responsibility'],
    ['REPORTED', from.tirto],
  ),
]

/** Who says yes, in order. The PMO's review is the programme's own step. Source: domain reference 1.4, 1.5 and B2. */
const approvals: ApprovalStep[] = [
  {
    code: 'PMO_REVIEW',
    by: 'PMO',
    title: { id: 'Tinjauan PMO', en: 'Review by the PMO' },
    appliesTo: 'BOTH',
    certainty: 'UNCERTAIN',
    cite: from.ownConvention,
  },
  {
    code: 'MEMBERS',
    by: 'MEMBERS',
    title: { id: 'Rapat anggota', en: 'Members’ meeting' },
    appliesTo: 'BOTH',
    certainty: 'REPORTED',
    cite: from.foundingGuide,
  },
  {
    code: 'MUSDESUS',
    by: 'VILLAGE',
    title: { id: 'Musyawarah desa khusus', en: 'Special village deliberation' },
    appliesTo: 'KDMP',
    certainty: 'UNCERTAIN',
    cite: from.circular8,
  },
  {
    code: 'VILLAGE_HEAD',
    by: 'VILLAGE',
    title: { id: 'Surat persetujuan kepala desa', en: 'Approval letter of the village head' },
    appliesTo: 'KDMP',
    certainty: 'CONFIRMED',
    cite: from.pmk49View,
  },
  {
    code: 'WARD_DELIBERATION',
    by: 'VILLAGE',
    title: { id: 'Musyawarah pembangunan kelurahan', en: 'Deliberation of the kelurahan' },
    appliesTo: 'KKMP',
    certainty: 'REPORTED',
    cite: from.permendagri13,
  },
  {
    code: 'REGENT',
    by: 'REGENT',
    title: { id: 'Persetujuan bupati', en: 'Approval of the regent' },
    appliesTo: 'KKMP',
    certainty: 'CONFIRMED',
    cite: from.pmk49View,
  },
  {
    code: 'BANK',
    by: 'BANK',
    title: { id: 'Keputusan bank', en: 'Decision of the bank' },
    appliesTo: 'BOTH',
    certainty: 'CONFIRMED',
    cite: from.pmk49View,
  },
]

const deadlines: DeadlineRule[] = [
  {
    code: 'AGREEMENT_REPORT',
    parameter: 'agreementReportWorkingDays',
    from: { id: 'Perjanjian ditandatangani', en: 'Agreement signed' },
    what: { id: 'Bank melapor ke Kementerian Keuangan', en: 'The bank reports to the Ministry of Finance' },
  },
  {
    code: 'PLACEMENT_REQUEST',
    parameter: 'placementRequestWorkingDays',
    from: { id: 'Jatuh tempo, saldo kurang', en: 'Due day, balance short' },
    what: { id: 'Bank meminta penempatan dana', en: 'The bank asks for placement' },
  },
  {
    code: 'PLACEMENT_RECOMMENDATION',
    parameter: 'placementRecommendationWorkingDays',
    from: { id: 'Permintaan penempatan diterima', en: 'Request for placement received' },
    what: { id: 'KPA BUN memberi rekomendasi', en: 'KPA BUN gives its recommendation' },
  },
  {
    code: 'MEMBERS_INVITATION',
    parameter: 'membersMeetingNoticeDays',
    from: { id: 'Undangan rapat anggota', en: 'Invitation to the members’ meeting' },
    what: { id: 'Rapat anggota paling cepat diadakan', en: 'The members’ meeting may be held' },
  },
  {
    code: 'DELIBERATION_INVITATION',
    parameter: 'deliberationNoticeDays',
    from: { id: 'Undangan musyawarah', en: 'Invitation to the deliberation' },
    what: { id: 'Musyawarah paling cepat diadakan', en: 'The deliberation may be held' },
  },
]

/** Papers, approvals and deadlines of PMK 49/2025 with Permendesa 10/2025. */
export const pmk49Papers: Pick<RuleSet, 'documents' | 'approvals' | 'deadlines'> = { documents, approvals, deadlines }
