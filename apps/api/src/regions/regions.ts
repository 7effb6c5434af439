import { type RegionRecord, villageKindOf } from '@dampingi/domain'
import extract from './data/banyumas.json' with { type: 'json' }
import { fixedId } from './fixed-id.ts'

/** The id of the region with a Kemendagri code. */
const regionId = (code: string): string => fixedId('region', code)

/** Regency 33.02 with its 27 kecamatan and 331 villages, parents before children. */
export function banyumasRegions(): RegionRecord[] {
  const regency = extract.regency.code
  const region = (
    row: { code: string; name: string },
    kind: RegionRecord['kind'],
    parent: string | null,
  ): RegionRecord => ({
    id: regionId(row.code),
    code: row.code,
    name: row.name,
    kind,
    parentId: parent === null ? null : regionId(parent),
    regency,
  })
  return [
    region({ code: regency, name: titleCase(extract.regency.name) }, 'REGENCY', null),
    ...extract.districts.map((row) => region(row, 'DISTRICT', regency)),
    ...extract.villages.map((row) =>
      region(row, villageKindOf(row.code), row.code.slice(0, row.code.lastIndexOf('.'))),
    ),
  ]
}

/** The package writes regencies in capitals. */
const titleCase = (name: string): string => name.toLowerCase().replace(/\b\w/g, (letter) => letter.toUpperCase())
