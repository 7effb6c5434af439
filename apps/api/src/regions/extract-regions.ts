import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDistricts, getRegencies, getVillages } from 'idn-area-data'

/** One regency with its kecamatan and villages, in the order of their Kemendagri codes. */
export interface RegionExtract {
  regency: CodeAndName
  districts: CodeAndName[]
  villages: CodeAndName[]
}
export interface CodeAndName {
  code: string
  name: string
}

/** The rows of one regency, out of the package `idn-area-data`. */
export async function extractRegions(regencyCode: string): Promise<RegionExtract> {
  const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()])
  const regency = regencies.find(({ code }) => code === regencyCode)
  if (regency === undefined) throw new Error(`No regency has the code ${regencyCode}`)
  const within = (rows: CodeAndName[]) => rows.filter(({ code }) => code.startsWith(`${regencyCode}.`)).map(codeAndName)
  return { regency: codeAndName(regency), districts: within(districts), villages: within(villages) }
}

const codeAndName = ({ code, name }: CodeAndName): CodeAndName => ({ code, name })

/** The extract as a file: one region a line, so that a reader of a change sees which region it touches. */
export function extractFile({ regency, districts, villages }: RegionExtract): string {
  const row = ({ code, name }: CodeAndName) => `{ "code": ${JSON.stringify(code)}, "name": ${JSON.stringify(name)} }`
  const list = (rows: CodeAndName[]) => `[\n${rows.map((one) => `    ${row(one)}`).join(',\n')}\n  ]`
  return `{\n  "regency": ${row(regency)},\n  "districts": ${list(districts)},\n  "villages": ${list(villages)}\n}\n`
}

/** Run by hand after an upgrade of the package: `node dist/regions/extract-regions.js` writes the extract anew. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../../src/regions/data/banyumas.json', import.meta.url)
  writeFileSync(file, extractFile(await extractRegions('33.02')))
}
