export const regionKinds = ['REGENCY', 'DISTRICT', 'DESA', 'KELURAHAN'] as const
export type RegionKind = (typeof regionKinds)[number]

/** A region by its Kemendagri code: regency `33.02`, kecamatan `33.02.01`, village `33.02.01.2001`. */
export interface RegionRecord {
  id: string
  code: string
  name: string
  kind: RegionKind
  parentId: string | null
  /** Code of the regency it lies in. */
  regency: string
}

/** A village whose number starts with 1 is a kelurahan, with 2 a desa. Domain reference, section 8. */
export const villageKindOf = (code: string): 'DESA' | 'KELURAHAN' =>
  code.split('.')[3]?.startsWith('1') ? 'KELURAHAN' : 'DESA'
