import { type Evaluation, evaluateProposal, type ProposalRecord, type RuleSet, type Verdict } from '@dampingi/domain'
import { type FromApi, fromApi } from '@dampingi/ui'
import type { ProposalDossierQuery } from '../generated/graphql.ts'

type ProposalNode = Extract<NonNullable<ProposalDossierQuery['node']>, { __typename: 'Proposal' }>

/** What the API sent, as the domain's records; what was not collected is null. */
export function dossierOf(sent: ProposalNode) {
  const node = fromApi(sent)
  const cooperative = node.cooperative
  const proposal: ProposalRecord = {
    ...node,
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    assistantId: '',
    bankId: node.bank?.id ?? null,
    content: {
      ...node.content,
      budgetLines: node.content.budgetLines.map((line) => ({ ...line, supplier: line.supplier ?? null })),
      loan: {
        requestedAmountRupiah: node.content.loan.requestedAmountRupiah ?? null,
        tenorMonths: node.content.loan.tenorMonths ?? null,
        graceMonths: node.content.loan.graceMonths ?? null,
        plannedAgreementOn: node.content.loan.plannedAgreementOn ?? null,
      },
    },
    requestedAmountRupiah: node.requestedAmountRupiah ?? null,
    reviewReason: null,
    membersResolution: node.membersResolution ?? null,
    villageApproval: node.villageApproval ?? null,
    submittedAt: node.submittedAt ?? null,
  }
  const deliberations = node.deliberations.edges.map(({ node: held }) => ({
    ...held,
    heldOn: held.heldOn ?? null,
    recordNumber: held.recordNumber ?? null,
    maxLoanRupiah: held.maxLoanRupiah ?? null,
    supportPerMonthRupiah: held.supportPerMonthRupiah ?? null,
    dissent: held.dissent ?? null,
    proposalVersion: held.proposalVersion ?? null,
    proposalHash: held.proposalHash ?? null,
  }))
  return { proposal, deliberations, cooperative, appraisal: node.appraisal ? appraisalOf(node.appraisal) : null }
}

type SentAppraisal = NonNullable<FromApi<ProposalNode>['appraisal']>

const appraisalOf = (sent: SentAppraisal) => ({
  ...sent,
  reviewer: sent.reviewer ?? null,
  recommendedBy: sent.recommendedBy ?? null,
  inputsHash: sent.inputsHash ?? null,
  recommendation: sent.recommendation ? verdictOf(sent.recommendation) : null,
  decision: sent.decision ? verdictOf(sent.decision) : null,
})

const verdictOf = (sent: NonNullable<SentAppraisal['decision']>): Verdict => ({
  ...sent,
  amountRupiah: sent.amountRupiah ?? null,
  tenorMonths: sent.tenorMonths ?? null,
  graceMonths: sent.graceMonths ?? null,
})

export type Dossier = ReturnType<typeof dossierOf>

/** What the pinned rule set says about the proposal on the filing day; null while the set or the co-operative is not here. */
export function evaluationOf(dossier: Dossier, ruleSet: RuleSet | null, filingOn: string): Evaluation | null {
  const cooperative = dossier.cooperative
  if (ruleSet === null || !cooperative) return null
  return evaluateProposal(ruleSet, {
    cooperative: {
      kind: cooperative.kind,
      deedNumber: cooperative.deedNumber ?? null,
      ahuDecreeNumber: cooperative.ahuDecreeNumber ?? null,
      cooperativeNumber: cooperative.cooperativeNumber ?? null,
      businessNumber: cooperative.businessNumber ?? null,
      taxNumber: cooperative.taxNumber ?? null,
      bankAccount: cooperative.bankAccount ?? null,
      villageFundCeilingRupiah: cooperative.villageFundCeilingRupiah ?? null,
    },
    content: dossier.proposal.content,
    kind: dossier.proposal.kind,
    on: filingOn,
  })
}
