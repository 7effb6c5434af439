import { checklistVerdictWords } from '../appraisals/checklist.ts'
import { creditOutcomeWords } from '../appraisals/credit-check.ts'
import { countInLetter, dateInLetter } from './letter-words.ts'
import type { PaperBlock } from './paper.ts'
import type { BankReviewOnPaper } from './paper-setting.ts'

/** What the bank itself found, for its committee: the credit bureau, and each line of the checklist as it stands for this version. */
export function bankReviewPart({ creditCheck, acknowledgement, lines }: BankReviewOnPaper): PaperBlock[] {
  const standing = lines.filter(({ stands }) => stands).length
  return [
    {
      kind: 'FACTS',
      facts: [
        {
          label: 'SLIK pengurus dan pengawas',
          value: creditCheck === null ? 'Belum dicatat' : creditOutcomeWords[creditCheck.outcome].id,
        },
        { label: 'Tanggal pengecekan SLIK', value: dateInLetter(creditCheck?.checkedOn ?? null) },
        ...(creditCheck === null || creditCheck.note === ''
          ? []
          : [{ label: 'Catatan bank', value: creditCheck.note }]),
        ...(acknowledgement === null ? [] : [{ label: 'Alasan tetap menawarkan', value: acknowledgement }]),
        {
          label: 'Daftar periksa dijawab',
          value: `${countInLetter(standing)} dari ${countInLetter(lines.length)} baris`,
        },
      ],
    },
    {
      kind: 'TABLE',
      caption: 'Daftar periksa bank',
      columns: [{ label: 'Yang diperiksa' }, { label: 'Jawaban', whole: true }, { label: 'Catatan' }],
      rows: lines.map(({ line, answer, stands }) => [
        line.title.id,
        answer === null ? 'Belum dijawab' : stands ? checklistVerdictWords[answer.verdict].id : 'Gugur, isi berubah',
        stands ? (answer?.note ?? '') : '',
      ]),
      sum: null,
    },
  ]
}
