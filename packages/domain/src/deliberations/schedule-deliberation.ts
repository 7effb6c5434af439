import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badClock, emptyText, farAhead, inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { proposalLifecycle } from '../proposals/proposal.lifecycle.ts'
import { proposalFacts, ruleSetOf } from '../proposals/proposal-facts.ts'
import { deliberationLifecycle } from './deliberation.lifecycle.ts'
import type { DeliberationRecord } from './deliberation.ts'
import { deliberationEvent } from './deliberation-event.ts'
import { meetingRules, noticeFindings } from './meeting-rules.ts'

export interface ScheduleDeliberation extends CommandInput {
  deliberationId: string
  proposalId: string
  /** WIB day, today or later. */
  scheduledOn: string
  place: string
  /** `HH:MM` of the clock on the village's wall; null: not set yet. */
  startsAt?: string | null
}

/** Schedules the meeting that deliberates a proposal: musdes khusus in a desa, Musyawarah Pembangunan Kelurahan in a kelurahan. */
export const scheduleDeliberation = defineCommand<ScheduleDeliberation>({
  by: ['BA'],
  subject: ({ deliberationId, proposalId }) => ({ kind: 'deliberation', id: deliberationId, within: { proposalId } }),
  decide(input, facts) {
    if (facts.proposal === null) return refuse('NOT_FOUND', [], ['proposalId'])
    const role = facts.viewer.role
    const ruleSet = ruleSetOf(facts.proposal, facts.ruleSets)
    const refused =
      refusedBy(
        deliberationLifecycle,
        { from: facts.deliberation?.state ?? null, command: 'scheduleDeliberation', to: 'SCHEDULED', role },
        { attendance: [], recordNumber: null, maxLoanRupiah: null, ...meetingRules(ruleSet) },
      ) ??
      refusedBy(
        proposalLifecycle,
        { from: facts.proposal.state, command: 'scheduleDeliberation', to: 'DELIBERATION_SCHEDULED', role },
        proposalFacts(facts.proposal, facts),
      )
    if (refused !== null) return refused
    const findings = emptyText(['place'], input.place, { id: 'Tempat', en: 'The place' })
    if (input.scheduledOn < facts.today) findings.push(past)
    findings.push(...farAhead(['scheduledOn'], input.scheduledOn, facts.today))
    if (input.startsAt != null) findings.push(...badClock(['startsAt'], input.startsAt))
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const deliberation: DeliberationRecord = {
      id: input.deliberationId,
      regency: facts.cooperative.regency,
      cooperativeId: facts.cooperative.id,
      proposalId: facts.proposal.id,
      bankId: null,
      kind: facts.cooperative.kind === 'KDMP' ? 'MUSDESUS' : 'WARD_DELIBERATION',
      state: 'SCHEDULED',
      scheduledOn: input.scheduledOn,
      place: input.place.trim(),
      startsAt: input.startsAt ?? null,
      ledBy: null,
      discussion: null,
      heldOn: null,
      attendance: [],
      recordNumber: null,
      maxLoanRupiah: null,
      supportPerMonthRupiah: null,
      dissent: null,
      proposalVersion: null,
      proposalHash: null,
    }
    const proposal = { ...facts.proposal, state: 'DELIBERATION_SCHEDULED' as const, stateSince: facts.now }
    const before = { state: null, onBehalfOf: input.command.onBehalfOf ?? null }
    return {
      outcome: 'ACCEPTED',
      writes: { proposal, deliberation },
      event: deliberationEvent('DeliberationScheduled', deliberation, before),
      findings: noticeFindings(ruleSet?.parameters.deliberationNoticeDays, {
        invitedOn: facts.today,
        meetsOn: input.scheduledOn,
        path: ['scheduledOn'],
      }),
    }
  },
})

const past = inputFinding(
  ['scheduledOn'],
  { id: 'Hari musyawarah sudah lewat.', en: 'The day of the meeting has passed.' },
  { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
)
