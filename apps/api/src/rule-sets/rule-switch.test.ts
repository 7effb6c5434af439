import {
  type CooperativeRecord,
  type ProposalRecord,
  proposalStates,
  type Recheck,
  type RuleSet,
  recheckProposal,
} from '@dampingi/domain'
import { expect, test } from 'vitest'
import { demoProgramme } from '../demo/demo-programme.ts'
import { today } from '../testing/fixed.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const demo = demoProgramme({ today })
const shipped = demo.ruleSetVersions.map(({ document }) => JSON.parse(document) as RuleSet)
const workingCapital = shipped.find(({ code }) => code === 'WORKING_CAPITAL_2026') as RuleSet
/** As two administrators switch it on. */
const switchedOn: RuleSet = { ...workingCapital, status: 'ACTIVE' }

const cooperatives = new Map<string, CooperativeRecord>(demo.cooperatives.map((one) => [one.id, one]))
const recheckAll = (ruleSets: readonly RuleSet[], filingOn: string): [ProposalRecord, Recheck][] =>
  demo.proposals.map((proposal) => {
    const cooperative = cooperatives.get(proposal.cooperativeId) as CooperativeRecord
    return [proposal, recheckProposal(proposal, { cooperative, ruleSets, filingOn })]
  })
const count = (found: [ProposalRecord, Recheck][], standing: Recheck['standing']) =>
  found.filter(([, recheck]) => recheck.standing === standing).length

test('the demo has a proposal in every state, so that a switch of the rules meets each', () => {
  expect(new Set(demo.proposals.map(({ state }) => state))).toEqual(new Set(proposalStates))
})

test('Inpres 17/2025 of 22 October 2025 leaves every filing under PMK 49 open; its end on 14 November closes what no bank has', () => {
  const total = demo.proposals.length
  for (const day of ['2025-10-21', '2025-10-22']) expect(count(recheckAll(shipped, day), 'OPEN'), day).toBe(total)
  const after = recheckAll(shipped, '2025-11-14')
  expect(count(after, 'CLOSED') + count(after, 'FILED')).toBe(total)
  for (const [{ state, bankId }, { standing }] of after)
    expect(standing, state).toBe(
      bankId !== null && !['BANK_REJECTED', 'OFFER_DECLINED'].includes(state) ? 'FILED' : 'CLOSED',
    )
})

// Some thirty assistants sign in, each once, and give a command for each proposal: slow on a busy machine.
test('every proposal that no bank has is moved to the set that was switched on, by its own BA; each old version stays', async () => {
  const ruleSetId = await here.one('select id from rule_set_version where code = $1', [switchedOn.code])
  const [first, second] = [await here.as('admin'), await here.as('admin2')]
  const because = { reason: 'Aturannya terbit.', source: 'Peraturan contoh' }
  await first.give('requestRuleSetPublication', { ruleSetId, baseRevision: 1, ...because })
  expect(await second.give('publishRuleSet', { ruleSetId, baseRevision: 2 })).toMatchObject({
    __typename: 'RuleSetAccepted',
  })
  await here.rows(`update programme set filing_on = '2026-01-05'`)
  const movable = recheckAll([...shipped.filter(({ code }) => code !== switchedOn.code), switchedOn], '2026-01-05')
  expect(count(movable, 'MOVABLE')).toBeGreaterThan(20)
  const usernames = new Map(demo.persons.map(({ id, username }) => [id, username]))
  for (const [{ id, assistantId, version, state, contentHash }, { standing, redo }] of movable) {
    const owner = await here.as(usernames.get(assistantId) as string)
    const move = { proposalId: id, baseVersion: version, ruleSetCode: switchedOn.code, ruleSetVersion: 1 }
    const answer = await owner.give('moveProposalRuleSet', move)
    const expected = standing === 'MOVABLE' ? 'ProposalAccepted' : 'Refused'
    expect([answer.__typename, answer.code ?? null], state).toEqual([
      expected,
      standing === 'MOVABLE' ? null : 'WRONG_STATE',
    ])
    if (standing !== 'MOVABLE') continue
    const { node } = await owner.data(
      `query ($id: ID!) { node(id: $id) { ... on Proposal { state ruleSetCode membersResolution { heldOn }
        versions(first: 1) { edges { node { occasion ruleSetCode contentHash } } }
        deliberations(first: 10) { edges { node { state } } } } } }`,
      { id },
    )
    expect(node, `${state}, to do again: ${redo.join(', ')}`).toMatchObject({
      state: 'DRAFT',
      ruleSetCode: switchedOn.code,
      membersResolution: null,
      versions: { edges: [{ node: { occasion: 'RULE_CHANGE', ruleSetCode: 'PMK49_2025', contentHash } }] },
    })
    const states = node.deliberations.edges.map(({ node: { state: held } }: { node: { state: string } }) => held)
    expect(states).not.toContain('SCHEDULED')
  }
}, 60_000)
