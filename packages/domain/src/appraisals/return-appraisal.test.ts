import { expect, test } from 'vitest'
import { examine, offer, submitted } from '../commands/road.test-support.ts'
import { ids } from '../commands/stage.test-support.ts'

const { appraisal: appraisalId } = ids
const refusal = {
  kind: 'REJECT' as const,
  amountRupiah: null,
  tenorMonths: null,
  graceMonths: null,
  reasonCodes: ['COLLATERAL' as const],
  words: 'Jaminan belum cukup.',
}

function recommended(verdict: typeof offer | typeof refusal) {
  const walk = submitted()
  const proposalHash = walk.records.proposal?.contentHash ?? ''
  walk.give('reviewer', 'acceptAppraisal', { appraisalId })
  examine(walk)
  walk.give('reviewer', 'recommendAppraisal', { appraisalId, proposalHash, verdict })
  const decide = (decision: typeof offer | typeof refusal) =>
    walk.give('approver', 'decideAppraisal', { appraisalId, proposalHash, verdict: decision })
  return { ...walk, proposalHash, decide }
}
const rules = (decision: ReturnType<ReturnType<typeof submitted>['give']>) =>
  decision.outcome === 'REFUSED' ? decision.problem.findings.map(({ rule }) => rule) : decision.outcome

test('an approver grants less than was recommended, or refuses, and nothing beyond it', () => {
  const more = { ...offer, amountRupiah: offer.amountRupiah + 1 }
  expect(rules(recommended({ ...offer, amountRupiah: offer.amountRupiah - 1 }).decide(offer))).toEqual([
    'BEYOND_RECOMMENDATION',
  ])
  expect(rules(recommended(offer).decide(more))).toContain('BEYOND_RECOMMENDATION')
  expect(rules(recommended(refusal).decide(offer))).toEqual(['BEYOND_RECOMMENDATION'])
  expect(rules(recommended(offer).decide({ ...offer, amountRupiah: 1_000_000 }))).toBe('ACCEPTED')
  expect(rules(recommended(offer).decide(refusal))).toBe('ACCEPTED')
})

test('what goes back is recommended anew, and the reason stays with the bank until it is decided', () => {
  const { records, give, proposalHash, decide } = recommended(refusal)
  expect(rules(give('approver', 'returnAppraisal', { appraisalId, reason: ' ' }))).toEqual(['REASON_MISSING'])
  expect(rules(give('approver', 'returnAppraisal', { appraisalId, reason: ' Hitung lagi dukungan desa. ' }))).toBe(
    'ACCEPTED',
  )
  expect(records.appraisal).toMatchObject({
    state: 'UNDER_APPRAISAL',
    recommendation: null,
    recommendedById: null,
    inputsHash: null,
    returned: { returnedOn: '2025-10-14', reason: 'Hitung lagi dukungan desa.' },
  })
  expect(records.proposal?.state).toBe('UNDER_APPRAISAL')
  expect(rules(give('reviewer', 'recommendAppraisal', { appraisalId, proposalHash, verdict: offer }))).toBe('ACCEPTED')
  expect(records.appraisal?.returned?.reason).toBe('Hitung lagi dukungan desa.')
  expect(rules(decide(offer))).toBe('ACCEPTED')
  expect(records.appraisal?.returned).toBeNull()
})

test('only an approver gives a recommendation back, and only before the decision', () => {
  const { give, decide } = recommended(offer)
  const back = (who: 'reviewer' | 'approver') => give(who, 'returnAppraisal', { appraisalId, reason: 'x' })
  expect(back('reviewer')).toMatchObject({ outcome: 'REFUSED', problem: { code: 'NOT_YOURS' } })
  decide(offer)
  expect(back('approver')).toMatchObject({ outcome: 'REFUSED', problem: { code: 'WRONG_STATE' } })
})
