import { expect, test } from 'vitest'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { quorumFindings } from './members-quorum.ts'

const resolution = (present: number, firstHeldOn: string | null = null, heldOn = '2025-10-14') => ({
  heldOn,
  invited: 90,
  present,
  inFavour: present,
  minutesNumber: 'RA/1',
  firstHeldOn,
})
const why = (...of: Parameters<typeof resolution>) =>
  quorumFindings(pmk49Of2025, resolution(...of)).map(({ path, why: { id }, mend }) => [path.at(-1), id, mend.id])

test('a first meeting needs more than half: 46 of 90 are enough, 45 are not, and a second meeting is the way on', () => {
  expect(why(46)).toEqual([])
  expect(why(45)).toEqual([
    [
      'present',
      'Kuorum kurang: 45 dari 90.',
      'Adakan rapat kedua paling lambat 30 hari, lalu catat tanggal rapat pertama.',
    ],
  ])
})

test('a second meeting needs a third, within thirty days of the first', () => {
  expect(why(30, '2025-09-14')).toEqual([])
  expect(why(29, '2025-09-14')).toEqual([
    ['present', 'Kuorum kurang: 29 dari 90.', 'Undang anggota sekali lagi, lalu catat hasilnya.'],
  ])
  for (const first of ['2025-09-13', '2025-10-14', 'bukan tanggal'])
    expect(
      why(30, first).map(([field]) => field),
      first,
    ).toEqual(['firstHeldOn'])
})

test('the authority of the figure is told with it', () =>
  expect(quorumFindings(pmk49Of2025, resolution(1))[0]?.citation).toMatchObject({
    source: pmk49Of2025.parameters.membersMeetingQuorumBasisPoints.cite.source,
    certainty: 'REPORTED',
  }))

test('another rule set asks for another share; one that does not say asks for none', () => {
  const asking = (value: number | null): RuleSet => ({
    ...pmk49Of2025,
    parameters: {
      ...pmk49Of2025.parameters,
      membersMeetingQuorumBasisPoints: { ...pmk49Of2025.parameters.membersMeetingQuorumBasisPoints, value },
    },
  })
  expect(quorumFindings(asking(6_667), resolution(60))).toHaveLength(1)
  expect(quorumFindings(asking(6_667), resolution(61))).toEqual([])
  expect(quorumFindings(asking(null), resolution(1))).toEqual([])
})
