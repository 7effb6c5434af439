import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount, emptyText, futureDay, inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import type { MembersResolution } from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { proposalFacts } from './proposal-facts.ts'

export interface RecordMembersResolution extends CommandInput {
  proposalId: string
  resolution: MembersResolution
}

/** Records, for the board, that the members resolved to borrow. More than half must be present and in favour. Domain reference, section 7. */
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
    const findings = resolutionFindings(input.resolution, facts.today)
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
  { heldOn, invited, present, inFavour, minutesNumber }: MembersResolution,
  today: string,
): Finding[] {
  const at = (field: string) => ['resolution', field]
  const findings = [
    ...futureDay(at('heldOn'), heldOn, today),
    ...badCount(at('invited'), invited, 1_000_000),
    ...badCount(at('present'), present, Math.max(invited, 0)),
    ...badCount(at('inFavour'), inFavour, Math.max(present, 0)),
    ...emptyText(at('minutesNumber'), minutesNumber, { id: 'Nomor notulen', en: 'The number of the minutes' }),
  ]
  if (findings.length > 0) return findings
  if (present * 2 <= invited) return [noQuorum(at('present'), present, invited)]
  return inFavour * 2 > present ? [] : [notResolved(at('inFavour'))]
}

const noQuorum = (path: string[], present: number, invited: number): Finding =>
  inputFinding(
    path,
    { id: `Kuorum kurang: ${present} dari ${invited}.`, en: `No quorum: ${present} of ${invited}.` },
    { id: 'Adakan rapat kedua paling lambat 30 hari.', en: 'Hold a second meeting within 30 days.' },
  )

const notResolved = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Rapat anggota belum menyetujui pinjaman.', en: 'The members have not resolved to borrow.' },
    { id: 'Bahas lagi dengan anggota sebelum melanjutkan.', en: 'Discuss it again with the members before going on.' },
  )
