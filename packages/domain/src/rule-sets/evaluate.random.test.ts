import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetKinds, businessUses, financingKinds, type ProposalContent } from '../proposals/proposal.ts'
import { evaluateProposal, type ProposalEvidence } from './evaluate.ts'
import type { RuleSet } from './rule-set.ts'
import { ruleSets } from './rule-sets.ts'

/** Figures as people type them, and as nobody should. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3_000_000_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e15, 1e21, Number.MAX_SAFE_INTEGER),
  },
)
const months = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 80 }) }, { weight: 1, arbitrary: figure })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 })
const text = fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 12 }))
const id = fc.constant('00000000-0000-7000-8000-000000000000')
const day = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2025-10-20', '2025-11-14', '2026-03-02', '2027-12-31', '2030-02-28') },
  { weight: 1, arbitrary: text },
)

const content: fc.Arbitrary<ProposalContent> = fc.record({
  marketAnalysis: text,
  activities: fc.array(
    fc.record({
      id,
      name: text,
      month: months,
      volume: figure,
      unit: text,
      unitPriceRupiah: figure,
      unitCostRupiah: figure,
    }),
    { maxLength: 4 },
  ),
  budgetLines: fc.array(
    fc.record({
      id,
      kind: fc.constantFrom(...budgetKinds),
      use: fc.constantFrom(...businessUses),
      name: text,
      quantity: figure,
      unit: text,
      unitPriceRupiah: figure,
      supplier: maybe(text),
      quotations: months,
    }),
    { maxLength: 5 },
  ),
  loan: fc.record({
    requestedAmountRupiah: maybe(figure),
    tenorMonths: maybe(months),
    graceMonths: maybe(months),
    plannedAgreementOn: maybe(day),
  }),
  drawdowns: fc.array(fc.record({ id, month: months, amountRupiah: figure, purpose: text }), { maxLength: 4 }),
})

const evidence: fc.Arbitrary<ProposalEvidence> = fc.record({
  cooperative: fc.record({
    kind: fc.constantFrom('KDMP', 'KKMP'),
    deedNumber: maybe(text),
    ahuDecreeNumber: maybe(text),
    cooperativeNumber: maybe(text),
    businessNumber: maybe(text),
    taxNumber: maybe(text),
    bankAccount: maybe(text),
    villageFundCeilingRupiah: maybe(figure),
  }),
  content,
  kind: fc.constantFrom(...financingKinds),
  on: day,
  approvedSupportRupiah: fc.option(fc.nat({ max: 1_000_000_000_000 }), { nil: null }),
})

test('10,000 random proposals each get an answer, the same bytes again, and plain JSON', () => {
  let schedules = 0
  fc.assert(
    fc.property(fc.nat(ruleSets.length - 1), evidence, (which, given) => {
      const ruleSet = ruleSets[which] as RuleSet
      const evaluation = evaluateProposal(ruleSet, given)
      if (evaluation.schedule !== null) schedules++
      const bytes = JSON.stringify(evaluation)
      expect(JSON.stringify(evaluateProposal(ruleSet, given))).toBe(bytes)
      expect(JSON.parse(JSON.stringify(evaluation.trace))).toEqual(evaluation.trace)
      for (const { why, mend } of evaluation.findings) {
        expect([why.id, why.en, mend.id, mend.en].join(' ')).not.toMatch(/undefined|NaN|Infinity|null/)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(schedules).toBeGreaterThan(500)
})
