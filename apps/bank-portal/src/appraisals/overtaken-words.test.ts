import { expect, test } from 'vitest'
import { overtakenWords } from './overtaken-words.ts'

const today = '2026-11-27'
const appraisal = {
  state: 'OFFERED' as const,
  stateSince: '2026-11-27T07:05:00.000Z',
  recommendedBy: { name: 'Wulan' },
  decidedBy: { name: 'Bagus' },
  decision: {},
  decidedOn: '2026-11-27',
}
const recommended = { ...appraisal, state: 'RECOMMENDED' as const, decidedBy: null, decision: null, decidedOn: null }

test.each([
  ['decideAppraisal', appraisal, 'Sudah diputuskan oleh Bagus pukul 14.05 WIB; isian Anda tidak dikirim.'],
  [
    'decideAppraisal',
    { ...appraisal, stateSince: '2026-11-26T07:05:00.000Z' },
    'Sudah diputuskan oleh Bagus pada 26 Nov 2026 pukul 14.05 WIB; isian Anda tidak dikirim.',
  ],
  [
    'decideAppraisal',
    { ...appraisal, state: 'OFFER_ACCEPTED' as const },
    'Sudah diputuskan oleh Bagus pada 27 Nov 2026; isian Anda tidak dikirim.',
  ],
  [
    'decideAppraisal',
    { ...appraisal, decidedBy: null },
    'Sudah diputuskan oleh orang lain pukul 14.05 WIB; isian Anda tidak dikirim.',
  ],
  ['recommendAppraisal', recommended, 'Sudah direkomendasikan oleh Wulan pukul 14.05 WIB; isian Anda tidak dikirim.'],
  ['recommendAppraisal', appraisal, 'Sudah diputuskan oleh Bagus pukul 14.05 WIB; isian Anda tidak dikirim.'],
] as const)('%s, overtaken: %#', (command, it, words) => expect(overtakenWords(command, it, today)).toBe(words))

test('where nobody is known the new state is told', () =>
  expect(overtakenWords('requestInformation', recommended, today)).toMatch(
    /^Keadaan berubah menjadi “.+” pukul 14\.05 WIB; isian Anda tidak dikirim\.$/,
  ))
