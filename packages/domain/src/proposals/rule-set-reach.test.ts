import { expect, test } from 'vitest'
import { written } from '../rule-sets/rule-set-step.ts'
import type { RuleSetVersionRecord } from '../rule-sets/rule-set-version.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { proposalStates } from './proposal.ts'
import { closedOffBy, countByState, movedBy } from './rule-set-reach.ts'

const filingOn = '2025-10-14'
const record = (change: Partial<RuleSetVersionRecord>, i = 0): RuleSetVersionRecord => ({
  ...written(ruleSets[i] as (typeof ruleSets)[number]),
  id: `set ${i}`,
  revision: 1,
  copiedFromVersion: null,
  requestedById: null,
  statusReason: null,
  statusSource: null,
  statusUrl: null,
  ...change,
})
const shipped = ruleSets.map((_, i) => record({}, i))
const [pmk49] = shipped as [RuleSetVersionRecord]
const next = record({
  id: 'next',
  version: 2,
  status: 'REQUESTED',
  validFrom: filingOn,
  document: JSON.stringify({ ...ruleSets[0], version: 2, validFrom: filingOn }),
})
const proposals = proposalStates.map((state) => ({
  id: state,
  state,
  ruleSetCode: 'PMK49_2025',
  ruleSetVersion: 1,
  cooperativeKind: 'KDMP' as const,
}))
const reached = movedBy(next, proposals, { versions: [...shipped, next], filingOn }).map(({ state }) => state)

test('a new version reaches what no bank has, and nothing that a bank has', () => {
  expect(reached).toEqual(expect.arrayContaining(['DRAFT', 'VILLAGE_APPROVED', 'BANK_REJECTED']))
  for (const state of ['SUBMITTED_TO_BANK', 'UNDER_APPRAISAL', 'AGREEMENT_SIGNED']) expect(reached).not.toContain(state)
})

test('what is under the version already is not reached', () => {
  const moved = proposals.map((proposal) => ({ ...proposal, ruleSetVersion: 2 }))
  expect(movedBy(next, moved, { versions: [...shipped, next], filingOn })).toEqual([])
})

test('a suspension cuts off the same proposals, and only while the set is open', () => {
  expect(closedOffBy(pmk49, proposals, { filingOn }).map(({ state }) => state)).toEqual(reached)
  expect(closedOffBy(pmk49, proposals, { filingOn: '2026-01-05' })).toEqual([])
})

test('they are counted by state', () => {
  const many = [...proposals, ...proposals.filter(({ state }) => state === 'DRAFT')]
  expect(countByState(many)[0]).toEqual({ state: 'DRAFT', count: 2 })
})
