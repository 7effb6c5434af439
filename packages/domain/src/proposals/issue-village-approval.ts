import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount, emptyText, futureDay, inputFinding, tooEarly } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { mostRupiah } from '../money/parse-rupiah.ts'
import { rupiahText } from '../rule-sets/words.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import type { VillageApproval } from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { proposalFacts } from './proposal-facts.ts'

export interface IssueVillageApproval extends CommandInput {
  proposalId: string
  approval: VillageApproval
}

/** Records the approval letter of the village head, or of the regent for a kelurahan. Source: Permendesa 10/2025, domain reference 1.4. */
export const issueVillageApproval = defineCommand<IssueVillageApproval>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'issueVillageApproval', to: 'VILLAGE_APPROVED', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null) return refused
    const { letterNumber, letterOn, supportPerMonthRupiah } = input.approval
    const findings = [
      ...emptyText(['approval', 'letterNumber'], letterNumber, { id: 'Nomor surat', en: 'The number of the letter' }),
      ...futureDay(['approval', 'letterOn'], letterOn, facts.today),
      ...tooEarly(['approval', 'letterOn'], letterOn, {
        day: facts.deliberation?.heldOn ?? '',
        why: { id: 'Surat ini mendahului musyawarah.', en: 'This letter is before the meeting that decided.' },
      }),
      ...badCount(['approval', 'supportPerMonthRupiah'], supportPerMonthRupiah, mostRupiah),
      ...aboveGranted(supportPerMonthRupiah, facts.deliberation?.supportPerMonthRupiah ?? null),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const proposal = {
      ...before,
      state: 'VILLAGE_APPROVED' as const,
      stateSince: facts.now,
      villageApproval: input.approval,
    }
    const onBehalfOf = input.command.onBehalfOf ?? null
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent('VillageApprovalIssued', proposal, { state: before.state, onBehalfOf }),
      findings: [],
    }
  },
})

/** A letter carries what the meeting decided, and no more. */
const aboveGranted = (given: number, granted: number | null): Finding[] =>
  granted === null || given <= granted
    ? []
    : [
        inputFinding(
          ['approval', 'supportPerMonthRupiah'],
          {
            id: `Dukungan di surat ${rupiahText(given)}, padahal musyawarah memutuskan ${rupiahText(granted)}.`,
            en: `The letter grants ${rupiahText(given)}; the meeting decided on ${rupiahText(granted)}.`,
          },
          {
            id: `Tulis paling banyak ${rupiahText(granted)}, atau minta surat yang benar.`,
            en: `Give at most ${rupiahText(granted)}, or ask for the right letter.`,
          },
        ),
      ]
