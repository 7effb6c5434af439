import type { AppraisalRecord } from '../appraisals/appraisal.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import type { ProposalRecord } from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { findingsOf, proposalFacts, ruleSetOf } from './proposal-facts.ts'
import { frozen } from './proposal-version.ts'

export interface SubmitProposal extends CommandInput {
  proposalId: string
  /** The id of the appraisal that this makes at the bank. */
  appraisalId: string
  bankId: string
  baseVersion: number
}

const sameBank = inputFinding(
  ['bankId'],
  { id: 'Bank ini sudah menjawab proposal yang sama.', en: 'This bank has answered the same proposal already.' },
  { id: 'Pilih bank lain, atau perbaiki proposalnya dulu.', en: 'Choose another bank, or change the proposal first.' },
)

/** Files a proposal with one lender and opens the co-operative to that lender. From here on the version is the one the bank reads. */
export const submitProposal = defineCommand<SubmitProposal>({
  by: ['BA'],
  subject: ({ proposalId, appraisalId, bankId }) => ({
    kind: 'proposal',
    id: proposalId,
    alsoMakes: [{ kind: 'appraisal', id: appraisalId, path: ['appraisalId'] }],
    bankId,
  }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    if (facts.bank === null || facts.bank.kind !== 'LENDER') return refuse('NOT_FOUND', [], ['bankId'])
    const findings = findingsOf(before, facts)
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'submitProposal', to: 'SUBMITTED_TO_BANK', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null && blocks(findings) && refused.problem.code === 'REQUIREMENTS_UNMET')
      return refuse('RULES_BROKEN', [
        ...refused.problem.findings,
        ...findings.filter(({ severity }) => severity !== 'BLOCKING'),
      ])
    if (refused !== null) return refused
    // A bank that refused is asked again only about something else; another one may be asked about the same.
    if (before.bankId === facts.bank.id) return refuse('INPUT_INVALID', [sameBank], ['bankId'])
    if (before.version !== input.baseVersion) return refuse('INPUT_CHANGED', [], ['baseVersion'])
    const open = ruleSetOn(facts.filingOn, facts.cooperative.kind, facts.ruleSets)
    if (open === null || open !== ruleSetOf(before, facts.ruleSets)) return refuse('RULE_CLOSED')
    const proposal = {
      ...before,
      state: 'SUBMITTED_TO_BANK' as const,
      stateSince: facts.now,
      submittedAt: facts.now,
      bankId: facts.bank.id,
    }
    const deliberation = facts.deliberation === null ? undefined : { ...facts.deliberation, bankId: facts.bank.id }
    const appraisal = waiting(input, proposal)
    const grant = {
      id: input.appraisalId,
      regency: before.regency,
      cooperativeId: before.cooperativeId,
      granteeId: facts.bank.id,
      purpose: 'FINANCING' as const,
      validFrom: facts.today,
      validTo: null,
    }
    return {
      outcome: 'ACCEPTED',
      writes: {
        proposal,
        deliberation,
        appraisal,
        grant,
        proposalVersion: frozen(proposal, 'SUBMISSION', facts.now),
      },
      event: proposalEvent('ProposalSubmitted', proposal, {
        state: before.state,
        onBehalfOf: input.command.onBehalfOf ?? null,
      }),
      findings,
    }
  },
})

const waiting = (
  { appraisalId, bankId }: SubmitProposal,
  { id: proposalId, ...proposal }: ProposalRecord,
): AppraisalRecord => ({
  id: appraisalId,
  regency: proposal.regency,
  cooperativeId: proposal.cooperativeId,
  proposalId,
  bankId,
  state: 'WAITING',
  stateSince: proposal.stateSince,
  reviewerId: null,
  questions: [],
  creditCheck: null,
  creditCheckedById: null,
  checklist: [],
  returned: null,
  recommendation: null,
  recommendedById: null,
  acknowledgement: null,
  inputsHash: null,
  decision: null,
  decidedById: null,
  decidedOn: null,
  answer: null,
})
