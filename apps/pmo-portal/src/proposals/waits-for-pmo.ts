import { type ProposalState, proposalLifecycle, proposalStates } from '@dampingi/domain'

/** The state in which a proposal waits for the PMO. */
export const waitsForPmo = proposalStates.find(
  (state) => proposalLifecycle.states[state].turn === 'PMO',
) as ProposalState

/** The first of the queue that still waits and is not the one just judged: a list read a moment ago may still hold it. */
export function nextToReview<Row extends { id: string; state: ProposalState }>(
  queue: { readonly edges: readonly { readonly node: Row }[] } | undefined,
  judgedId: string,
): Row | null {
  const rows = (queue?.edges ?? []).map(({ node }) => node)
  return rows.find(({ id, state }) => id !== judgedId && state === waitsForPmo) ?? null
}
