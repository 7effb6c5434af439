import { debtServiceCover } from '../loans/debt-service-cover.ts'
import type { LoanSchedule } from '../loans/loan.ts'
import { type BudgetKind, type BudgetLine, budgetKinds, budgetTotal, lineTotal } from '../proposals/proposal.ts'
import { evidenceOf } from '../proposals/proposal-evidence.ts'
import { budgetKindWords, businessUseWords } from '../proposals/proposal-words.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import { amountOf, countInLetter, dateInLetter, inLetter } from './letter-words.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { isWritten, legalFacts, type PaperSetting, versionOf } from './paper-setting.ts'
import { scheduleBlocks } from './schedule-paper.ts'

/** The business proposal: cover, legal facts, the blocks, schedule, three years of cash, findings, signatures. Source: domain reference 1.3. */
export function proposalPaper(setting: PaperSetting): Paper {
  const { proposal, cooperative, ruleSet } = setting
  const { content } = proposal
  const evaluation = ruleSet === null ? null : evaluateProposal(ruleSet, evidenceOf(proposal, setting))
  return {
    kind: 'PROPOSAL',
    title: 'Proposal Bisnis',
    recordId: proposal.id,
    version: versionOf(setting),
    isDraft: !isWritten(setting),
    compareWithOfficialForm: false,
    blocks: [
      { kind: 'FACTS', facts: askedFacts(setting) },
      { kind: 'HEADING', text: '1. Profil koperasi' },
      { kind: 'FACTS', facts: [...legalFacts(setting), members(cooperative.memberCount)] },
      { kind: 'HEADING', text: '2. Pengurus' },
      { kind: 'FACTS', facts: [{ label: 'Ketua', value: cooperative.chairName }] },
      { kind: 'HEADING', text: '3. Pasar' },
      content.marketAnalysis.trim() === ''
        ? { kind: 'LINES', count: 3 }
        : { kind: 'PARAGRAPH', text: content.marketAnalysis },
      { kind: 'HEADING', text: '4. Rencana kegiatan' },
      activitiesTable(setting),
      { kind: 'HEADING', text: '5. Penggunaan dana' },
      ...budgetKinds.flatMap((of) => budgetTable(of, content.budgetLines)),
      {
        kind: 'FACTS',
        facts: [
          {
            label: 'Jumlah seluruhnya',
            value: content.budgetLines.length === 0 ? null : amountOf(budgetTotal(content.budgetLines)),
          },
        ],
      },
      { kind: 'HEADING', text: '6. Pinjaman dan jadwal angsuran' },
      ...scheduleBlocks(evaluation?.schedule ?? null),
      { kind: 'HEADING', text: '7. Tahap pencairan' },
      drawdownTable(setting),
      { kind: 'HEADING', text: 'Arus kas tiga tahun' },
      ...cashBlocks(evaluation?.schedule ?? null, setting),
      { kind: 'HEADING', text: 'Hasil pra-periksa' },
      ...findingBlocks(setting, evaluation?.findings ?? null),
      {
        kind: 'SIGNATURES',
        place: cooperative.districtName ?? '',
        signers: [
          { role: 'Ketua Pengurus', name: cooperative.chairName },
          { role: 'Business Assistant', name: null },
        ],
      },
    ],
  }
}

const members = (count: number | null) => ({
  label: 'Anggota',
  value: count === null ? null : `${countInLetter(count)} orang`,
})

function askedFacts({ proposal: { content, ruleSetCode, ruleSetVersion }, ruleSet }: PaperSetting) {
  const { requestedAmountRupiah, tenorMonths, graceMonths, plannedAgreementOn } = content.loan
  return [
    { label: 'Jumlah yang diminta', value: amountOf(requestedAmountRupiah) },
    { label: 'Tenor', value: tenorMonths === null ? null : `${tenorMonths} bulan` },
    { label: 'Masa tenggang', value: graceMonths === null ? null : `${graceMonths} bulan` },
    { label: 'Rencana perjanjian', value: dateInLetter(plannedAgreementOn) },
    { label: 'Paket aturan', value: `${ruleSet?.title.id ?? ruleSetCode}, versi ${ruleSetVersion}` },
  ]
}

