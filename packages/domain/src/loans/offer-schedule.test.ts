import { expect, test } from 'vitest'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { offerSchedule } from './offer-schedule.ts'

const { parameters } = ruleSets.find(({ code }) => code === 'PMK49_2025')!
const offer = {
  kind: 'OFFER' as const,
  amountRupiah: 500_000_000,
  tenorMonths: 72,
  graceMonths: 6,
  reasonCodes: [],
  words: '',
}

test('an offer comes to the instalment that the worked example of the rules has', () => {
  const schedule = offerSchedule(offer, parameters)
  expect(schedule?.firstInstalmentRupiah).toBe(8_913_136)
  expect(schedule?.totals.interestRupiah).toBe(103_267_006)
})

test('a refusal, an offer with a term left open and a rule set without a rate come to nothing', () => {
  expect(offerSchedule({ ...offer, kind: 'REJECT' }, parameters)).toBeNull()
  expect(offerSchedule({ ...offer, graceMonths: null }, parameters)).toBeNull()
  const without = { ...parameters, annualRateBasisPoints: { ...parameters.annualRateBasisPoints, value: null } }
  expect(offerSchedule(offer, without)).toBeNull()
})
