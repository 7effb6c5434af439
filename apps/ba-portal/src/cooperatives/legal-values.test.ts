import type { PhoneCooperative } from '@dampingi/client'
import { expect, test } from 'vitest'
import { legalBody, legalValues, rebased } from './legal-values.ts'

const there = { id: 'c', deedNumber: '12', taxNumber: null, memberCount: 90 } as PhoneCooperative

test('an empty field is not known, and what was not touched is what the form was opened with', () => {
  const body = legalBody('c', { ...legalValues(there, there), taxNumber: ' 123 ', deedNumber: '' })
  expect(body).toMatchObject({ facts: { taxNumber: '123', deedNumber: null, memberCount: 90 } })
  expect(body.basedOn).toMatchObject({ taxNumber: null, deedNumber: '12', memberCount: 90 })
})

test('after another changed the facts, what was typed here stands on them, or gives way to them', () => {
  const typed = { ...legalValues(there, there), taxNumber: '123' }
  const now = { ...there, taxNumber: '456', memberCount: 91 } as PhoneCooperative
  const mine = legalBody('c', rebased(typed, now, 'TYPED'))
  expect(mine).toMatchObject({ facts: { taxNumber: '123', memberCount: 91 }, basedOn: { taxNumber: '456' } })
  expect(legalBody('c', rebased(typed, now, 'THERE')).facts).toMatchObject({ taxNumber: '456', memberCount: 91 })
})