const activitiesTable = ({ proposal: { content } }: PaperSetting): PaperBlock => ({
  kind: 'TABLE',
  caption: 'Kegiatan yang menghasilkan',
  columns: [
    { label: 'Kegiatan' },
    { label: 'Mulai bulan ke', figure: true },
    { label: 'Volume sebulan', figure: true },
    { label: 'Harga satuan', figure: true },
    { label: 'Modal satuan', figure: true },
    { label: 'Selisih sebulan', figure: true },
  ],
  rows: content.activities.map((a) => [
    a.name,
    String(a.month),
    `${countInLetter(a.volume)} ${a.unit}`,
    inLetter(a.unitPriceRupiah),
    inLetter(a.unitCostRupiah),
    inLetter(a.volume * (a.unitPriceRupiah - a.unitCostRupiah)),
  ]),
  sum: null,
})

function budgetTable(of: BudgetKind, all: readonly BudgetLine[]): PaperBlock[] {
  const lines = all.filter(({ kind }) => kind === of)
  if (lines.length === 0) return []
  return [
    {
      kind: 'TABLE',
      caption: budgetKindWords[of].id,
      columns: [
        { label: 'Rincian' },
        { label: 'Untuk' },
        { label: 'Pemasok' },
        { label: 'Banyak', figure: true },
        { label: 'Harga satuan', figure: true },
        { label: 'Jumlah', figure: true },
      ],
      rows: lines.map((line) => [
        line.name,
        businessUseWords[line.use].id,
        line.supplier ?? `${line.quotations} penawaran`,
        `${countInLetter(line.quantity)} ${line.unit}`,
        inLetter(line.unitPriceRupiah),
        inLetter(lineTotal(line)),
      ]),
      sum: [`Jumlah ${budgetKindWords[of].id.toLowerCase()}`, '', '', '', '', inLetter(budgetTotal(all, of))],
    },
  ]
}

const drawdownTable = ({ proposal: { content } }: PaperSetting): PaperBlock => ({
  kind: 'TABLE',
  caption: 'Tahap pencairan',
  columns: [{ label: 'Bulan ke', figure: true }, { label: 'Keperluan' }, { label: 'Jumlah', figure: true }],
  rows: content.drawdowns.map(({ month, purpose, amountRupiah }) => [String(month), purpose, inLetter(amountRupiah)]),
  sum:
    content.drawdowns.length === 0
      ? null
      : ['', 'Jumlah', inLetter(content.drawdowns.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0))],
})

const months = 12

/** What the plan earns and what the loan asks for, year by year: sums of the months that the screens show. */
function cashBlocks(schedule: LoanSchedule | null, { proposal: { content } }: PaperSetting): PaperBlock[] {
  if (schedule === null || content.activities.length === 0)
    return [{ kind: 'PARAGRAPH', text: 'Belum bisa dihitung: rencana kegiatan atau pinjaman belum lengkap.' }]
  const cover = debtServiceCover(schedule, content.activities)
  const years = [0, 1, 2].map((year) => cover.slice(year * months, (year + 1) * months)).filter((y) => y.length > 0)
  return [
    {
      kind: 'TABLE',
      caption: 'Menurut rencana koperasi dan BA, belum hasil nyata',
      columns: [
        { label: 'Tahun ke', figure: true },
        { label: 'Selisih usaha', figure: true },
        { label: 'Angsuran', figure: true },
        { label: 'Sisa kas', figure: true },
      ],
      rows: years.map((year, i) => {
        const cash = year.reduce((sum, { cashRupiah }) => sum + cashRupiah, 0)
        const paid = year.reduce((sum, { instalmentRupiah }) => sum + instalmentRupiah, 0)
        return [String(i + 1), inLetter(cash), inLetter(paid), inLetter(cash - paid)]
      }),
      sum: null,
    },
  ]
}

function findingBlocks(
  { ruleSet, filingOn }: PaperSetting,
  findings: ReturnType<typeof evaluateProposal>['findings'] | null,
): PaperBlock[] {
  if (findings === null || ruleSet === null) return [{ kind: 'PARAGRAPH', text: 'Paket aturannya tidak ada di sini.' }]
  const checked: PaperBlock = {
    kind: 'PARAGRAPH',
    text: `Diperiksa menurut ${ruleSet.title.id}, versi ${ruleSet.version}, per ${dateInLetter(filingOn)}.`,
  }
  if (findings.length === 0) return [checked, { kind: 'PARAGRAPH', text: 'Tidak ada temuan.' }]
  return [checked, { kind: 'LIST', items: findings.map(({ why, mend }) => `${why.id} ${mend.id}`) }]
}
