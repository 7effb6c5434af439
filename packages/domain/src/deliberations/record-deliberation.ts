import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount, type Earliest, futureDay, inputFinding, tooEarly } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { proposalLifecycle } from '../proposals/proposal.lifecycle.ts'
import type { ProposalRecord, ProposalState } from '../proposals/proposal.ts'
import { proposalFacts, ruleSetOf } from '../proposals/proposal-facts.ts'
import { rupiahText } from '../rule-sets/words.ts'
import { deliberationLifecycle } from './deliberation.lifecycle.ts'
import {
  type Attendance,
  type DeliberationOutcome,
  type DeliberationRecord,
  meetingElementWords,
} from './deliberation.ts'
import { deliberationEvent } from './deliberation-event.ts'
import { grantFindings, meetingRules } from './meeting-rules.ts'

export interface RecordDeliberation extends CommandInput {
  deliberationId: string
  heldOn: string
  attendance: Attendance[]
  outcome: DeliberationOutcome
  recordNumber: string
  maxLoanRupiah?: number | null
  supportPerMonthRupiah?: number | null
  dissent?: string | null
  /** Who led the meeting, and what was discussed; they stand on the record. */
  ledBy?: string | null
  discussion?: string | null
}

/** Where each outcome leads the proposal: on, back to a new date, or back to the BA. */
const leadsTo: Record<DeliberationOutcome, ProposalState> = {
  APPROVED: 'DELIBERATION_HELD',
  APPROVED_WITH_CONDITIONS: 'DELIBERATION_HELD',
  DEFERRED: 'MEMBERS_APPROVED',
  NO_QUORUM: 'MEMBERS_APPROVED',
  REJECTED: 'VILLAGE_REJECTED',
}

/** Seals the outcome of a deliberation to the version of the proposal that was deliberated, by hash. */
export const recordDeliberation = defineCommand<RecordDeliberation>({
  by: ['BA'],
  subject: ({ deliberationId }) => ({ kind: 'deliberation', id: deliberationId }),
  decide(input, facts) {
    if (facts.deliberation === null || facts.proposal === null) return refuse('NOT_FOUND')
    const before = facts.deliberation
    const role = facts.viewer.role
    const maxLoanRupiah = input.maxLoanRupiah ?? null
    const refused =
      refusedBy(
        deliberationLifecycle,
        { from: before.state, command: 'recordDeliberation', to: input.outcome, role },
        {
          attendance: input.attendance,
          recordNumber: input.recordNumber,
          maxLoanRupiah,
          ...meetingRules(ruleSetOf(facts.proposal, facts.ruleSets)),
        },
      ) ??
      refusedBy(
        proposalLifecycle,
        { from: facts.proposal.state, command: 'recordDeliberation', to: leadsTo[input.outcome], role },
        proposalFacts(facts.proposal, facts),
      )
    if (refused !== null) return refused
    const findings = [
      ...futureDay(['heldOn'], input.heldOn, facts.today),
      ...tooEarly(['heldOn'], input.heldOn, sinceMembersMeeting(facts.proposal)),
      ...attendanceFindings(input.attendance),
      ...lessThanAsked(input, facts.proposal.requestedAmountRupiah),
      ...grantFindings(
        ruleSetOf(facts.proposal, facts.ruleSets),
        facts.cooperative.villageFundCeilingRupiah,
        input.supportPerMonthRupiah ?? null,
      ),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const deliberation: DeliberationRecord = {
      ...before,
      state: input.outcome,
      heldOn: input.heldOn,
      attendance: input.attendance,
      recordNumber: input.recordNumber.trim(),
      maxLoanRupiah,
      supportPerMonthRupiah: input.supportPerMonthRupiah ?? null,
      dissent: input.dissent?.trim() || null,
      ledBy: input.ledBy?.trim() || null,
      discussion: input.discussion?.trim() || null,
      proposalVersion: facts.proposal.version,
      proposalHash: facts.proposal.contentHash,
    }
    const proposal = { ...facts.proposal, state: leadsTo[input.outcome], stateSince: facts.now }
    const onBehalfOf = input.command.onBehalfOf ?? null
    return {
      outcome: 'ACCEPTED',
      writes: { proposal, deliberation },
      event: deliberationEvent('DeliberationRecorded', deliberation, { state: before.state, onBehalfOf }),
      findings: [],
    }
  },
})

/** The village deliberates what the members have resolved. */
const sinceMembersMeeting = ({ membersResolution }: ProposalRecord): Earliest => ({
  day: membersResolution?.heldOn ?? '',
  why: { id: 'Musyawarah ini mendahului rapat anggota.', en: 'This meeting is before that of the members.' },
})

/** What cannot be of who came: more than were invited, an element twice. */
export const attendanceFindings = (attendance: readonly Attendance[]): Finding[] =>
  attendance.flatMap((a, i) => [
    ...badCount(['attendance', a.element], a.invited, 10_000),
    ...(a.present > a.invited ? [uninvited(a)] : badCount(['attendance', a.element], a.present, 10_000)),
    ...(attendance.slice(0, i).some(({ element }) => element === a.element) ? [twice(a)] : []),
  ])

const uninvited = ({ element, invited, present }: Attendance): Finding =>
  inputFinding(
    ['attendance', element],
    {
      id: `${meetingElementWords[element].id}: hadir ${present}, lebih banyak dari ${invited} yang diundang.`,
      en: `${meetingElementWords[element].en}: ${present} present, more than the ${invited} invited.`,
    },
    { id: 'Perbaiki di daftar hadir.', en: 'Mend it in the attendance list.' },
  )

const twice = ({ element }: Attendance): Finding =>
  inputFinding(
    ['attendance', element],
    {
      id: `${meetingElementWords[element].id} tertulis dua kali.`,
      en: `${meetingElementWords[element].en}: written twice.`,
    },
    { id: 'Tulis setiap unsur satu kali.', en: 'Write each element once.' },
  )

/** Whoever agrees to less than is asked agrees with conditions: a plain yes would be sealed over a loan that cannot be filed. */
const lessThanAsked = ({ outcome, maxLoanRupiah }: RecordDeliberation, asked: number | null): Finding[] =>
  outcome !== 'APPROVED' || asked === null || (maxLoanRupiah ?? asked) >= asked
    ? []
    : [
        inputFinding(
          ['outcome'],
          {
            id: `Pinjaman yang disetujui ${rupiahText(maxLoanRupiah ?? 0)}, di bawah yang diminta ${rupiahText(asked)}.`,
            en: `The loan agreed to is ${rupiahText(maxLoanRupiah ?? 0)}, below the ${rupiahText(asked)} asked for.`,
          },
          {
            id: 'Pilih hasil “Setuju, lebih kecil”, atau perbaiki jumlahnya.',
            en: 'Choose “Approved, smaller”, or mend the amount.',
          },
        ),
      ]
