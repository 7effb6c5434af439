import { appraisalLifecycle } from '../appraisals/appraisal.lifecycle.ts'
import { noAppraisalFacts } from '../appraisals/appraisal-facts.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount, badNumberText, futureDay, inputFinding, tooEarly } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { ruleSetOf } from '../proposals/proposal-facts.ts'
import type { RuleParameters } from '../rule-sets/parameter.ts'
import { loanLifecycle, noLoanFacts } from './loan.lifecycle.ts'
import type { LoanTerms } from './loan.ts'
import { type LoanAgreement, type LoanRecord, signingParties } from './loan-record.ts'
import { loanEvent } from './loan-step.ts'

/** What an agreement fixes beside the offer's amount, tenor and grace. Source: domain reference C, which leaves most of it open. */
export type AgreedTerms = Omit<LoanTerms, 'tenorMonths' | 'graceMonths' | 'agreementOn'>

export interface SignAgreement extends CommandInput {
  appraisalId: string
  /** The id of the loan that this makes. */
  loanId: string
  agreement: LoanAgreement
  agreed: AgreedTerms
}

/**
 * Records the signed agreement: amount, tenor and grace are those of the accepted offer, rate and due day those of the rule set where it
 * gives them; what is left open is fixed here. From now on the schedule is no simulation. Source: domain reference B2 and 1.5.
 */
export const signAgreement = defineCommand<SignAgreement>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ appraisalId, loanId }) => ({
    kind: 'appraisal',
    id: appraisalId,
    alsoMakes: [{ kind: 'loan', id: loanId, path: ['loanId'] }],
  }),
  decide(input, facts) {
    const { appraisal: before, proposal } = facts
    if (before === null || proposal === null) return refuse('NOT_FOUND')
    const { role } = facts.viewer
    const refused =
      refusedBy(
        appraisalLifecycle,
        { from: before.state, command: 'signAgreement', to: 'AGREEMENT_SIGNED', role },
        noAppraisalFacts,
      ) ?? refusedBy(loanLifecycle, { from: null, command: 'signAgreement', to: 'AGREEMENT_SIGNED', role }, noLoanFacts)
    if (refused !== null) return refused
    const { amountRupiah, tenorMonths, graceMonths } = before.decision ?? {}
    const parameters = ruleSetOf(proposal, facts.ruleSets)?.parameters
    if (amountRupiah == null || tenorMonths == null || graceMonths == null || parameters === undefined)
      return refuse('RULE_CLOSED')
    const findings = [
      ...agreementFindings(input.agreement, { answeredOn: before.answer?.answeredOn ?? '', today: facts.today }),
      ...termFindings(input.agreed, parameters),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const loan: LoanRecord = {
      id: input.loanId,
      regency: before.regency,
      cooperativeId: before.cooperativeId,
      proposalId: proposal.id,
      appraisalId: before.id,
      bankId: before.bankId,
      state: 'AGREEMENT_SIGNED',
      stateSince: facts.now,
      amountRupiah,
      terms: { ...input.agreed, tenorMonths, graceMonths, agreementOn: input.agreement.signedOn },
      agreement: input.agreement,
      reportedOn: null,
      reportNumber: null,
      drawingEndedOn: null,
      shortfall: null,
    }
    const signed = { state: 'AGREEMENT_SIGNED' as const, stateSince: facts.now }
    return {
      outcome: 'ACCEPTED',
      writes: { loan, appraisal: { ...before, ...signed }, proposal: { ...proposal, ...signed } },
      event: loanEvent('AgreementSigned', loan, { state: null, movements: [], onBehalfOf: null }),
      findings: [],
    }
  },
})

function agreementFindings(
  { number, signedOn, paymentAccount, powerOfAttorneyNumber, signers }: LoanAgreement,
  { answeredOn, today }: { answeredOn: string; today: string },
): Finding[] {
  const missing = signingParties.filter((party) => !signers.some((s) => s.party === party && s.name.trim().length > 0))
  return [
    ...badNumberText(['agreement', 'number'], number, { id: 'Nomor perjanjian', en: 'Agreement number' }),
    ...futureDay(['agreement', 'signedOn'], signedOn, today),
    ...tooEarly(['agreement', 'signedOn'], signedOn, { day: answeredOn, why: beforeAnswer }),
    ...badNumberText(['agreement', 'paymentAccount'], paymentAccount, {
      id: 'Rekening pembayaran pinjaman',
      en: 'Payment account',
    }),
    ...badNumberText(['agreement', 'powerOfAttorneyNumber'], powerOfAttorneyNumber, {
      id: 'Nomor surat kuasa',
      en: 'Number of the power of attorney',
    }),
    ...missing.map((party) => unsigned(party)),
  ]
}

/** The rate and the due day of the rule set are not the bank's to change; where the set does not give them they are within reason. */
function termFindings(agreed: AgreedTerms, parameters: RuleParameters): Finding[] {
  const rate = parameters.annualRateBasisPoints.value
  const dueDay = parameters.dueDay.value
  return [
    ...badCount(['agreed', 'annualRateBasisPoints'], agreed.annualRateBasisPoints, 10_000),
    ...badCount(['agreed', 'dueDay'], agreed.dueDay - 1, 27),
    ...(rate !== null && rate !== agreed.annualRateBasisPoints
      ? [otherThanRule(['agreed', 'annualRateBasisPoints'])]
      : []),
    ...(dueDay !== null && dueDay !== agreed.dueDay ? [otherThanRule(['agreed', 'dueDay'])] : []),
  ]
}

const otherThanRule = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Berbeda dari paket aturan proposal.', en: 'Differs from the rule set of the proposal.' },
    { id: 'Pakai angka dari paket aturan.', en: 'Use the figure of the rule set.' },
  )

const beforeAnswer = {
  id: 'Perjanjian tidak bisa mendahului jawaban koperasi atas penawaran.',
  en: 'An agreement cannot come before the co-operative’s answer to the offer.',
}

const signerWords = {
  BANK: { id: 'Pejabat bank', en: 'The bank’s officer' },
  BOARD: { id: 'Ketua koperasi', en: 'The chair of the co-operative' },
  VILLAGE: { id: 'Kepala desa atau bupati', en: 'The village head or regent' },
}

const unsigned = (party: keyof typeof signerWords): Finding =>
  inputFinding(
    ['agreement', 'signers', party],
    {
      id: `${signerWords[party].id} belum tercatat menandatangani.`,
      en: `${signerWords[party].en} is not recorded as signing.`,
    },
    { id: 'Tulis nama yang menandatangani.', en: 'Give the name of who signed.' },
  )
