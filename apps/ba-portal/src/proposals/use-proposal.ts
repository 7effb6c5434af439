import { deliberationOf } from '@dampingi/client'
import {
  type DeliberationRecord,
  type Evaluation,
  evaluateProposal,
  evidenceOf,
  mayGive,
  type ProposalContent,
  type ProposalRecord,
  proposalLifecycle,
  type RuleSet,
  ruleSetOf,
  ruleSetOn,
} from '@dampingi/domain'
import { computed } from 'vue'
import { useCooperative } from '../cooperatives/use-cooperative.ts'
import { usePhone, useView } from '../phone/use-phone.ts'

/** A proposal's page: the record, its co-operative, its rules, and what the rules say of it as it stands on this phone. */
export function useProposal(props: { id: string; pid?: string }) {
  const view = useView()
  const { today } = usePhone()
  const cooperative = useCooperative(() => props.id)
  const proposal = computed<ProposalRecord | null>(
    () => view.value.proposals.find(({ id, cooperativeId }) => id === props.pid && cooperativeId === props.id) ?? null,
  )
  const filingOn = computed(() => view.value.filingOn ?? today.value)
  /** The set the proposal is pinned to; before there is one, the set that is open on the filing day. */
  const ruleSet = computed<RuleSet | null>(() => {
    if (proposal.value !== null) return ruleSetOf(proposal.value, view.value.ruleSets)
    return cooperative.value === null ? null : ruleSetOn(filingOn.value, cooperative.value.kind, view.value.ruleSets)
  })

  /** What the rules say of any content, so that a page can show it while it is typed. */
  function evaluate(content: ProposalContent): Evaluation | null {
    if (ruleSet.value === null || cooperative.value === null) return null
    const asked = { kind: 'FULL' as const, ...proposal.value, content }
    return evaluateProposal(
      ruleSet.value,
      evidenceOf(asked, { cooperative: cooperative.value, filingOn: filingOn.value }),
    )
  }
  const evaluation = computed(() => (proposal.value === null ? null : evaluate(proposal.value.content)))
  const editable = computed(
    () => proposal.value !== null && mayGive(proposalLifecycle, proposal.value.state, 'editProposalBlock', 'BA'),
  )
  const deliberation = computed<DeliberationRecord | null>(() => deliberationOf(view.value, props.pid ?? null))
  const path = computed(() => `/koperasi/${props.id}/proposal/${props.pid}`)

  return { view, cooperative, proposal, ruleSet, filingOn, evaluate, evaluation, editable, deliberation, path }
}
