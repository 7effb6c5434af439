import type { DeliberationOutcome, ProposalContent, ProposalRecord } from '@dampingi/domain'
import { organisationId } from '../demo/demo-people.ts'
import { today } from './fixed.ts'
import { notes, soundBlocks, visit } from './inputs.ts'
import type { Move, World } from './model.ts'

/** A move under a name that tells two uses of one command apart. */
export interface NamedMove extends Move {
  name: string
}

const move = (who: string, command: Move['command'], input: Move['input'], as = ''): NamedMove => ({
  who,
  command,
  input,
  name: as === '' ? command : `${command} (${as})`,
})

const proposalOf = ({ records: { proposal } }: World): ProposalRecord => {
  const [first] = proposal
  if (first === undefined) throw new Error('There is no proposal yet')
  return first
}
const versioned = (world: World) => ({ proposalId: world.ids.proposal, baseVersion: proposalOf(world).version })

/** What the domain holds in place of the digits that go over the wire. */
const inRupiah = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inRupiah)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key.endsWith('Rupiah') ? Number(inner) : inRupiah(inner)]),
  )
}
const sound = inRupiah(soundBlocks()) as ProposalContent

/** The first block that is still empty; when none is, the words about the market once more. */
function nextBlock(world: World): Record<string, unknown> {
  const { content } = proposalOf(world)
  const empty = (Object.keys(sound) as (keyof ProposalContent)[]).find(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(sound[field]),
  )
  const block =
    empty === undefined ? { marketAnalysis: `${sound.marketAnalysis} Diperiksa lagi.` } : { [empty]: sound[empty] }
  return { ...versioned(world), ...block }
}

const visitMoves = [
  move('ba01', 'planVisit', ({ ids, cooperative }) => ({
    visitId: ids.visit,
    cooperativeId: cooperative.id,
    visitedOn: today,
    purposes: ['RPK'],
  })),
  move('ba01', 'recordVisit', ({ ids, cooperative }) => visit(cooperative.id, { visitId: ids.visit })),
  move('ba01', 'correctVisit', ({ ids }) => ({ visitId: ids.visit, notes: { ...notes, findings: 'Diperbaiki.' } })),
]

const outcomes: DeliberationOutcome[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'NO_QUORUM', 'REJECTED']
const offer = { kind: 'OFFER', amountRupiah: 150_000_000, tenorMonths: 60, graceMonths: 6, reasonCodes: [], words: '' }
const reject = {
  kind: 'REJECT',
  amountRupiah: null,
  tenorMonths: null,
  graceMonths: null,
  reasonCodes: ['COLLATERAL'],
  words: 'Jaminan belum cukup.',
}
const judged = (verdict: object) => (world: World) => ({
  appraisalId: world.ids.appraisal,
  proposalHash: proposalOf(world).contentHash,
  verdict,
})

const proposalMoves = [
  move('ba01', 'startProposal', ({ ids, cooperative }) => ({
    proposalId: ids.proposal,
    cooperativeId: cooperative.id,
    kind: 'FULL',
  })),
  move('ba01', 'editProposalBlock', nextBlock),
  move('ba01', 'editProposalBlock', (world) => ({ ...versioned(world), loan: sound.loan }), 'the loan'),
  move('ba01', 'requestProposalReview', versioned),
  move('pmo1', 'reviewProposal', (world) => ({ ...versioned(world), verdict: 'APPROVE' }), 'approve'),
  move(
    'pmo2',
    'reviewProposal',
    (world) => ({ ...versioned(world), verdict: 'RETURN', reason: 'Lengkapi surat.' }),
    'return',
  ),
  move('ba01', 'recordMembersResolution', ({ ids }) => ({
    proposalId: ids.proposal,
    resolution: { heldOn: today, invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' },
  })),
  move('ba01', 'scheduleDeliberation', ({ ids }) => ({
    deliberationId: ids.deliberation,
    proposalId: ids.proposal,
    scheduledOn: today,
    place: 'Balai desa',
  })),
  ...outcomes.map((outcome) =>
    move(
      'ba01',
      'recordDeliberation',
      ({ ids }) => ({
        deliberationId: ids.deliberation,
        heldOn: today,
        attendance: [
          { element: 'BOARD', invited: 5, present: 5 },
          { element: 'COMMUNITY', invited: 9, present: 7 },
          { element: 'VILLAGE_COUNCIL', invited: 5, present: 5 },
          { element: 'VILLAGE_HEAD', invited: 1, present: 1 },
        ],
        outcome,
        recordNumber: 'BA/1',
        maxLoanRupiah: 200_000_000,
        supportPerMonthRupiah: 1_000_000,
      }),
      outcome,
    ),
  ),
  move('ba01', 'issueVillageApproval', ({ ids }) => ({
    proposalId: ids.proposal,
    approval: { letterNumber: 'S/1', letterOn: today, supportPerMonthRupiah: 1_000_000 },
  })),
  move('ba01', 'submitProposal', (world) => ({
    ...versioned(world),
    appraisalId: world.ids.appraisal,
    bankId: organisationId('BRI'),
  })),
  move('bri-reviewer', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'reviewer'),
  move('bri-reviewer2', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'second reviewer'),
  move('bri-approver', 'acceptAppraisal', ({ ids }) => ({ appraisalId: ids.appraisal }), 'approver'),
  move('bri-reviewer', 'recommendAppraisal', judged(offer), 'offer'),
  move('bri-reviewer2', 'recommendAppraisal', judged(reject), 'reject'),
  move('bri-approver', 'decideAppraisal', judged(offer), 'offer'),
  move('bri-approver', 'decideAppraisal', judged(reject), 'reject'),
]

const siteCheck = {
  lengthDecimetres: 60,
  widthDecimetres: 40,
  dry: true,
  ventilated: true,
  pallets: 10,
  scale: true,
  power: true,
  truckAccess: true,
  storageKilograms: 2_000,
  operatorPresent: true,
  notes: '',
  passed: true,
}
const outlet = ({ ids }: World, more: object = {}) => ({ foodOutletId: ids.foodOutlet, ...more })

const outletMoves = [
  move('ba01', 'startFoodOutlet', (world) =>
    outlet(world, { cooperativeId: world.cooperative.id, address: 'Jalan Contoh 1', operatorName: 'Contoh' }),
  ),
  move('ba01', 'submitFoodOutlet', (world) =>
    outlet(world, { documents: ['NIB', 'NPWP', 'DOMICILE_LETTER', 'CHAIR_ID_SIGHTED', 'PLACE_PHOTO'] }),
  ),
  move('bulog1', 'returnFoodOutlet', (world) => outlet(world, { reason: 'Foto buram.' })),
  move('bulog1', 'planSiteCheck', (world) => outlet(world, { siteCheckOn: today })),
  move('bulog1', 'recordSiteCheck', (world) => outlet(world, { siteCheck }), 'passed'),
  move('bulog2', 'recordSiteCheck', (world) => outlet(world, { siteCheck: { ...siteCheck, passed: false } }), 'failed'),
  move('bulog2', 'registerFoodOutlet', (world) => outlet(world, { rpkNumber: 'RPK-1', registeredOn: today })),
]

/** What only a proposal under closed rules can do. */
export const moveToOpenRules: NamedMove = move('ba01', 'moveProposalRuleSet', (world) => ({
  ...versioned(world),
  ruleSetCode: 'PMK49_2025',
  ruleSetVersion: 1,
}))

/** All that can be done to a co-operative, in groups that do not touch each other's records. */
export const moveGroups: readonly (readonly NamedMove[])[] = [visitMoves, proposalMoves, outletMoves]
