import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badClock, emptyText, farAhead, inputFinding } from '../commands/input.ts'
import { noticeFindings } from '../deliberations/meeting-rules.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import { proposalEvent } from './proposal-event.ts'
import { proposalFacts, ruleSetOf } from './proposal-facts.ts'

export interface ScheduleMembersMeeting extends CommandInput {
  proposalId: string
  /** WIB day, today or later. */
  plannedOn: string
  /** `HH:MM` of the clock on the village's wall. */
  startsAt: string
  place: string
}

/**
 * Writes down when and where the members meet, so that the invitation can be printed; given again, it moves the meeting. A notice that
 * is shorter than the rule set's is told and stops nothing. Domain reference, section 7.
 */
export const scheduleMembersMeeting = defineCommand<ScheduleMembersMeeting>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide({ plannedOn, startsAt, place, command }, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'scheduleMembersMeeting', to: 'PMO_APPROVED', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null) return refused
    const findings = [
      ...(plannedOn < facts.today ? [past] : []),
      ...farAhead(['plannedOn'], plannedOn, facts.today),
      ...badClock(['startsAt'], startsAt),
      ...emptyText(['place'], place, { id: 'Tempat', en: 'The place' }),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const proposal = {
      ...before,
      membersMeeting: { plannedOn, startsAt, place: place.trim(), invitedOn: facts.today },
    }
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent('MembersMeetingScheduled', proposal, {
        state: before.state,
        onBehalfOf: command.onBehalfOf ?? null,
      }),
      findings: noticeFindings(ruleSetOf(before, facts.ruleSets)?.parameters.membersMeetingNoticeDays, {
        invitedOn: facts.today,
        meetsOn: plannedOn,
        path: ['plannedOn'],
      }),
    }
  },
})

const past = inputFinding(
  ['plannedOn'],
  { id: 'Hari rapat sudah lewat.', en: 'The day of the meeting has passed.' },
  { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
)
