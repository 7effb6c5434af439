export const foodOutletStates = [
  'INTEREST',
  'SUBMITTED',
  'RETURNED',
  'SITE_CHECK_PLANNED',
  'SITE_CHECK_FAILED',
  'SITE_PASSED',
  'REGISTERED',
] as const
export type FoodOutletState = (typeof foodOutletStates)[number]

/** Papers that Bulog asks of an RPK. The chair's identity card is sighted, never stored. Domain reference B3 and section 6. */
export const outletDocuments = ['NIB', 'NPWP', 'DOMICILE_LETTER', 'CHAIR_ID_SIGHTED', 'PLACE_PHOTO'] as const
export type OutletDocument = (typeof outletDocuments)[number]

/** What an officer sees on the site. Lengths in decimetres, storage in kilograms. Domain reference, section 6. */
export interface SiteCheck {
  lengthDecimetres: number
  widthDecimetres: number
  dry: boolean
  ventilated: boolean
  pallets: number
  scale: boolean
  power: boolean
  truckAccess: boolean
  storageKilograms: number
  operatorPresent: boolean
  notes: string
  passed: boolean
}

/** A Rumah Pangan Kita (RPK) of a co-operative: from interest to registration at the Bulog branch. */
export interface FoodOutletRecord {
  id: string
  regency: string
  cooperativeId: string
  state: FoodOutletState
  stateSince: string
  address: string
  operatorName: string
  documents: OutletDocument[]
  returnReason: string | null
  /** The day for which the site check is planned; once it was made, the day on which it was made. */
  siteCheckOn: string | null
  siteCheck: SiteCheck | null
  rpkNumber: string | null
  registeredOn: string | null
  signageInstalledOn: string | null
}
