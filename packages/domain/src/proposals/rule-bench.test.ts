import { expect, test } from 'vitest'
import { cooperative, soundContent } from '../commands/stage.test-support.ts'
import { editRuleSet } from '../rule-sets/edit-rule-set.ts'
import { written } from '../rule-sets/rule-set-step.ts'
import type { RuleSetVersionRecord } from '../rule-sets/rule-set-version.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { proposalStates } from './proposal.ts'
import { atBank } from './recheck-proposal.ts'
import { type Benched, ruleBench } from './rule-bench.ts'

const [pmk49] = ruleSets as [(typeof ruleSets)[number]]
const record = (id: string, change: Partial<typeof pmk49> = {}): RuleSetVersionRecord => ({
  ...written({ ...pmk49, ...change }),
  id,
  revision: 1,
  copiedFromVersion: null,
  requestedById: null,
  statusReason: null,
  statusSource: null,
  statusUrl: null,
})
/** A draft in which the largest operating spending is another one, as an administrator saves it. */
function draftWith(number: number): RuleSetVersionRecord {
  const before = record('draft', { version: 2, status: 'DRAFT' })
  const parameter = {
    name: 'maxOpexRupiah',
    unit: 'rupiah',
    number,
    source: 'x',
    certainty: 'CONFIRMED',
    checkedOn: '2025-10-14',
  } as const
  const viewer = { personId: 'a', role: 'ADMIN', organisationId: 'o', regency: '33.02' } as const
  const asked = { viewer, now: '2025-10-14T03:00:00.000Z', today: '2025-10-14', filingOn: '2025-10-14' }
  const command = { key: 'k', madeAt: asked.now }
  const decision = editRuleSet.decide(
    { command, ruleSetId: 'draft', baseRevision: 1, parameter },
    { ...asked, versions: [before] },
  )
  if (decision.outcome === 'REFUSED') throw new Error(JSON.stringify(decision.problem))
  return decision.writes.ruleSets?.[0] as RuleSetVersionRecord
}
const opexOf = ({ budgetLines }: typeof soundContent): number =>
  budgetLines.filter(({ kind }) => kind === 'OPEX').reduce((sum, line) => sum + line.quantity * line.unitPriceRupiah, 0)
const at = (state: Benched['proposal']['state'], ruleSetVersion = 1): Benched => ({
  proposal: { id: state, state, kind: 'FULL', content: soundContent, ruleSetCode: pmk49.code, ruleSetVersion },
  cooperative,
})
const bench = (draft: RuleSetVersionRecord, proposals: Benched[]) =>
  ruleBench(draft, proposals, [record('former'), draft])

test('a limit below what is asked for blocks what was free, by name of the rule', () => {
  const { blocked, freed, otherwise, same } = bench(draftWith(opexOf(soundContent) - 1), [at('DRAFT')])
  expect(blocked).toMatchObject([{ id: 'DRAFT', arisen: [{ rule: 'OVER_OPEX' }], settled: [] }])
  expect([freed, otherwise, same]).toEqual([[], [], 0])
})

test('a limit that is met changes nothing, whatever day it is for', () => {
  expect(bench(draftWith(opexOf(soundContent)), [at('DRAFT')])).toEqual({
    blocked: [],
    freed: [],
    otherwise: [],
    same: 1,
  })
})

test('a limit that is raised frees what it blocked', () => {
  const strict = draftWith(opexOf(soundContent) - 1)
  const { freed } = ruleBench(record('former'), [at('DRAFT', 2)], [record('former'), strict])
  expect(freed).toMatchObject([{ arisen: [], settled: [{ rule: 'OVER_OPEX' }] }])
})

test('what a bank has is not tested, and the parts are the whole of the rest', () => {
  const { blocked, freed, otherwise, same } = bench(
    draftWith(1),
    proposalStates.map((state) => at(state)),
  )
  expect(blocked.length + freed.length + otherwise.length + same).toBe(proposalStates.length - atBank.length)
  expect(blocked.map(({ id }) => id)).not.toContain('UNDER_APPRAISAL')
})
