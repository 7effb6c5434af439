import { weakestMonth } from '../loans/debt-service-cover.ts'
import { supportCap } from '../loans/support.ts'
import { evidenceOf } from '../proposals/proposal-evidence.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import { approvalLetter, powerOfAttorney } from './approval-papers.ts'
import { bankReviewPart } from './bank-review-part.ts'
import { amountOf, countInLetter, dateInLetter, inLetter, shareInLetter } from './letter-words.ts'
import { deliberationMinutes } from './meeting-papers.ts'
import type { Paper, PaperBlock, PaperFact } from './paper.ts'
import { callsOf, type PaperSetting, versionOf } from './paper-setting.ts'
import { proposalPaper } from './proposal-paper.ts'

/**
 * Everything for a committee that does not open the portal: first what it must know, then the papers in the order of the road, each from a
 * page of its own. A draft until the proposal lies before a bank. Source: screens section 5, "Paket bank".
 */
export function readerPack(setting: PaperSetting): Paper {
  const { proposal, bankReview } = setting
  const parts: [title: string, blocks: PaperBlock[]][] = [
    ...(bankReview === undefined
      ? []
      : [['Pemeriksaan bank', bankReviewPart(bankReview)] satisfies [string, PaperBlock[]]]),
    ['Proposal bisnis', bodyOf(proposalPaper(setting))],
    ['Rapat anggota', [{ kind: 'FACTS', facts: membersFacts(setting) }]],
    ...[deliberationMinutes(setting), approvalLetter(setting), powerOfAttorney(setting)]
      .filter(({ isDraft }) => !isDraft)
      .map((paper): [string, PaperBlock[]] => [paper.title, [numberOf(paper), ...bodyOf(paper)]]),
  ]
  return {
    kind: 'READER_PACK',
    title: 'Paket Bank',
    recordId: proposal.id,
    version: versionOf(setting),
    isDraft: proposal.submittedAt === null,
    compareWithOfficialForm: false,
    blocks: [
      { kind: 'FACTS', facts: summaryFacts(setting) },
      { kind: 'HEADING', text: 'Isi' },
      { kind: 'LIST', items: parts.map(([title]) => title) },
      ...parts.flatMap(([title, blocks]): PaperBlock[] => [{ kind: 'PART', text: title }, ...blocks]),
    ],
  }
}

/** In the pack papers are read, not signed again. */
const bodyOf = ({ blocks }: Paper): PaperBlock[] => blocks.filter(({ kind }) => kind !== 'SIGNATURES')

const numberOf = ({ number, version }: Paper): PaperBlock => ({
  kind: 'FACTS',
  facts: [
    { label: 'Nomor', value: number ?? null },
    { label: 'Versi proposal', value: version === null ? null : `versi ${version.number}, ${version.hash}` },
  ],
})

/** Who, how much, how repaid, what stands behind it, what is wrong: the figures of the screens. */
function summaryFacts(setting: PaperSetting): PaperFact[] {
  const { cooperative, proposal, ruleSet, bankName } = setting
  const { content } = proposal
  const evaluation = ruleSet === null ? null : evaluateProposal(ruleSet, evidenceOf(proposal, setting))
  const schedule = evaluation?.schedule ?? null
  const weakest = schedule === null ? null : weakestMonth(schedule, content.activities)
  const share = ruleSet?.parameters.supportCapBasisPoints.value ?? null
  const ceiling = cooperative.villageFundCeilingRupiah
  const cap =
    share === null || ceiling === null
      ? null
      : supportCap({ villageFundCeilingRupiah: ceiling, shareBasisPoints: share }).perMonthRupiah
  return [
    { label: 'Koperasi', value: cooperative.name },
    { label: 'Bank', value: bankName },
    { label: 'Diajukan', value: dateInLetter(proposal.submittedAt?.slice(0, 10) ?? null) },
    { label: 'Jumlah yang diminta', value: amountOf(content.loan.requestedAmountRupiah) },
    { label: 'Angsuran terbesar sebulan', value: amountOf(schedule?.largestInstalmentRupiah ?? null) },
    { label: `Batas ${callsOf(setting).support} sebulan`, value: cap === null ? null : inLetter(cap) },
    {
      label: 'Dukungan yang disetujui sebulan',
      value: amountOf(proposal.villageApproval?.supportPerMonthRupiah ?? null),
    },
    {
      label: 'Bulan terlemah setelah masa tenggang',
      value:
        weakest?.coverBasisPoints == null
          ? null
          : `${shareInLetter(weakest.coverBasisPoints)} dari angsuran, bulan ke-${weakest.number}`,
    },
    { label: 'Temuan', value: evaluation === null ? null : countInLetter(evaluation.findings.length) },
  ]
}

function membersFacts({ proposal: { membersResolution: held } }: PaperSetting): PaperFact[] {
  return [
    { label: 'Tanggal', value: dateInLetter(held?.heldOn ?? null) },
    {
      label: 'Hadir',
      value: held === null ? null : `${countInLetter(held.present)} dari ${countInLetter(held.invited)}`,
    },
    { label: 'Setuju', value: held === null ? null : countInLetter(held.inFavour) },
    { label: 'Nomor notulen', value: held?.minutesNumber ?? null },
  ]
}
