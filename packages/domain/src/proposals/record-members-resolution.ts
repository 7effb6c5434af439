import { wibDayOf } from '../calendar/day.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount, type Earliest, emptyText, futureDay, inputFinding, tooEarly } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { quorumFindings } from './members-quorum.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import type { MembersResolution } from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { proposalFacts, ruleSetOf } from './proposal-facts.ts'

export interface RecordMembersResolution extends CommandInput {
  proposalId: string
  resolution: MembersResolution
}

/**
 * Records, for the board, that the members resolved to borrow: with the quorum of the proposal's rule set, and more than half of those
 * present in favour. Domain reference, section 7.
 */
export const recordMembersResolution = defineCommand<RecordMembersResolution>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'recordMembersResolution', to: 'MEMBERS_APPROVED', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null) return refused
    const findings = resolutionFindings(
      input.resolution,
      { today: facts.today, deedOn: facts.cooperative.deedOn, approvedOn: wibDayOf(before.stateSince) },
      ruleSetOf(before, facts.ruleSets),
    )
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const proposal = {
      ...before,
      state: 'MEMBERS_APPROVED' as const,
      stateSince: facts.now,
      membersResolution: input.resolution,
    }
    const onBehalfOf = input.command.onBehalfOf ?? null
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent('MembersResolutionRecorded', proposal, { state: before.state, onBehalfOf }),
      findings: [],
    }
  },
})

function resolutionFindings(
  resolution: MembersResolution,
  { today, deedOn, approvedOn }: { today: string; deedOn: string | null; approvedOn: string },
  ruleSet: RuleSet | null,
): Finding[] {
  const { heldOn, invited, present, inFavour, minutesNumber } = resolution
  const at = (field: string) => ['resolution', field]
  const findings = [
    ...futureDay(at('heldOn'), heldOn, today),
    ...tooEarly(at('heldOn'), heldOn, (deedOn ?? '') > heldOn ? founded(deedOn) : approved(approvedOn)),
    ...badCount(at('invited'), invited, 1_000_000),
    ...badCount(at('present'), present, Math.max(invited, 0)),
    ...badCount(at('inFavour'), inFavour, Math.max(present, 0)),
    ...emptyText(at('minutesNumber'), minutesNumber, { id: 'Nomor notulen', en: 'The number of the minutes' }),
  ]
  if (findings.length > 0) return findings
  const quorum = quorumFindings(ruleSet, resolution)
  if (quorum.length > 0) return quorum
  return inFavour * 2 > present ? [] : [notResolved(at('inFavour'))]
}

const notResolved = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Rapat anggota belum menyetujui pinjaman.', en: 'The members have not resolved to borrow.' },
    { id: 'Bahas lagi dengan anggota sebelum melanjutkan.', en: 'Discuss it again with the members before going on.' },
  )

const founded = (deedOn: string | null): Earliest => ({
  day: deedOn ?? '',
  why: { id: 'Koperasi belum berdiri pada tanggal ini.', en: 'The co-operative was not founded yet on this day.' },
})
/** The members resolve on what the PMO approved. */
const approved = (approvedOn: string): Earliest => ({
  day: approvedOn,
  why: {
    id: 'Rapat ini sebelum PMO menyetujui proposal, jadi bukan tentang proposal ini.',
    en: 'This meeting is before the PMO approved the proposal, so it was not about this one.',
  },
})
