import {
  addDays,
  openQuestion,
  type ProposalRecord,
  type RejectionReason,
  type Verdict,
  wibDayOf,
} from '@dampingi/domain'
import { beginChecklist, creditOutcomeOf, finishReview } from './bank-review-plays.ts'
import type { Step } from './proposal-fates.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

interface BankScene {
  appraisalId: string
  random: SeededRandom
  stage: Stage
  act: Act
}

/** What the bank does: takes up, asks and is answered, recommends, decides as recommended. */
export function appraisalPlays(
  step: Step,
  proposal: ProposalRecord,
  { appraisalId, random, stage, act }: BankScene,
): void {
  const proposalHash = proposal.contentHash
  if (step === 'ACCEPT') stage.give(act, 'acceptAppraisal', { appraisalId })
  const reading = { appraisalId, proposal, stage, act }
  if (step === 'ASK') {
    beginChecklist(reading)
    stage.give(act, 'requestInformation', { appraisalId, ...questionOn(proposal, stage, act) })
  }
  if (step === 'ANSWER')
    stage.give(act, 'answerInformation', { appraisalId, ...answerTo(appraisalId, proposal, stage) })
  if (step === 'RECOMMEND_OFFER') {
    const outcome = creditOutcomeOf(proposal)
    finishReview(reading, outcome)
    const acknowledgement =
      outcome === 'CLEAR' ? null : 'Pengurus lain menanggung; hasil SLIK dilengkapi sebelum perjanjian.'
    stage.give(act, 'recommendAppraisal', {
      appraisalId,
      proposalHash,
      verdict: offerFor(proposal, random),
      acknowledgement,
    })
  }
  if (step === 'RECOMMEND_REJECT') {
    const verdict = random.pick(refusals)
    const isOfCredit = verdict.reasonCodes.includes('CREDIT_HISTORY')
    finishReview(reading, isOfCredit ? 'ISSUE' : 'CLEAR', linesOf(verdict))
    stage.give(act, 'recommendAppraisal', { appraisalId, proposalHash, verdict })
  }
  if (step !== 'OFFER' && step !== 'REJECT') return
  const verdict = stage.kept.appraisals.get(appraisalId)?.recommendation
  if (verdict) stage.give(act, 'decideAppraisal', { appraisalId, proposalHash, verdict })
}

/** The bank doubts the price of the first line; what hangs on it may change with it. */
const questionOn = ({ content }: ProposalRecord, stage: Stage, act: Act) => ({
  questionId: stage.idAt(act.at),
  reason: 'UNREALISTIC_BUDGET' as const,
  opens: [`budgetLines/${content.budgetLines[0]?.id}`, 'loan/requestedAmountRupiah', 'drawdowns'],
  words: `Harga ${content.budgetLines[0]?.name.toLowerCase()} di atas harga setempat. Apakah ada penawaran yang lebih rendah?`,
  dueOn: addDays(wibDayOf(act.at), 14),
})

/** A twentieth off the price, and the loan and its last stage lowered by what that saves. */
function answerTo(appraisalId: string, { content }: ProposalRecord, stage: Stage) {
  const [first, ...others] = content.budgetLines
  const questionId = openQuestion(stage.kept.appraisals.get(appraisalId)?.questions ?? [])?.id ?? ''
  const words = 'Harga sudah kami turunkan, sesuai penawaran kedua dari pemasok yang sama.'
  if (first === undefined) return { questionId, words }
  const less = Math.floor(first.unitPriceRupiah / 20)
  const saved = less * first.quantity
  const last = content.drawdowns.length - 1
  return {
    questionId,
    words,
    content: {
      ...content,
      budgetLines: [{ ...first, unitPriceRupiah: first.unitPriceRupiah - less }, ...others],
      loan: { ...content.loan, requestedAmountRupiah: (content.loan.requestedAmountRupiah ?? 0) - saved },
      drawdowns: content.drawdowns.map((stage, i) =>
        i === last ? { ...stage, amountRupiah: stage.amountRupiah - saved } : stage,
      ),
    },
  }
}

/** A bank may grant far less than asked. Source: domain reference 1.5. */
function offerFor({ requestedAmountRupiah, content }: ProposalRecord, random: SeededRandom): Verdict {
  const share = random.pick([50, 60, 75, 90, 100])
  const amountRupiah = Math.floor(((requestedAmountRupiah ?? 0) * share) / 100 / 1_000_000) * 1_000_000
  return {
    kind: 'OFFER',
    amountRupiah,
    tenorMonths: content.loan.tenorMonths,
    graceMonths: content.loan.graceMonths,
    reasonCodes: [],
    words:
      share === 100
        ? 'Pencairan langsung ke pemasok, tahap demi tahap.'
        : 'Dimulai lebih kecil; tambahan dibahas setelah enam bulan berjalan.',
  }
}

const refusal = (reasonCodes: RejectionReason[], words: string): Verdict => ({
  kind: 'REJECT',
  amountRupiah: null,
  tenorMonths: null,
  graceMonths: null,
  reasonCodes,
  words,
})

/** The lines of the checklist that are not in order where a bank refuses for these reasons. */
const lineOfReason: Partial<Record<RejectionReason, string>> = {
  WEAK_CASHFLOW: 'CASH_FLOW',
  UNREALISTIC_BUDGET: 'BUDGET',
  NO_MARKET: 'MARKET',
  DOUBTFUL_SUPPLIER: 'BUDGET',
}
const linesOf = ({ reasonCodes }: Verdict): string[] => reasonCodes.map((reason) => lineOfReason[reason] ?? '')

const refusals: readonly Verdict[] = [
  refusal(
    ['WEAK_CASHFLOW'],
    'Kas bulanan belum menutup angsuran setelah masa tenggang. Ajukan lagi dengan jumlah lebih kecil.',
  ),
  refusal(
    ['UNREALISTIC_BUDGET', 'NO_MARKET'],
    'Harga bangunan di atas harga setempat dan pembeli belum jelas. Lengkapi dua penawaran lagi.',
  ),
  refusal(['DOUBTFUL_SUPPLIER'], 'Pemasok utama belum bisa kami periksa. Sertakan alamat dan kontak pemasok.'),
  refusal(
    ['CREDIT_HISTORY'],
    'Ada catatan kredit pada salah satu pengurus. Selesaikan dulu, atau ganti penanggung jawab.',
  ),
]
