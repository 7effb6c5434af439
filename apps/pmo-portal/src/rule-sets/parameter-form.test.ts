import { parameterUnits, type RuleSet, ruleSets } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { givenParameter, parameterFindings, typedParameter } from './parameter-form.ts'

const [set] = ruleSets as [RuleSet]
const today = '2026-11-24'
const names = (Object.keys(parameterUnits) as (keyof typeof parameterUnits)[]).filter(
  (name) => parameterUnits[name] !== 'table',
)

test.each(names)('%s that is not changed goes back as it came, with the day of the check', (name) => {
  const parameter = set.parameters[name]
  const { number, choices, ...given } = givenParameter(name, typedParameter(name, parameter, today))
  const value = parameterUnits[name] === 'choice' ? (choices?.[0] ?? null) : (choices ?? number)
  expect(value).toEqual(parameter.value)
  expect(given).toMatchObject({ name, unit: parameter.unit, source: parameter.cite.source, checkedOn: today })
  expect(parameterFindings(set, name, typedParameter(name, parameter, today))).toEqual([])
})

test('a share is typed in percent and kept in basis points, to the last hundredth', () => {
  const typed = typedParameter('annualRateBasisPoints', set.parameters.annualRateBasisPoints, today)
  expect(typed.number).toBe(6)
  expect(givenParameter('annualRateBasisPoints', { ...typed, number: 6.29 }).number).toBe(629)
})

test('what is missing is told at its field, under the name that the parameter has on screen', () => {
  const typed = typedParameter('maxOpexRupiah', set.parameters.maxOpexRupiah, today)
  const found = (change: object) => parameterFindings(set, 'maxOpexRupiah', { ...typed, ...change })
  expect(found({ source: ' ' })).toMatchObject([{ path: ['source'], blocking: true }])
  expect(found({ source: ' ' })[0]?.message).not.toContain('maxOpexRupiah')
  expect(found({ checkedOn: null })).toMatchObject([{ path: ['checkedOn'] }])
  expect(found({ url: 'bukan alamat' })).toMatchObject([{ path: ['url'] }])
  expect(found({ number: 0.5 })).toMatchObject([{ path: ['value'] }])
})
