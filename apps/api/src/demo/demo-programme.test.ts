import { createHash } from 'node:crypto'
import {
  addDays,
  appraisalStates,
  deliberationStates,
  evaluateProposal,
  evidenceOf,
  foodOutletStates,
  loanLedger,
  loanStates,
  proposalStates,
  ruleSets,
  verifyChain,
  visitStates,
  wibDayOf,
} from '@dampingi/domain'
import { expect, test } from 'vitest'
import { demoAccounts } from './demo-accounts.ts'
import { personId } from './demo-people.ts'
import { demoFilingOn, demoProgramme } from './demo-programme.ts'
import { contentFaults } from './proposal-contents.ts'

const today = '2026-11-24'
const demo = demoProgramme({ today })
const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
/** What of the programme is not its days. */
const standing = ({ cooperatives, proposals, foodOutlets }: typeof demo) =>
  cooperatives.map(({ id, name, memberCount, taxNumber, villageFundCeilingRupiah }) => ({
    name,
    memberCount,
    taxNumber,
    villageFundCeilingRupiah,
    proposal: proposals.find(({ cooperativeId }) => cooperativeId === id)?.state,
    outlet: foodOutlets.find(({ cooperativeId }) => cooperativeId === id)?.state,
  }))
const dayOf = (values: readonly string[]) => countBy(values.map((value) => value.slice(0, 10)))

test('32 BAs accompany 331 co-operatives, 11 of them eleven and 21 of them ten', () => {
  const loads = Object.values(
    countBy(demo.grants.filter(({ purpose }) => purpose === 'ASSIGNMENT').map(({ granteeId }) => granteeId)),
  )
  expect(countBy(loads.map(String))).toEqual({ 10: 21, 11: 11 })
  expect(
    new Set(demo.grants.filter(({ purpose }) => purpose === 'ASSIGNMENT').map(({ cooperativeId }) => cooperativeId))
      .size,
  ).toBe(331)
})

test('no BA rides through more than three kecamatan', () => {
  const districtOf = new Map(demo.cooperatives.map(({ id, districtId }) => [id, districtId]))
  const districts = new Map<string, Set<string>>()
  for (const { granteeId, cooperativeId } of demo.grants.filter(({ purpose }) => purpose === 'ASSIGNMENT')) {
    districts.set(granteeId, (districts.get(granteeId) ?? new Set()).add(districtOf.get(cooperativeId) ?? ''))
  }
  expect(Math.max(...[...districts.values()].map(({ size }) => size))).toBeLessThanOrEqual(3)
})

test('the same day gives the same bytes, another day others', () => {
  const hash = (day: string) =>
    createHash('sha256')
      .update(JSON.stringify(demoProgramme({ today: day })))
      .digest('hex')
  expect(hash(today)).toBe(createHash('sha256').update(JSON.stringify(demo)).digest('hex'))
  expect(hash('2026-11-25')).not.toBe(hash(today))
})

test.each(['2025-10-14', '2026-01-04', '2026-11-28', '2027-02-28', '2028-02-29'])(
  'on %s the same co-operatives have the same papers and stand where they stand today',
  (day) => expect(standing(demoProgramme({ today: day }))).toEqual(standing(demo)),
)

test.each([
  ['visit', visitStates, demo.visits],
  ['proposal', proposalStates, demo.proposals],
  // CANCELLED comes of a change of the rules, and the demo's rules do not change: `rule-sets/rule-switch.test.ts` has it.
  ['deliberation', deliberationStates.filter((state) => state !== 'CANCELLED'), demo.deliberations],
  ['food outlet', foodOutletStates, demo.foodOutlets],
] as const)('every state of a %s is there at least three times', (_, states, records) => {
  const counts = countBy(records.map(({ state }) => state))
  expect(states.filter((state) => (counts[state] ?? 0) < 3)).toEqual([])
})

test('every lender has an appraisal in every state', () => {
  const lenders = demo.organisations.filter(({ kind }) => kind === 'LENDER')
  const missing = lenders.flatMap(({ id, code }) =>
    appraisalStates
      .filter((state) => !demo.appraisals.some((a) => a.bankId === id && a.state === state))
      .map((state) => `${code} ${state}`),
  )
  expect(missing).toEqual([])
  expect(lenders).toHaveLength(4)
})

test('every state of a loan is there, and what moved on them adds up', () => {
  expect(loanStates.filter((state) => !demo.loans.some((loan) => loan.state === state))).toEqual([])
  for (const loan of demo.loans) {
    const { undrawnRupiah, drawnRupiah } = loanLedger(
      loan,
      demo.loanMovements.filter(({ loanId }) => loanId === loan.id),
      today,
    )
    expect(drawnRupiah + undrawnRupiah).toBe(loan.amountRupiah)
  }
})

test('the first BA has a proposal to mend, one that breaks a rule and one at the bank', () => {
  const own = demo.grants
    .filter(({ granteeId }) => granteeId === personId('ba01'))
    .map(({ cooperativeId }) => cooperativeId)
  const states = demo.proposals.filter(({ cooperativeId }) => own.includes(cooperativeId)).map(({ state }) => state)
  expect(states).toEqual(expect.arrayContaining(['RETURNED_BY_PMO', 'DRAFT', 'UNDER_APPRAISAL']))
})

