import type { LoanSchedule } from '../loans/loan.ts'
import { evidenceOf } from '../proposals/proposal-evidence.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import { amountOf, dateInLetter, inLetter, shareInLetter } from './letter-words.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { isWritten, type PaperSetting, versionOf } from './paper-setting.ts'

const methods = { ANNUITY: 'Anuitas', EQUAL_PRINCIPAL: 'Pokok tetap', FLAT: 'Bunga tetap' }

/** The schedule alone. Its figures are those of the screens: the same function, and sums of the rows shown (promise Q-R14). */
export function schedulePaper(setting: PaperSetting): Paper {
  const { proposal, cooperative, ruleSet } = setting
  const schedule = ruleSet === null ? null : evaluateProposal(ruleSet, evidenceOf(proposal, setting)).schedule
  return {
    kind: 'SCHEDULE',
    title: 'Jadwal Angsuran',
    recordId: proposal.id,
    version: versionOf(setting),
    isDraft: !isWritten(setting),
    compareWithOfficialForm: false,
    blocks: [{ kind: 'FACTS', facts: [{ label: 'Koperasi', value: cooperative.name }] }, ...scheduleBlocks(schedule)],
  }
}

/** Terms, rows and totals of a schedule, and that the agreement decides. */
export function scheduleBlocks(schedule: LoanSchedule | null): PaperBlock[] {
  if (schedule === null)
    return [
      {
        kind: 'PARAGRAPH',
        text: 'Jadwal belum bisa dihitung: jumlah, tenor, masa tenggang, atau tahap pencairan belum lengkap.',
      },
    ]
  const { terms, rows, totals, notice } = schedule
  return [
    {
      kind: 'FACTS',
      facts: [
        { label: 'Pinjaman', value: amountOf(totals.drawnRupiah) },
        { label: 'Bunga setahun', value: shareInLetter(terms.annualRateBasisPoints) },
        { label: 'Cara hitung', value: `${methods[terms.method]}, dibulatkan ke rupiah terdekat tiap bulan` },
        { label: 'Tenor', value: `${terms.tenorMonths} bulan` },
        { label: 'Masa tenggang', value: `${terms.graceMonths} bulan` },
        { label: 'Jatuh tempo', value: `Tanggal ${terms.dueDay}, atau hari kerja berikutnya bila libur` },
      ],
    },
    { kind: 'PARAGRAPH', text: notice.id },
    {
      kind: 'TABLE',
      caption: 'Angsuran',
      columns: [
        { label: 'No.', figure: true },
        { label: 'Jatuh tempo', whole: true },
        { label: 'Pokok', figure: true },
        { label: 'Bunga', figure: true },
        { label: 'Angsuran', figure: true },
        { label: 'Sisa', figure: true },
      ],
      rows: rows.map((row) => [
        String(row.number),
        dateInLetter(row.dueOn) ?? '',
        inLetter(row.principalRupiah),
        inLetter(row.interestRupiah),
        inLetter(row.instalmentRupiah),
        inLetter(row.balanceRupiah),
      ]),
      sum: [
        '',
        'Jumlah',
        inLetter(totals.principalRupiah),
        inLetter(totals.interestRupiah),
        inLetter(totals.instalmentRupiah),
        '',
      ],
    },
  ]
}
