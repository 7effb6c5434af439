import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { emptyCooperativeOf, soundBlocks } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const [rini, pmo] = [await here.as('ba01'), await here.as('pmo1')]

test('Q-A2 the deliberation that counts is the last one by the server, also when the phone that named an earlier one was years ahead', async () => {
  const [proposalId, cooperativeId] = [v7(), await emptyCooperativeOf(here, 'ba01')]
  const version = () => here.one<number>('select version from proposal where id = $1', [proposalId])
  const given = async (name: Parameters<typeof rini.give>[0], input: object, by = rini) =>
    expect(await by.give(name, { proposalId, ...input }), name).toMatchObject({
      __typename: expect.stringMatching(/Accepted$/),
    })
  await given('startProposal', { cooperativeId, kind: 'FULL' })
  for (const [block, value] of Object.entries(soundBlocks()))
    await given('editProposalBlock', { baseVersion: await version(), [block]: value })
  await given('requestProposalReview', { baseVersion: await version() })
  await given('reviewProposal', { baseVersion: await version(), verdict: 'APPROVE' }, pmo)
  const resolution = { heldOn: '2026-11-24', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' }
  await given('recordMembersResolution', { resolution })
  const elements = ['BOARD', 'COMMUNITY', 'VILLAGE_COUNCIL', 'VILLAGE_HEAD']
  const meet = async (deliberationId: string, held: object) => {
    await given('scheduleDeliberation', { deliberationId, scheduledOn: '2026-12-05', place: 'Balai desa' })
    const attendance = elements.map((element) => ({ element, invited: 5, present: 5 }))
    const payload = await rini.give('recordDeliberation', {
      deliberationId,
      heldOn: '2026-11-24',
      attendance,
      recordNumber: 'BA/1',
      ...held,
    })
    expect(payload.__typename).toBe('DeliberationAccepted')
  }
  await meet(v7({ msecs: Date.parse('2090-01-01') }), { outcome: 'DEFERRED' })
  await meet(v7(), { outcome: 'APPROVED_WITH_CONDITIONS', maxLoanRupiah: '1000000' })
  const letter = { letterNumber: 'S/1', letterOn: '2026-11-24', supportPerMonthRupiah: '1000000' }
  expect(await rini.give('issueVillageApproval', { proposalId, approval: letter })).toMatchObject({
    __typename: 'Refused',
    findings: [{ rule: 'OVER_VILLAGE_MAXIMUM' }],
  })
})
