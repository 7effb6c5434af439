import {
  type Attendance,
  addDays,
  type CooperativeRecord,
  type DeliberationOutcome,
  type OnBehalfOf,
  type PersonRecord,
  type ProposalContent,
  type ProposalRecord,
  wibDayOf,
} from '@dampingi/domain'
import { appraisalPlays } from './appraisal-plays.ts'
import { isLoanStep, loanPlays } from './loan-plays.ts'
import { proposalContent } from './proposal-contents.ts'
import type { Fate, Step } from './proposal-fates.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

export interface Bankers {
  bankId: string
  reviewer: PersonRecord
  approver: PersonRecord
}

/** One proposal's road: what is known of it from the start, and the ids that come up on the way. */
export interface Road {
  today: string
  cooperative: CooperativeRecord
  fate: Fate
  bankers: Bankers | null
  random: SeededRandom
  /** The day of each step. */
  days: readonly string[]
}
interface Found {
  proposalId: string
  deliberationId: string
  appraisalId: string
  content: ProposalContent | null
}

/** How a road is played: one command for each step. */
export function proposalPlays(road: Road): (step: Step, index: number, stage: Stage, act: Act) => void {
  const found: Found = { proposalId: '', deliberationId: '', appraisalId: '', content: null }
  return (step, index, stage, act) => {
    const proposal = stage.kept.proposals.get(found.proposalId) ?? null
    if (step === 'START') start(found, road, stage, act)
    else if (proposal === null) throw new Error(`${step} comes before a proposal was started`)
    else if (isEdit(step)) edit(step, proposal, found, stage, act)
    else if (step.startsWith('HOLD_'))
      hold(outcomes[step as keyof typeof outcomes], proposal, { found, road, stage, act })
    else if (step === 'INVITE') invite(index, proposal, { found, road, stage, act })
    else if (step === 'SCHEDULE') schedule(index, proposal, { found, road, stage, act })
    else if (isOffice(step)) office(step, proposal, { found, road, stage, act })
    else if (isLoanStep(step))
      loanPlays(step, {
        appraisalId: found.appraisalId,
        cooperative: road.cooperative,
        random: road.random,
        stage,
        act,
      })
    else appraisalPlays(step, proposal, { appraisalId: found.appraisalId, random: road.random, stage, act })
  }
}

interface Scene {
  found: Found
  road: Road
  stage: Stage
  act: Act
}

function start(found: Found, { cooperative, fate, random }: Road, stage: Stage, act: Act): void {
  found.proposalId = stage.idAt(act.at)
  found.content = proposalContent({
    writtenOn: wibDayOf(act.at),
    fault: fate.fault,
    idAt: () => stage.idAt(act.at),
    random,
  })
  stage.give(act, 'startProposal', { proposalId: found.proposalId, cooperativeId: cooperative.id, kind: 'FULL' })
}

type Edit = 'MARKET' | 'ACTIVITIES' | 'BUDGET' | 'LOAN' | 'DRAWDOWNS' | 'MEND'
const fieldOf = {
  MARKET: 'marketAnalysis',
  ACTIVITIES: 'activities',
  BUDGET: 'budgetLines',
  LOAN: 'loan',
  DRAWDOWNS: 'drawdowns',
} as const
const isEdit = (step: Step): step is Edit => step === 'MEND' || step in fieldOf

function edit(step: Edit, proposal: ProposalRecord, { content }: Found, stage: Stage, act: Act): void {
  const mended = { marketAnalysis: `${proposal.content.marketAnalysis} Jumlah pesaing dan harga mereka sudah dicatat.` }
  const block = step === 'MEND' ? mended : { [fieldOf[step]]: content?.[fieldOf[step]] }
  stage.give(act, 'editProposalBlock', { proposalId: proposal.id, baseVersion: proposal.version, ...block })
}

type Office = 'REQUEST' | 'RETURN' | 'APPROVE' | 'MEMBERS' | 'LETTER' | 'SUBMIT'
const isOffice = (step: Step): step is Office =>
  ['REQUEST', 'RETURN', 'APPROVE', 'MEMBERS', 'LETTER', 'SUBMIT'].includes(step)

/** The steps over papers: the PMO's review, the members' minutes, the letter, the filing. */
function office(step: Office, { id: proposalId, version: baseVersion }: ProposalRecord, scene: Scene): void {
  const { found, road, stage, act } = scene
  const today = wibDayOf(act.at)
  if (step === 'REQUEST') stage.give(act, 'requestProposalReview', { proposalId, baseVersion })
  if (step === 'APPROVE') stage.give(act, 'reviewProposal', { proposalId, baseVersion, verdict: 'APPROVE' })
  if (step === 'RETURN')
    stage.give(act, 'reviewProposal', {
      proposalId,
      baseVersion,
      verdict: 'RETURN',
      reason: road.random.pick(returnReasons),
    })
  if (step === 'MEMBERS')
    stage.give(act, 'recordMembersResolution', {
      proposalId,
      resolution: resolution(road, today),
      onBehalfOf: board(road),
    })
  if (step === 'LETTER') {
    const letter = { letterNumber: `900/${road.random.int(10, 400)}/${today.slice(0, 4)} (contoh)`, letterOn: today }
    const supportPerMonthRupiah = stage.kept.deliberations.get(found.deliberationId)?.supportPerMonthRupiah ?? 0
    stage.give(act, 'issueVillageApproval', {
      proposalId,
      approval: { ...letter, supportPerMonthRupiah },
      onBehalfOf: village(road),
    })
  }
  if (step === 'SUBMIT') {
    found.appraisalId = stage.idAt(act.at)
    const bankId = road.bankers?.bankId ?? ''
    stage.give(act, 'submitProposal', {
      proposalId,
      appraisalId: found.appraisalId,
      bankId,
      baseVersion,
      onBehalfOf: board(road),
    })
  }
}

