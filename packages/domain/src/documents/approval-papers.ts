import { amountOf, dateInLetter } from './letter-words.ts'
import type { Paper } from './paper.ts'
import { callsOf, legalFacts, type PaperSetting, placeOf, versionOf } from './paper-setting.ts'

/** The approval letter of the village head, for a kelurahan of the regent. Source: Permendesa 10/2025, domain reference 1.4. */
export function approvalLetter(setting: PaperSetting): Paper {
  const { proposal, deliberation } = setting
  const { approver, support } = callsOf(setting)
  const { villageApproval: approval } = proposal
  return {
    kind: 'APPROVAL_LETTER',
    title: `Surat Persetujuan ${approver}`,
    number: approval?.letterNumber ?? null,
    recordId: proposal.id,
    version: versionOf(setting),
    isDraft: approval === null,
    compareWithOfficialForm: true,
    blocks: [
      { kind: 'PARAGRAPH', text: `${approver} menyetujui pinjaman koperasi berikut.` },
      { kind: 'FACTS', facts: legalFacts(setting) },
      {
        kind: 'FACTS',
        facts: [
          { label: 'Tanggal surat', value: dateInLetter(approval?.letterOn ?? null) },
          { label: 'Nomor berita acara', value: deliberation?.recordNumber ?? null },
          { label: 'Pinjaman paling banyak', value: amountOf(deliberation?.maxLoanRupiah ?? null) },
          {
            label: 'Tenor',
            value: proposal.content.loan.tenorMonths === null ? null : `${proposal.content.loan.tenorMonths} bulan`,
          },
          { label: 'Dukungan sebulan', value: amountOf(approval?.supportPerMonthRupiah ?? null) },
          { label: 'Sumber dukungan', value: support },
          { label: 'Berlaku sampai', value: null },
        ],
      },
      { kind: 'SIGNATURES', place: placeOf(setting), signers: [{ role: approver, name: null }] },
    ],
  }
}

/** The power of attorney by which the village's transfers may be placed for a missing instalment. Source: domain reference 1.4 and 1.6. */
export function powerOfAttorney(setting: PaperSetting): Paper {
  const { proposal, loan, bankName } = setting
  const { approver, support } = callsOf(setting)
  return {
    kind: 'POWER_OF_ATTORNEY',
    title: `Surat Kuasa Penempatan ${support}`,
    number: loan?.agreement.powerOfAttorneyNumber ?? null,
    recordId: loan?.id ?? proposal.id,
    version: versionOf(setting),
    isDraft: loan === null,
    compareWithOfficialForm: true,
    blocks: [
      {
        kind: 'FACTS',
        facts: [
          { label: 'Pemberi kuasa', value: `${approver}, ${placeOf(setting)}` },
          { label: 'Penerima kuasa', value: 'KPA BUN' },
          { label: 'Untuk', value: `Menempatkan ${support} bagi angsuran yang kurang` },
          { label: 'Koperasi', value: setting.cooperative.name },
          { label: 'Bank', value: bankName },
          { label: 'Rekening pembayaran pinjaman', value: loan?.agreement.paymentAccount ?? null },
          { label: 'Nomor perjanjian', value: loan?.agreement.number ?? null },
          { label: 'Tanggal perjanjian', value: dateInLetter(loan?.agreement.signedOn ?? null) },
          { label: 'Paling banyak sebulan', value: amountOf(proposal.villageApproval?.supportPerMonthRupiah ?? null) },
          { label: 'Jangka waktu', value: loan === null ? null : `${loan.terms.tenorMonths} bulan sejak perjanjian` },
        ],
      },
      { kind: 'PARAGRAPH', text: 'Ditandatangani di atas meterai.' },
      {
        kind: 'SIGNATURES',
        place: placeOf(setting),
        signers: [
          {
            role: `Pemberi kuasa, ${approver}`,
            name: loan?.agreement.signers.find(({ party }) => party === 'VILLAGE')?.name ?? null,
          },
          { role: 'Penerima kuasa, KPA BUN', name: null },
        ],
      },
    ],
  }
}
