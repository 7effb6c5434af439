import type { ProposalRecord, RejectionReason, Verdict } from '@dampingi/domain'
import type { Step } from './proposal-fates.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

interface BankScene {
  appraisalId: string
  random: SeededRandom
  stage: Stage
  act: Act
}

/** What the bank does: takes up, recommends, decides as recommended. */
export function appraisalPlays(
  step: Step,
  proposal: ProposalRecord,
  { appraisalId, random, stage, act }: BankScene,
): void {
  const proposalHash = proposal.contentHash
  if (step === 'ACCEPT') stage.give(act, 'acceptAppraisal', { appraisalId })
  if (step === 'RECOMMEND_OFFER')
    stage.give(act, 'recommendAppraisal', { appraisalId, proposalHash, verdict: offerFor(proposal, random) })
  if (step === 'RECOMMEND_REJECT')
    stage.give(act, 'recommendAppraisal', { appraisalId, proposalHash, verdict: random.pick(refusals) })
  if (step !== 'OFFER' && step !== 'REJECT') return
  const verdict = stage.kept.appraisals.get(appraisalId)?.recommendation
  if (verdict) stage.give(act, 'decideAppraisal', { appraisalId, proposalHash, verdict })
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
