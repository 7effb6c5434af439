import { noOutletFacts } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { missingAt } from './missing-at.ts'
import {
  emptySiteCheck,
  type SiteCheckValues,
  siteCheckOf,
  siteCheckPages,
  tooFine,
  unanswered,
} from './site-check-values.ts'

const answered: SiteCheckValues = {
  lengthMetres: 6.5,
  widthMetres: 4,
  dry: true,
  ventilated: true,
  pallets: 4,
  scale: true,
  power: true,
  truckAccess: false,
  storageKilograms: 3_000,
  operatorPresent: true,
  passed: true,
  siteCheckOn: '2025-10-14',
  notes: ' Rapi. ',
}

test('every question stands on one page', () => {
  const asked = siteCheckPages.flat()
  expect(new Set(asked).size).toBe(asked.length)
  expect([...asked].sort()).toEqual(Object.keys(emptySiteCheck()).sort())
})

test('each answer that is missing is told at its question, and nothing is recorded', () => {
  expect(unanswered(emptySiteCheck()).map(({ path }) => path[0])).toEqual(
    Object.keys(emptySiteCheck()).filter((field) => field !== 'notes'),
  )
  for (const field of Object.keys(answered).filter((name) => !['notes', 'siteCheckOn'].includes(name)))
    expect(siteCheckOf({ ...answered, [field]: null })).toBeNull()
})

test('metres become decimetres, and a no is an answer', () => {
  expect(unanswered(answered)).toEqual([])
  expect(siteCheckOf(answered)).toMatchObject({
    lengthDecimetres: 65,
    widthDecimetres: 40,
    truckAccess: false,
    notes: 'Rapi.',
  })
})

test('a length finer than a decimetre is told at its question, with what is allowed', () => {
  for (const widthMetres of [6, 6.1, 6.5, 12.3, 1_234.7]) expect(tooFine({ ...answered, widthMetres })).toEqual([])
  expect(tooFine({ ...answered, widthMetres: 6.05 })).toEqual([
    {
      path: ['widthMetres'],
      message: 'Tulis paling banyak satu angka di belakang koma, misalnya 6,5.',
      blocking: true,
    },
  ])
})

test('what the lifecycle asks of a check is told at the question, and only where the step is open', () => {
  const siteCheck = siteCheckOf({ ...answered, dry: false })
  const asked = { command: 'recordSiteCheck', to: 'SITE_PASSED' } as const
  expect(missingAt('SITE_CHECK_PLANNED', asked, { ...noOutletFacts, siteCheck })).toMatchObject([
    { path: ['dry'], blocking: true },
  ])
  expect(missingAt('REGISTERED', asked, { ...noOutletFacts, siteCheck })).toEqual([])
})
