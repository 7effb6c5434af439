import { expect, test } from 'vitest'
import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import { agrinas2025 } from './agrinas-2025.ts'
import { parameterNames } from './parameter.ts'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import { filingOn, inForceOn, ruleSetOn, ruleSets } from './rule-sets.ts'
import { validateRuleSets } from './validate-rule-sets.ts'
import { workingCapital2026 } from './working-capital-2026.ts'

test.each<[string, CooperativeKind, string | null]>([
  ['2025-07-20', 'KDMP', null],
  ['2025-07-21', 'KDMP', 'PMK49_2025'],
  ['2025-10-20', 'KKMP', 'PMK49_2025'],
  ['2025-10-22', 'KDMP', 'PMK49_2025'],
  ['2025-11-13', 'KDMP', 'PMK49_2025'],
  ['2025-11-14', 'KDMP', null],
  ['2026-11-24', 'KDMP', null],
])('on %s a %s files under %s', (day, kind, code) => expect(ruleSetOn(day, kind, ruleSets)?.code ?? null).toBe(code))

test('working capital opens once an administrator switches it on', () => {
  const switchedOn = { ...workingCapital2026, version: 2, status: 'ACTIVE' as const, validFrom: '2026-06-01' }
  const sets = [...ruleSets, switchedOn]
  expect(ruleSetOn('2026-11-24', 'KDMP', sets)).toBe(switchedOn)
  expect(ruleSetOn('2026-05-31', 'KDMP', sets)).toBeNull()
})

test('two sets that contradict give no set', () => {
  expect(ruleSetOn('2025-10-20', 'KDMP', [pmk49Of2025, { ...pmk49Of2025, version: 2 }])).toBeNull()
})

test('the building model is in force and opens no loan', () => {
  expect(inForceOn(agrinas2025, '2026-11-24', 'KDMP')).toBe(true)
  expect(ruleSetOn('2026-11-24', 'KDMP', [agrinas2025])).toBeNull()
})

test('a day without a rule is explained in both languages', () => {
  const { ruleSet, notice } = filingOn('2026-11-24', 'KDMP', ruleSets)
  expect(ruleSet).toBeNull()
  expect(notice.id).toContain('24 Nov 2026')
  expect(filingOn('2025-10-20', 'KDMP', ruleSets).notice.id).toContain('PMK 49/2025')
})

test('the end of PMK 49 is marked as uncertain', () => expect(pmk49Of2025.end?.certainty).toBe('UNCERTAIN'))

test('the sets we ship are valid, and travel as JSON unchanged', () => {
  expect(validateRuleSets(ruleSets)).toEqual([])
  expect(JSON.parse(JSON.stringify(ruleSets))).toEqual(ruleSets)
})

test.each(ruleSets.map((set) => [set.code, set] as const))(
  '%s cites each figure, and an assumption of ours is never certain',
  (_, set) => {
    for (const name of parameterNames) {
      const { cite, certainty, unit } = set.parameters[name]
      expect([name, cite.source.length > 0, unit.length > 0]).toEqual([name, true, true])
      if (cite.source.startsWith('Anggapan')) expect([name, certainty]).toEqual([name, 'UNCERTAIN'])
    }
  },
)

test('what is not known of working capital is assumed, never certain', () => {
  expect(parameterNames.filter((name) => workingCapital2026.parameters[name].certainty !== 'UNCERTAIN')).toEqual([])
})
