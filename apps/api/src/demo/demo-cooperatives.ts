import { type CooperativeRecord, cooperativeName, type RegionRecord } from '@dampingi/domain'
import { fixedId } from '../regions/fixed-id.ts'
import type { SeededRandom } from './seeded-random.ts'

const chairs = [
  'Slamet',
  'Sutrisno',
  'Wahyu',
  'Siti',
  'Tuti',
  'Kusno',
  'Darmi',
  'Warsono',
  'Sumarni',
  'Rasid',
  'Turah',
  'Partini',
  'Karso',
  'Mujiati',
  'Ngadiman',
  'Suwarti',
  'Daryo',
  'Tasem',
  'Wagiyo',
  'Rohmah',
  'Sikin',
  'Yatmi',
  'Sarno',
  'Lasmi',
  'Trimo',
  'Sulastri',
  'Mardi',
  'Kasiyem',
]

/** One co-operative for each village, in the order of the codes. */
export const demoCooperatives = (regions: readonly RegionRecord[], random: SeededRandom): CooperativeRecord[] =>
  regions
    .filter(({ kind }) => kind === 'DESA' || kind === 'KELURAHAN')
    .map((village, i) =>
      cooperativeOf(village, regions.find(({ id }) => id === village.parentId) as RegionRecord, i + 1, random),
    )

function cooperativeOf(
  village: RegionRecord,
  district: RegionRecord,
  number: number,
  random: SeededRandom,
): CooperativeRecord {
  const kind = village.kind === 'DESA' ? 'KDMP' : 'KKMP'
  const known = <T>(percent: number, value: T): T | null => (random.chance(percent) ? value : null)
  const identifiers = identifiersOf(number)
  return {
    id: fixedId('cooperative', village.code),
    regency: village.regency,
    villageId: village.id,
    districtId: district.id,
    kind,
    name: cooperativeName(kind, village.name, district.name),
    deedNumber: String(random.int(1, 90)).padStart(2, '0'),
    deedOn: `2025-05-${String(random.int(5, 31)).padStart(2, '0')}`,
    ahuDecreeNumber: `AHU-000${String(number).padStart(4, '0')}.AH.01.29.TAHUN 2025`,
    ahuDecreeOn: `2025-06-${String(random.int(2, 30)).padStart(2, '0')}`,
    cooperativeNumber: known(86, identifiers.cooperativeNumber),
    businessNumber: known(82, identifiers.businessNumber),
    taxNumber: known(92, identifiers.taxNumber),
    bankAccount: known(78, identifiers.bankAccount),
    chairName: `${random.pick(chairs)} (contoh)`,
    chairPhone: known(95, identifiers.chairPhone),
    memberCount: known(90, random.int(35, 620)),
    villageFundCeilingRupiah: known(96, random.int(600, 1_600) * 1_000_000),
  }
}

/**
 * Made-up identifiers, recognisable as such by their zeros. NPWP in the old form of 15 digits and NIK koperasi of 13, so that no
 * number of the demo has the 16 digits of a person's national id.
 */
function identifiersOf(number: number) {
  const digits = String(number).padStart(4, '0')
  return {
    cooperativeNumber: `330200000${digits}`,
    businessNumber: `000000000${digits}`,
    taxNumber: `00000000${digits}000`,
    bankAccount: `00000000${digits}`,
    chairPhone: `+628000000${digits}`,
  }
}

/** The same co-operative with everything collected that a borrower needs. `number` is its place in the order of the codes, from 1. */
export const readyToBorrow = (cooperative: CooperativeRecord, number: number): CooperativeRecord => ({
  ...cooperative,
  ...identifiersOf(number),
  memberCount: cooperative.memberCount ?? 180,
  villageFundCeilingRupiah: cooperative.villageFundCeilingRupiah ?? 950_000_000,
})
