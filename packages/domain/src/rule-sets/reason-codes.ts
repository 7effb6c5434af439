import type { ReasonCode } from './rule-set.ts'

/** Why a bank refuses, with the words for the co-operative. Source: domain reference B2, start list. */
export const bankReasonCodes: readonly ReasonCode[] = [
  { code: 'INCOMPLETE_LEGAL', text: { id: 'Legalitas belum lengkap', en: 'Legal papers are incomplete' } },
  {
    code: 'NO_ACCOUNT',
    text: { id: 'Belum ada rekening atas nama koperasi', en: 'No account in the co-operative’s name' },
  },
  {
    code: 'CREDIT_HISTORY',
    text: { id: 'Riwayat kredit pengurus atau pengawas', en: 'Credit history of board or supervisors' },
  },
  { code: 'UNREALISTIC_BUDGET', text: { id: 'Anggaran tidak wajar', en: 'The budget is not realistic' } },
  { code: 'NO_MARKET', text: { id: 'Pasar belum terlihat', en: 'No market is shown' } },
  { code: 'WEAK_CASHFLOW', text: { id: 'Arus kas tidak cukup', en: 'The cash flow does not suffice' } },
  { code: 'DOUBTFUL_SUPPLIER', text: { id: 'Pemasok diragukan', en: 'The supplier is doubtful' } },
  { code: 'NO_SUPPORT_APPROVAL', text: { id: 'Belum ada persetujuan desa', en: 'The village’s approval is missing' } },
  { code: 'OVER_CAP', text: { id: 'Melewati batas', en: 'Over a limit' } },
  { code: 'USE_NOT_ALLOWED', text: { id: 'Penggunaan tidak diperbolehkan', en: 'A use that is not allowed' } },
  { code: 'COLLATERAL', text: { id: 'Agunan', en: 'Collateral' } },
  { code: 'MICROSITE_INCOMPLETE', text: { id: 'Microsite belum lengkap', en: 'The microsite is incomplete' } },
  { code: 'RULE_SUSPENDED', text: { id: 'Aturan sedang dihentikan', en: 'The rule is suspended' } },
  { code: 'OTHER', text: { id: 'Alasan lain', en: 'Another reason' } },
]
