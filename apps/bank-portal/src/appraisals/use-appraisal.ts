import { useQuery, useRuleSets } from '@dampingi/client'
import {
  approvalCovers,
  checklistOf,
  type Evaluation,
  type LoanRequest,
  paperFindings,
  ruleSetOf,
  standingLines,
  stressTest,
} from '@dampingi/domain'
import { evaluationOf, useToday, wibDay } from '@dampingi/ui'
import { computed } from 'vue'
import { ProposalDossierDocument, RuleSetsDocument } from '../generated/graphql.ts'
import { dossierOf } from '../proposals/dossier-of.ts'

/** A proposal as it lies before this bank, with what its rule set finds. */
export function useAppraisal(proposalId: () => string) {
  const today = useToday()
  const { data, loading, failure, refetch } = useQuery(ProposalDossierDocument, () => ({ id: proposalId() }))
  const rules = useRuleSets(RuleSetsDocument, today)
  const dossier = computed(() => (data.value?.node?.__typename === 'Proposal' ? dossierOf(data.value.node) : null))
  const ruleSet = computed(() =>
    dossier.value === null
      ? null
      : ruleSetOf(
          dossier.value.proposal,
          rules.ruleSets.value.map((one) => one.ruleSet),
        ),
  )
  /** What the rule set finds where the bank offers other terms than were asked for. */
  const evaluateTerms = (terms: Partial<LoanRequest>): Evaluation | null => {
    if (dossier.value === null) return null
    const { proposal, cooperative } = dossier.value
    const content = { ...proposal.content, loan: { ...proposal.content.loan, ...terms } }
    return evaluationOf({ proposal: { ...proposal, content }, cooperative }, ruleSet.value, rules.filingOn.value)
  }
  /** What the village approved covers the proposal as it lies here. */
  const covered = computed(() => {
    const held = dossier.value?.deliberations.find(({ proposalHash }) => proposalHash !== null)
    return dossier.value !== null && approvalCovers(dossier.value.proposal, held ?? null, ruleSet.value)
  })
  const evaluation = computed(() => evaluateTerms({}))
  /** What the rules and the papers have against it; null where the rule set is not here. */
  const findings = computed(() =>
    evaluation.value === null
      ? null
      : [...evaluation.value.findings, ...paperFindings(dossier.value?.documents ?? [], today.value)],
  )
  const stress = computed(() => {
    const schedule = evaluation.value?.schedule ?? null
    return schedule === null ? null : stressTest(schedule, dossier.value?.proposal.content.activities ?? [])
  })
  /** The checklist of this lender for the day on which the proposal came in, with the answers as they stand. */
  const checklist = computed(() => {
    if (dossier.value?.appraisal == null) return null
    const { proposal, appraisal } = dossier.value
    return checklistOf(appraisal.bank?.code ?? '', wibDay(proposal.submittedAt ?? appraisal.stateSince))
  })
  const lines = computed(() =>
    dossier.value?.appraisal == null
      ? []
      : standingLines(checklist.value, dossier.value.appraisal.checklist, dossier.value.proposal),
  )
  const missing = computed(() => data.value !== undefined && dossier.value === null)
  return {
    today,
    dossier,
    ruleSet,
    filingOn: rules.filingOn,
    demoFilingOn: rules.demoFilingOn,
    evaluation,
    evaluateTerms,
    findings,
    stress,
    covered,
    checklist,
    lines,
    loading,
    failure,
    missing,
    refetch,
  }
}
