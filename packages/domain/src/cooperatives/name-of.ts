import type { CooperativeKind } from './cooperative.ts'

/** "Koperasi Desa/Kelurahan Merah Putih <village> <kecamatan>": Central Java adds the kecamatan. Domain reference, section 7. */
export const cooperativeName = (kind: CooperativeKind, village: string, district: string): string =>
  `Koperasi ${kind === 'KDMP' ? 'Desa' : 'Kelurahan'} Merah Putih ${village} ${district}`
