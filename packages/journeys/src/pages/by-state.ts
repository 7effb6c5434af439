import {
  type AppraisalState,
  type DocumentState,
  documentStates,
  type FoodOutletState,
  type LoanState,
  type ProposalState,
} from '@dampingi/domain'
import { ask, type Edges, type Requests } from '../product/ask.ts'

export interface KnownProposal {
  id: string
  state: ProposalState
  cooperative: { id: string }
}

/** The proposals that somebody sees, the first of each state: what the first of a list is depends on the day, what a state is does not. */
export async function proposalsByState(
  requests: Requests,
  username: string,
): Promise<Partial<Record<ProposalState, KnownProposal>>> {
  const query = '{ proposals(first: 100) { edges { node { id state cooperative { id } } } } }'
  const { proposals } = await ask<{ proposals: Edges<KnownProposal> }>(requests, username, query)
  return firstOfEach(proposals)
}

/** The appraisals of a bank, the first of each state, as the id of their proposal. */
export async function appraisalsByState(
  requests: Requests,
  username: string,
): Promise<Partial<Record<AppraisalState, { proposal: { id: string } }>>> {
  type Node = { state: AppraisalState; proposal: { id: string } }
  const query = '{ appraisals(first: 100) { edges { node { state proposal { id } } } } }'
  return firstOfEach((await ask<{ appraisals: Edges<Node> }>(requests, username, query)).appraisals)
}

type KnownLoan = { id: string; state: LoanState; movements: Edges<{ id: string }> }

/** The loans that somebody sees, the first of each state, with the last that moved on each. */
export async function loansByState(
  requests: Requests,
  username: string,
): Promise<Partial<Record<LoanState, KnownLoan>>> {
  const query = '{ loans(first: 100) { edges { node { id state movements(first: 1) { edges { node { id } } } } } } }'
  return firstOfEach((await ask<{ loans: Edges<KnownLoan> }>(requests, username, query)).loans)
}

/** The outlets that a Bulog officer sees, the first of each state. */
export async function outletsByState(
  requests: Requests,
  username: string,
): Promise<Partial<Record<FoodOutletState, { id: string }>>> {
  type Node = { id: string; state: FoodOutletState }
  const query = '{ foodOutlets(first: 100) { edges { node { id state } } } }'
  return firstOfEach((await ask<{ foodOutlets: Edges<Node> }>(requests, username, query)).foodOutlets)
}

function firstOfEach<State extends string, Node extends { state: State }>({
  edges,
}: Edges<Node>): Partial<Record<State, Node>> {
  const found: Partial<Record<State, Node>> = {}
  for (const { node } of edges) found[node.state] ??= node
  return found
}

/** A record that the demo must have. */
export function known<Node>(found: Node | undefined, what: string): Node {
  if (found === undefined) throw new Error(`the demo has no ${what}`)
  return found
}

/** The papers that the PMO sees, the first of each state that has come whole. */
export async function documentsByState(requests: Requests): Promise<[DocumentState, string][]> {
  const query =
    'query ($state: DocumentState!) { documents(first: 1, filter: { complete: true, states: [$state] }) { edges { node { id } } } }'
  return Promise.all(
    documentStates.map(async (state) => {
      const asked = await ask<{ documents: Edges<{ id: string }> }>(requests, 'pmo1', query, { state })
      return [state, known(asked.documents.edges[0], `paper in ${state}`).node.id] as [DocumentState, string]
    }),
  )
}
