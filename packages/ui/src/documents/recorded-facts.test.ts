import { documentKinds } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { type Recorded, recordedFacts } from './recorded-facts.ts'

const recorded: Recorded = {
  cooperative: {
    deedNumber: '12',
    deedOn: '2025-06-01',
    ahuDecreeNumber: 'AHU-1',
    ahuDecreeOn: null,
    cooperativeNumber: '3302140000001',
    businessNumber: null,
    taxNumber: '012345678901234',
    bankAccount: 'BRI 1',
  },
  membersResolution: { heldOn: '2025-10-01', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
  deliberation: {
    heldOn: '2025-10-10',
    recordNumber: 'BA/7',
    attendance: [
      { element: 'BOARD', invited: 5, present: 4 },
      { element: 'COMMUNITY', invited: 9, present: 7 },
    ],
    maxLoanRupiah: 200_000_000,
    supportPerMonthRupiah: 1_000_000,
  },
  villageApproval: { letterNumber: 'S/1', letterOn: '2025-10-12', supportPerMonthRupiah: 1_000_000 },
}
const told = (kind: (typeof documentKinds)[number], of: Recorded = recorded) =>
  recordedFacts(kind, of).map(({ label, value }) => `${label}: ${value}`)

test('a paper is held against what is recorded of the very thing that it shows', () => {
  expect(told('APPROVAL_LETTER')).toEqual([
    'Nomor surat: S/1',
    'Tanggal surat: 12 Okt 2025',
    'Dukungan sebulan: Rp\u00a01.000.000',
  ])
  expect(told('OFFICIAL_RECORD')).toContain('Nomor berita acara: BA/7')
  expect(told('OFFICIAL_RECORD')).toContain('Hadir: 11 dari 14 undangan')
  expect(told('MEMBERS_MINUTES')).toContain('Nomor notulen: RA/1')
  expect(told('DEED')).toEqual(['Akta pendirian: 12, 1 Jun 2025', 'Keputusan AHU: AHU-1'])
  expect(told('NIB')).toEqual(['NIB: null'])
})

test('of what is not recorded, and of papers that show nothing recorded, nothing is said', () => {
  const nothing: Recorded = { cooperative: null, membersResolution: null, deliberation: null, villageApproval: null }
  expect(documentKinds.flatMap((kind) => told(kind, nothing))).toEqual([])
  expect(told('QUOTATION')).toEqual([])
})
