import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractFile, extractRegions } from './extract-regions.ts'
import { banyumasRegions } from './regions.ts'

const regions = banyumasRegions()
const countOf = (kind: string) => regions.filter((region) => region.kind === kind).length

test.each([
  ['REGENCY', 1],
  ['DISTRICT', 27],
  ['DESA', 301],
  ['KELURAHAN', 30],
])('Banyumas has as many of %s as the reference says', (kind, count) => expect(countOf(kind)).toBe(count))

test('the extract is what the package says, to the byte', async () => {
  const kept = readFileSync(new URL('./data/banyumas.json', import.meta.url), 'utf8')
  expect(kept).toBe(extractFile(await extractRegions('33.02')))
})

test('the package has 27 kecamatan and 331 villages, 301 desa and 30 kelurahan', async () => {
  const { districts, villages } = await extractRegions('33.02')
  const desa = villages.filter(({ code }) => code.split('.')[3]?.startsWith('2'))
  expect([districts.length, villages.length, desa.length, villages.length - desa.length]).toEqual([27, 331, 301, 30])
})

test('every region but the regency lies in another one, and ids are UUIDs of version 7, each once', () => {
  const ids = new Set(regions.map(({ id }) => id))
  expect(ids.size).toBe(359)
  expect(regions.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(({ code }) => code)).toEqual([
    '33.02',
  ])
  expect(
    [...ids].filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([])
})

test('the notice names source, licence and what was changed', () => {
  const notice = readFileSync(new URL('./data/NOTICE', import.meta.url), 'utf8')
  for (const said of ['idn-area-data 3.1.2', 'Open Database License (ODbL) 1.0', 'Changed'])
    expect(notice).toContain(said)
})
