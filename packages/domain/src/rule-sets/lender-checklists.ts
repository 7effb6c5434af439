import type { ChecklistLine, LenderChecklist } from '../appraisals/checklist.ts'

/**
 * What a reviewer looks at, in the order of the file. Source: domain reference 1.5, the list to start from, which is derived: the manual
 * of no bank was found. A loan under PMK 49/2025 stands on the village's money and not on a pledge, and the microsite lies outside
 * Dampingi, so that neither of these two holds a recommendation back.
 */
const startLines: readonly ChecklistLine[] = [
  {
    code: 'LEGAL_IDENTITY',
    title: { id: 'Identitas hukum', en: 'Legal identity' },
    look: {
      id: 'Akta, SK AHU, NIK koperasi, NIB, NPWP dan rekening atas nama koperasi.',
      en: 'Deed, decree, co-operative number, NIB, NPWP and an account in the name of the co-operative.',
    },
    mandatory: true,
    about: [],
    part: 'SUMMARY',
  },
  {
    code: 'AUTHORITY',
    title: { id: 'Wewenang meminjam', en: 'Authority to borrow' },
    look: {
      id: 'Rapat anggota, berita acara musdes dan surat persetujuan cocok dengan isi proposal ini.',
      en: 'The members’ meeting, the record of the musdes and the approval letter match this proposal.',
    },
    mandatory: true,
    about: ['MARKET', 'ACTIVITIES', 'BUDGET', 'LOAN', 'DRAWDOWNS'],
    part: 'MEETINGS',
  },
  {
    code: 'CREDIT_BUREAU',
    title: { id: 'SLIK pengurus dan pengawas', en: 'Credit bureau: board and supervisors' },
    look: {
      id: 'Setiap pengurus dan pengawas sudah ditanyakan. Yang dicatat hanya hasilnya.',
      en: 'Each member of board and supervisors was asked about. Only the outcome is recorded.',
    },
    mandatory: true,
    about: [],
    part: 'SUMMARY',
  },
  {
    code: 'PURPOSE',
    title: { id: 'Tujuan pinjaman', en: 'Purpose of the loan' },
    look: {
      id: 'Setiap baris anggaran termasuk kegiatan yang boleh dibiayai.',
      en: 'Each line of the budget is a use that may be financed.',
    },
    mandatory: true,
    about: ['BUDGET'],
    part: 'BUDGET',
  },
  {
    code: 'BUDGET',
    title: { id: 'Kewajaran anggaran dan pemasok', en: 'Budget and suppliers' },
    look: {
      id: 'Harga wajar untuk daerah ini, pemasok ada dan bisa dihubungi.',
      en: 'Prices are those of the area; suppliers exist and can be reached.',
    },
    mandatory: true,
    about: ['BUDGET'],
    part: 'BUDGET',
  },
  {
    code: 'MARKET',
    title: { id: 'Pasar', en: 'Market' },
    look: {
      id: 'Pembeli disebut, dan jumlah yang dijual masuk akal bagi desanya.',
      en: 'Buyers are named, and what is to be sold fits the village.',
    },
    mandatory: true,
    about: ['MARKET', 'ACTIVITIES'],
    part: 'SUMMARY',
  },
  {
    code: 'CASH_FLOW',
    title: { id: 'Arus kas', en: 'Cash flow' },
    look: {
      id: 'Hasil usaha menutup angsuran sejak masa tenggang habis, juga di bulan terlemah.',
      en: 'What is earned covers the instalments once grace ends, in the weakest month too.',
    },
    mandatory: true,
    about: ['ACTIVITIES', 'LOAN'],
    part: 'SCHEDULE',
  },
  {
    code: 'SUPPORT',
    title: { id: 'Kemampuan dukungan desa', en: 'Support capacity of the village' },
    look: {
      id: 'Angsuran muat dalam batas dukungan dana desa dan dalam yang disetujui desa.',
      en: 'The instalment fits the cap of village support and what the village approved.',
    },
    mandatory: true,
    about: ['LOAN'],
    part: 'VILLAGE',
  },
  {
    code: 'DRAWDOWNS',
    title: { id: 'Jadwal pencairan', en: 'Draw schedule' },
    look: {
      id: 'Tahap pencairan mengikuti belanja dan dibayar langsung ke pemasok.',
      en: 'The stages follow what is bought and are paid to the supplier.',
    },
    mandatory: true,
    about: ['BUDGET', 'DRAWDOWNS'],
    part: 'SCHEDULE',
  },
  {
    code: 'COLLATERAL',
    title: { id: 'Catatan jaminan', en: 'Note on collateral' },
    look: {
      id: 'Barang yang dibeli dan yang bisa diikat, bila bank memintanya.',
      en: 'What is bought and could be pledged, where the bank asks for it.',
    },
    mandatory: false,
    about: ['BUDGET'],
    part: 'BUDGET',
  },
  {
    code: 'MICROSITE',
    title: { id: 'Kelengkapan microsite', en: 'Completeness of the microsite' },
    look: {
      id: 'Profil dan dokumen koperasi di SIMKOPDES lengkap.',
      en: 'Profile and papers of the co-operative in SIMKOPDES are complete.',
    },
    mandatory: false,
    about: [],
    part: 'PAPERS',
  },
]

/**
 * The checklists of the lenders, oldest first. A lender that writes its own gets an entry of its own, and the shared one is closed for it;
 * a proposal keeps the list of the day on which it came in.
 */
export const lenderChecklists: readonly LenderChecklist[] = [
  {
    lenders: ['BRI', 'BNI', 'MANDIRI', 'BSI'],
    version: 1,
    validFrom: '2025-07-21',
    validTo: null,
    certainty: 'UNCERTAIN',
    cite: { source: 'Anggapan Dampingi; manual produk bank tidak ditemukan', url: null },
    checkedOn: '2026-11-27',
    note: {
      id: 'Daftar awal yang sama untuk keempat bank, sampai bank menetapkan daftarnya sendiri.',
      en: 'The same list to start from for the four banks, until a bank sets its own.',
    },
    lines: startLines,
  },
]

/**
 * The checklist of a lender for a proposal that came in on this WIB day. Null is an answer: this lender has none for the day, or two
 * contradict, and then no line holds a recommendation back.
 */
export function checklistOf(
  lender: string,
  submittedOn: string,
  lists: readonly LenderChecklist[] = lenderChecklists,
): LenderChecklist | null {
  const valid = lists.filter(
    (list) =>
      list.lenders.includes(lender) &&
      list.validFrom <= submittedOn &&
      (list.validTo === null || submittedOn <= list.validTo),
  )
  return valid.length === 1 ? (valid[0] as LenderChecklist) : null
}
