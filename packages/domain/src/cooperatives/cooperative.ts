export const cooperativeKinds = ['KDMP', 'KKMP'] as const
/** KDMP belongs to a desa, KKMP to a kelurahan. Domain reference, section 7. */
export type CooperativeKind = (typeof cooperativeKinds)[number]

/** A co-operative of the programme. Money is whole rupiah; `…On` is a WIB day (`YYYY-MM-DD`). Null means not collected yet. */
export interface CooperativeRecord {
  id: string
  regency: string
  villageId: string
  districtId: string
  kind: CooperativeKind
  name: string
  deedNumber: string | null
  deedOn: string | null
  ahuDecreeNumber: string | null
  ahuDecreeOn: string | null
  /** NIK koperasi. Not a person's national id. */
  cooperativeNumber: string | null
  /** NIB, 13 digits. */
  businessNumber: string | null
  /** NPWP, 15 or 16 digits. */
  taxNumber: string | null
  /** Account in the co-operative's own name, required of a borrower by PMK 49/2025. */
  bankAccount: string | null
  chairName: string | null
  chairPhone: string | null
  memberCount: number | null
  /** Pagu Dana Desa of the year, rupiah. For a kelurahan the share of DAU/DBH that may stand behind the loan. */
  villageFundCeilingRupiah: number | null
}