test('a kelurahan deliberates in its own kind of meeting, a desa in a musdes khusus', () => {
  const kindOf = new Map(demo.cooperatives.map(({ id, kind }) => [id, kind]))
  const pairs = countBy(demo.deliberations.map(({ cooperativeId, kind }) => `${kindOf.get(cooperativeId)} ${kind}`))
  expect(Object.keys(pairs).sort()).toEqual(['KDMP MUSDESUS', 'KKMP WARD_DELIBERATION'])
  expect(pairs['KKMP WARD_DELIBERATION']).toBeGreaterThanOrEqual(3)
})

test('every chain verifies, and its head is its last event', () => {
  const chains = new Map(
    demo.cooperatives.map(({ id }) => [id, demo.timelineEvents.filter(({ cooperativeId }) => cooperativeId === id)]),
  )
  expect([...chains.values()].map(verifyChain).filter((fault) => fault !== null)).toEqual([])
  expect(Math.min(...[...chains.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(3)
  for (const { chainId, sequence, hash } of demo.timelineHeads) {
    expect(chains.get(chainId)?.at(-1)).toMatchObject({ sequence, hash })
  }
})

test('what is past review breaks no rule, and each faulty draft breaks one', () => {
  const blocked = demo.proposals.map((proposal) => {
    const cooperative = demo.cooperatives.find(({ id }) => id === proposal.cooperativeId)
    const ruleSet = ruleSets.find(({ code }) => code === proposal.ruleSetCode)
    if (cooperative === undefined || ruleSet === undefined) throw new Error('The demo names a record that is not there')
    const { findings } = evaluateProposal(ruleSet, evidenceOf(proposal, { cooperative, filingOn: demoFilingOn }))
    return { state: proposal.state, blocked: findings.some(({ severity }) => severity === 'BLOCKING') }
  })
  expect(blocked.filter((p) => p.blocked && p.state !== 'DRAFT')).toEqual([])
  expect(blocked.filter((p) => p.blocked).length).toBeGreaterThanOrEqual(contentFaults.length)
})

test('no number has the sixteen digits of a national id, and every name of a person is marked as an example', () => {
  const numbers = JSON.stringify({ ...demo, ruleSetVersions: [], timelineEvents: [], timelineHeads: [] }).match(
    /(?<![0-9a-f-])\d{16}(?![0-9a-f-])/g,
  )
  expect(numbers).toBeNull()
  const names = [
    ...demo.persons.map(({ name }) => name),
    ...demo.cooperatives.map(({ chairName }) => chairName ?? '(contoh)'),
  ]
  expect(names.filter((name) => !name.endsWith('(contoh)'))).toEqual([])
  expect(
    demo.cooperatives.filter(({ chairPhone }) => chairPhone !== null && !chairPhone.startsWith('+628000000')),
  ).toEqual([])
})

test('all that happened lies within the fourteen weeks before today, plans in the days after', () => {
  const recorded = demo.timelineEvents.map(({ recordedAt }) => wibDayOf(recordedAt)).sort()
  expect((recorded[0] as string) >= addDays(today, -98)).toBe(true)
  expect((recorded.at(-1) as string) < today).toBe(true)
  expect(
    demo.visits.filter(({ state, visitedOn }) => state === 'PLANNED' && visitedOn >= today).length,
  ).toBeGreaterThanOrEqual(32 * 3)
  expect(Object.keys(dayOf(demo.timelineEvents.map(({ recordedAt }) => recordedAt))).length).toBeGreaterThan(80)
})

test('each BA makes some six visits a week', () => {
  const made = demo.visits.filter(({ state }) => state !== 'PLANNED').length
  expect(made / 32 / 14).toBeGreaterThan(5.5)
  expect(made / 32 / 14).toBeLessThan(6.5)
})

test('each id is there once, in the form of UUIDv7, and leads to a record', () => {
  const lists = [
    demo.regions,
    demo.organisations,
    demo.persons,
    demo.cooperatives,
    demo.grants,
    demo.visits,
    demo.proposals,
    demo.deliberations,
  ]
  const ids = [...lists, demo.timelineEvents, demo.foodOutlets].flatMap((list) => list.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
    [],
  )
  const people = new Set(demo.persons.map(({ id }) => id))
  expect(demo.timelineEvents.filter(({ actorId }) => !people.has(actorId))).toEqual([])
})

test('there is an account for each person, with the portal of the role', () => {
  const accounts = demoAccounts(demo)
  expect(countBy(accounts.map(({ portal }) => portal))).toEqual({ ba: 32, pmo: 5, bank: 12, bulog: 2 })
  expect(accounts.map(({ username }) => username)).toEqual(
    expect.arrayContaining([
      'ba01',
      'ba32',
      'pmo2',
      'dinas',
      'bsi-reviewer2',
      'bri-approver',
      'bulog1',
      'admin',
      'admin2',
    ]),
  )
})
