import { expect, test } from 'vitest'
import { derivedId } from './derived-id.ts'

const from = '0199e2f0-1234-7000-8000-000000000008'

test('a derived id is a UUID of version 7 of the same time, and the same each time', () => {
  const id = derivedId(from, 'REVIEW 3')
  expect(id).toMatch(/^0199e2f0-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(derivedId(from, 'REVIEW 3')).toBe(id)
})

test('another name or another origin gives another id', () => {
  const made = ['REVIEW 3', 'REVIEW 4', 'SUBMISSION 3'].map((name) => derivedId(from, name))
  made.push(derivedId('0199e2f0-1234-7000-8000-000000000009', 'REVIEW 3'))
  expect(new Set(made).size).toBe(4)
})
