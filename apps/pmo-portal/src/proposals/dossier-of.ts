import { fromApi } from '@dampingi/client'
import type { ProposalRecord } from '@dampingi/domain'
import { shownDocument } from '@dampingi/ui'
import type { ProposalDossierQuery } from '../generated/graphql.ts'

type ProposalNode = Extract<NonNullable<ProposalDossierQuery['node']>, { __typename: 'Proposal' }>

/** What the API sent of a proposal before the PMO, as the domain's records. */
export function dossierOf(sent: ProposalNode) {
  const node = fromApi(sent)
  const { cooperative, assistant, bank, appraisal, loan } = node
  const proposal: ProposalRecord = {
    ...node,
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    assistantId: assistant?.id ?? '',
    bankId: bank?.id ?? null,
  }
  return {
    proposal,
    documents: node.documents.edges.map((edge) => shownDocument(edge.node)),
    deliberations: node.deliberations.edges.map((edge) => edge.node),
    cooperative,
    assistant,
    bank,
    appraisal,
    loan,
  }
}
