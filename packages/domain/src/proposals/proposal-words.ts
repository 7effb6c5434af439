import type { Text } from '../mechanisms/text.ts'
import type { BudgetKind, BusinessUse } from './proposal.ts'

/** What each kind of spending is called, on screens and on papers. */
export const budgetKindWords: Record<BudgetKind, Text> = {
  CAPEX: { id: 'Belanja modal', en: 'Capital spending' },
  OPEX: { id: 'Belanja operasional', en: 'Operating spending' },
}

/** What each business line is called, on screens and on papers. */
export const businessUseWords: Record<BusinessUse, Text> = {
  OFFICE: { id: 'Kantor koperasi', en: 'Co-operative office' },
  SEMBAKO: { id: 'Gerai sembako', en: 'Staple food store' },
  SAVINGS_AND_LOAN: { id: 'Simpan pinjam', en: 'Savings and loan' },
  CLINIC: { id: 'Klinik', en: 'Clinic' },
  PHARMACY: { id: 'Apotek', en: 'Pharmacy' },
  WAREHOUSE: { id: 'Gudang', en: 'Warehouse' },
  LOGISTICS: { id: 'Logistik', en: 'Logistics' },
  OTHER: { id: 'Lainnya', en: 'Other' },
}
