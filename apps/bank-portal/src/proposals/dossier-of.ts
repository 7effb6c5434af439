import { fromApi } from '@dampingi/client'
import type { ProposalRecord } from '@dampingi/domain'
import { shownDocument } from '@dampingi/ui'
import type { ProposalDossierQuery } from '../generated/graphql.ts'

type ProposalNode = Extract<NonNullable<ProposalDossierQuery['node']>, { __typename: 'Proposal' }>

/** What the API sent of a proposal before a bank, as the domain's records. Who wrote it and why it once went back is not a bank's matter. */
export function dossierOf(sent: ProposalNode) {
  const node = fromApi(sent)
  const { cooperative, appraisal, bank, loan } = node
  const proposal: ProposalRecord = {
    ...node,
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    assistantId: '',
    bankId: bank?.id ?? null,
    reviewReason: null,
  }
  return {
    proposal,
    // Its own papers, and those of the co-operative; what another proposal left is not of this file.
    documents: (cooperative?.documents.edges ?? [])
      .map((edge) => shownDocument(edge.node))
      .filter(({ proposalId }) => proposalId === null || proposalId === node.id),
    deliberations: node.deliberations.edges.map((edge) => edge.node),
    cooperative,
    appraisal,
    bank,
    loan,
  }
}
