import { mayGive, proposalLifecycle } from '@dampingi/domain'
import { computed } from 'vue'
import { useProposal } from '../proposals/use-proposal.ts'

/** The offer that a proposal has from its bank, and whether this answer may be given to it now. */
export function useOffer(props: { id: string; pid: string }, command: 'acceptOffer' | 'declineOffer') {
  const { view, proposal, cooperative, path } = useProposal(props)
  const appraisal = computed(() => view.value.appraisals.findLast(({ proposalId }) => proposalId === props.pid) ?? null)
  const bank = computed(() => view.value.banks.find(({ id }) => id === appraisal.value?.bankId) ?? null)
  const open = computed(
    () => proposal.value !== null && mayGive(proposalLifecycle, proposal.value.state, command, 'BA'),
  )
  return { proposal, cooperative, appraisal, bank, open, path }
}
