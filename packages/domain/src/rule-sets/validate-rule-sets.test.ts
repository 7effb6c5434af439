import { expect, test } from 'vitest'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import type { RuleSet } from './rule-set.ts'
import { ruleSets } from './rule-sets.ts'
import { type RuleSetProblemCode, validateRuleSets } from './validate-rule-sets.ts'

const { parameters } = pmk49Of2025
const withParameter = (name: string, change: object): Partial<RuleSet> => ({
  parameters: {
    ...parameters,
    [name]: { ...(parameters as Record<string, object>)[name], ...change },
  } as RuleSet['parameters'],
})
const { maxPlafondRupiah: _, ...withoutPlafond } = parameters

test.each<[string, Partial<RuleSet>, RuleSetProblemCode, string | null]>([
  ['a wrong unit', withParameter('maxTenorMonths', { unit: 'days' }), 'WRONG_UNIT', 'maxTenorMonths'],
  ['no source', withParameter('dueDay', { cite: { source: ' ', url: null } }), 'CITATION_MISSING', 'dueDay'],
  ['no day of checking', withParameter('dueDay', { checkedOn: '' }), 'CITATION_MISSING', 'dueDay'],
  ['an unknown parameter', withParameter('maxTenor', { value: 72 }), 'UNKNOWN_PARAMETER', 'maxTenor'],
  [
    'a missing parameter',
    { parameters: withoutPlafond as RuleSet['parameters'] },
    'MISSING_PARAMETER',
    'maxPlafondRupiah',
  ],
  ['half a rupiah', withParameter('maxOpexRupiah', { value: 0.5 }), 'BAD_VALUE', 'maxOpexRupiah'],
  ['a due day of 32', withParameter('dueDay', { value: 32 }), 'BAD_VALUE', 'dueDay'],
  ['a list that is none', withParameter('allowedUses', { value: 'OFFICE' }), 'BAD_VALUE', 'allowedUses'],
  ['grace limits that cross', withParameter('minGraceMonths', { value: 9 }), 'LIMITS_CROSSED', 'minGraceMonths'],
  ['an end before the start', { validTo: '2025-01-01' }, 'BAD_DAYS', null],
  ['no real day', { validFrom: '2025-02-30' }, 'BAD_DAYS', null],
  ['no source of the set', { cite: { source: '', url: null } }, 'CITATION_MISSING', null],
])('%s is named', (_name, change, code, subject) => {
  const problems = validateRuleSets([{ ...pmk49Of2025, ...change }])
  expect(problems[0]).toMatchObject({ code, subject, ruleSet: 'PMK49_2025/1' })
  expect(problems[0]?.message.id).not.toBe('')
})

test.each([
  ['2025-11-13', 'OVERLAP'],
  ['2025-11-14', undefined],
  ['2025-11-15', 'GAP'],
])('a successor from %s: %s', (validFrom, code) => {
  const successor = { ...pmk49Of2025, version: 2, validFrom, validTo: null }
  expect(validateRuleSets([pmk49Of2025, successor])[0]?.code).toBe(code)
})

test('a gap is named by its days', () => {
  const successor = { ...pmk49Of2025, version: 2, validFrom: '2025-12-01', validTo: null }
  const [gap] = validateRuleSets([successor, pmk49Of2025])
  expect(gap).toMatchObject({ code: 'GAP', ruleSet: 'PMK49_2025/2', subject: 'PMK49_2025/1' })
  expect(gap?.message.id).toContain('14 Nov 2025 sampai 30 Nov 2025')
})

test('sets for different kinds of co-operative do not overlap', () => {
  const [village, ward] = [
    { ...pmk49Of2025, appliesTo: 'KDMP' as const },
    { ...pmk49Of2025, version: 2, appliesTo: 'KKMP' as const },
  ]
  expect(validateRuleSets([village, ward])).toEqual([])
})

test('one version twice is named', () => {
  expect(validateRuleSets([...ruleSets, pmk49Of2025]).map((p) => p.code)).toContain('DUPLICATE_VERSION')
})