/** The members meet on the day of the step that records it, or in the days to come where none does yet. */
function invite(index: number, { id: proposalId }: ProposalRecord, { road, stage, act }: Scene): void {
  const plannedOn = road.days[index + 1] ?? addDays(road.today, road.random.int(1, 9))
  stage.give(act, 'scheduleMembersMeeting', { proposalId, plannedOn, startsAt: '09:00', place: 'Gerai koperasi' })
}

/** The meeting is held on the day of the step that records it, or in the days to come where none does yet. */
function schedule(index: number, { id: proposalId }: ProposalRecord, { found, road, stage, act }: Scene): void {
  found.deliberationId = stage.idAt(act.at)
  const scheduledOn = road.days[index + 1] ?? addDays(road.today, road.random.int(1, 9))
  const place = road.cooperative.kind === 'KDMP' ? 'Balai desa' : 'Aula kelurahan'
  stage.give(act, 'scheduleDeliberation', {
    deliberationId: found.deliberationId,
    proposalId,
    scheduledOn,
    startsAt: '13:00',
    place,
  })
}

const outcomes = {
  HOLD_APPROVED: 'APPROVED',
  HOLD_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  HOLD_DEFERRED: 'DEFERRED',
  HOLD_NO_QUORUM: 'NO_QUORUM',
  HOLD_REJECTED: 'REJECTED',
} as const satisfies Partial<Record<Step, DeliberationOutcome>>

function hold(
  outcome: DeliberationOutcome,
  { requestedAmountRupiah }: ProposalRecord,
  { found, road, stage, act }: Scene,
): void {
  const asked = requestedAmountRupiah ?? 0
  const allowed = outcome === 'APPROVED' ? asked : Math.floor((asked * 7) / 10 / 1_000_000) * 1_000_000
  const carried = outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS'
  stage.give(act, 'recordDeliberation', {
    deliberationId: found.deliberationId,
    heldOn: wibDayOf(act.at),
    attendance: attendanceOf(outcome, road.random),
    outcome,
    ledBy: road.cooperative.kind === 'KDMP' ? 'Ketua BPD (contoh)' : 'Ketua LPMK (contoh)',
    discussion: 'Peserta menanyakan pemasok, pembagian hasil usaha, dan beban angsuran bagi desa.',
    recordNumber: `141/${road.random.int(1, 90)}/BA/${act.at.slice(0, 4)} (contoh)`,
    maxLoanRupiah: carried ? allowed : null,
    supportPerMonthRupiah: carried ? supportOf(road.cooperative, road.random) : null,
    dissent:
      outcome === 'REJECTED' ? 'Sebagian besar peserta meminta koperasi berjalan dulu dengan simpanan anggota.' : null,
    onBehalfOf: {
      party: 'VILLAGE_COUNCIL',
      name: 'Ketua BPD (contoh)',
      evidence: 'Berita acara bertanda tangan (contoh)',
    },
  })
}

/** Between a third and the whole of the cap: 30% of the ceiling, a twelfth a month. Source: domain reference 1.4. */
function supportOf({ villageFundCeilingRupiah }: CooperativeRecord, random: SeededRandom): number {
  const cap = ((villageFundCeilingRupiah ?? 0) * 3) / 10 / 12
  return Math.floor((cap * random.int(35, 100)) / 100 / 100_000) * 100_000
}

/** Without a quorum those who convene and decide stayed away. */
function attendanceOf(outcome: DeliberationOutcome, random: SeededRandom): Attendance[] {
  const few = outcome === 'NO_QUORUM'
  const row = (element: Attendance['element'], invited: number): Attendance => {
    const convenes = element === 'VILLAGE_HEAD' || element === 'VILLAGE_COUNCIL'
    return {
      element,
      invited,
      present: few ? (convenes ? 0 : random.int(0, 2)) : Math.max(1, invited - random.int(0, Math.floor(invited / 3))),
    }
  }
  return [
    row('VILLAGE_HEAD', 1),
    row('VILLAGE_COUNCIL', random.int(5, 9)),
    row('BOARD', 5),
    row('SUPERVISORS', 3),
    row('WOMEN', random.int(4, 10)),
    row('YOUTH', random.int(3, 8)),
    row('FARMERS', random.int(3, 10)),
    row('COMMUNITY', random.int(5, 15)),
  ]
}

function resolution({ random, cooperative }: Road, heldOn: string) {
  const invited = cooperative.memberCount ?? 180
  const present = Math.ceil((invited * random.int(55, 80)) / 100)
  return {
    heldOn,
    invited,
    present,
    inFavour: Math.ceil((present * random.int(70, 98)) / 100),
    minutesNumber: `RA/${random.int(1, 9)}/${heldOn.slice(0, 4)} (contoh)`,
  }
}

const board = ({ cooperative }: Road): OnBehalfOf => ({
  party: 'BOARD',
  name: cooperative.chairName ?? 'Ketua (contoh)',
  evidence: 'Notulen rapat anggota bertanda tangan (contoh)',
})
const village = ({ cooperative }: Road): OnBehalfOf => ({
  party: 'VILLAGE',
  name: cooperative.kind === 'KDMP' ? 'Kepala desa (contoh)' : 'Lurah (contoh)',
  evidence: 'Surat persetujuan bertanda tangan (contoh)',
})

const returnReasons = [
  'Jelaskan siapa pesaing terdekat dan berapa harganya.',
  'Angka penjualan bulan pertama terlalu tinggi dibanding jumlah rumah tangga. Tulis dasarnya.',
  'Sebutkan siapa yang mengelola gerai setiap hari.',
  'Tambahkan alasan memilih pemasok, pengurus akan ditanya bank.',
]
