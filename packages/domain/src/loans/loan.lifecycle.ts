import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import type { LoanState } from './loan-record.ts'

export type LoanCommand =
  | 'signAgreement'
  | 'reportAgreement'
  | 'recordDrawdown'
  | 'endDisbursing'
  | 'recordRepayments'
  | 'requestPlacement'
  | 'recordPlacement'
  | 'recordVillageRepayment'
  | 'reverseMovement'

/** What the requirements of a loan look at; whole rupiah, null where the step is not about it. */
export interface LoanFacts {
  undrawnRupiah: number
  drawingRupiah: number | null
  /** Missing of the first instalment that is due or overdue; 0 when none is. */
  missingRupiah: number
  /** What the open request for a placement asks, and what is placed. */
  askedRupiah: number
  placingRupiah: number | null
  /** Missing of all instalments of what was drawn, those to come too, and what is now recorded as paid. */
  owedRupiah: number
  repayingRupiah: number | null
  owedToVillageRupiah: number
  repayingVillageRupiah: number | null
  settled: boolean
  reason: string | null
  /** What was repaid or placed on a drawdown that is taken back, and what the village would be owed once a movement is. */
  restingRupiah: number
  claimAfterRupiah: number
}

export const noLoanFacts: LoanFacts = {
  undrawnRupiah: 0,
  drawingRupiah: null,
  missingRupiah: 0,
  askedRupiah: 0,
  placingRupiah: null,
  owedRupiah: 0,
  repayingRupiah: null,
  owedToVillageRupiah: 0,
  repayingVillageRupiah: null,
  settled: false,
  reason: null,
  restingRupiah: 0,
  claimAfterRupiah: 0,
}

const withinGranted: Requirement<LoanFacts> = {
  code: 'OVER_GRANTED',
  path: ['amountRupiah'],
  met: ({ drawingRupiah, undrawnRupiah }) => (drawingRupiah ?? 0) <= undrawnRupiah,
  why: { id: 'Pencairan melebihi sisa pinjaman.', en: 'The drawdown exceeds what is left of the loan.' },
  mend: { id: 'Cairkan paling banyak sisa yang belum dicairkan.', en: 'Draw at most what is not drawn yet.' },
  owner: 'BANK',
}
const reasonGiven: Requirement<LoanFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan pencairan dihentikan belum ditulis.', en: 'Why drawing ends is not written yet.' },
  mend: { id: 'Tulis mengapa sisanya tidak dicairkan.', en: 'Write why the rest is not drawn.' },
  owner: 'BANK',
}
const somethingMissing: Requirement<LoanFacts> = {
  code: 'NOTHING_MISSING',
  path: [],
  met: ({ missingRupiah }) => missingRupiah > 0,
  why: { id: 'Tidak ada angsuran jatuh tempo yang kurang.', en: 'No instalment that is due is short.' },
  mend: { id: 'Tunggu sampai tanggal jatuh tempo lewat.', en: 'Wait until an instalment falls due.' },
  owner: 'BANK',
}
const withinShortfall: Requirement<LoanFacts> = {
  code: 'OVER_SHORTFALL',
  path: ['amountRupiah'],
  met: ({ placingRupiah, askedRupiah }) => (placingRupiah ?? 0) <= askedRupiah,
  why: {
    id: 'Penempatan melebihi kekurangan yang diminta.',
    en: 'The placement exceeds the shortfall that was asked.',
  },
  mend: { id: 'Catat paling banyak kekurangannya.', en: 'Record at most the shortfall.' },
  owner: 'BANK',
}
const withinOwed: Requirement<LoanFacts> = {
  code: 'OVER_OWED',
  path: ['repayments'],
  met: ({ repayingRupiah, owedRupiah }) => (repayingRupiah ?? 0) <= owedRupiah,
  why: {
    id: 'Pembayaran melebihi semua angsuran yang belum dibayar.',
    en: 'The payment exceeds all instalments that are not paid yet.',
  },
  mend: {
    id: 'Periksa jumlahnya di rekening koran. Catat paling banyak sisa angsuran; kelebihannya milik koperasi.',
    en: 'Check the amount in the statement. Record at most what is left; a surplus is the co-operative’s.',
  },
  owner: 'BANK',
}
const withinClaim: Requirement<LoanFacts> = {
  code: 'OVER_CLAIM',
  path: ['amountRupiah'],
  met: ({ repayingVillageRupiah, owedToVillageRupiah }) => (repayingVillageRupiah ?? 0) <= owedToVillageRupiah,
  why: { id: 'Pengembalian melebihi piutang desa.', en: 'The repayment exceeds what the village is owed.' },
  mend: { id: 'Catat paling banyak sisa piutang desa.', en: 'Record at most what is still owed to the village.' },
  owner: 'BA',
}

const reversalExplained: Requirement<LoanFacts> = {
  code: 'REVERSAL_REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan pembatalan belum ditulis.', en: 'Why it is taken back is not written yet.' },
  mend: { id: 'Tulis apa yang salah catat.', en: 'Write what was recorded wrongly.' },
  owner: 'BANK',
}
const nothingRests: Requirement<LoanFacts> = {
  code: 'REPAID_ALREADY',
  path: [],
  met: ({ restingRupiah }) => restingRupiah === 0,
  why: {
    id: 'Pencairan ini sudah diangsur.',
    en: 'This drawdown is being repaid already.',
  },
  mend: {
    id: 'Batalkan dulu angsuran dan penempatannya, lalu catat lagi sesudahnya.',
    en: 'Take its repayments and placements back first, and record them again after it.',
  },
  owner: 'BANK',
}
const claimHolds: Requirement<LoanFacts> = {
  code: 'CLAIM_BELOW_ZERO',
  path: [],
  met: ({ claimAfterRupiah }) => claimAfterRupiah >= 0,
  why: {
    id: 'Koperasi sudah mengembalikan penempatan ini kepada desa.',
    en: 'The co-operative has paid this placement back to the village.',
  },
  mend: {
    id: 'Batalkan dulu pengembalian ke desa (oleh BA).',
    en: 'Have the repayment to the village taken back first (by the BA).',
  },
  owner: 'BA',
}

const bank = ['BANK_REVIEWER', 'BANK_APPROVER'] as const
/** States in which money comes in. Interest of the grace is paid while the loan is still being drawn. */
const running = ['DISBURSING', 'IN_REPAYMENT', 'SHORTFALL'] as const
const steady = ['DISBURSING', 'IN_REPAYMENT'] as const

/** Where a loan may stand once something was taken back that was recorded wrongly. */
const reversedTo = {
  DISBURSING: ['DISBURSING', 'REPORTED'],
  IN_REPAYMENT: ['IN_REPAYMENT', 'DISBURSING', 'REPORTED'],
  SHORTFALL: ['SHORTFALL', 'REPORTED'],
  CLOSED: ['CLOSED', 'IN_REPAYMENT'],
} as const

/** A loan's life, from the signed agreement to the last instalment. Source: domain reference B2, second half, and 1.6. */
export const loanLifecycle = defineLifecycle<LoanState, LoanCommand, LoanFacts>({
  name: 'loan',
  title: { id: 'Pinjaman', en: 'Loan' },
  states: {
    AGREEMENT_SIGNED: { label: { id: 'Perjanjian ditandatangani', en: 'Agreement signed' }, turn: 'BANK' },
    REPORTED: { label: { id: 'Dilaporkan ke Kemenkeu', en: 'Reported to the ministry' }, turn: 'BANK' },
    DISBURSING: { label: { id: 'Sedang dicairkan', en: 'Being drawn' }, turn: 'BANK' },
    IN_REPAYMENT: { label: { id: 'Diangsur', en: 'In repayment' }, turn: 'BOARD' },
    SHORTFALL: {
      label: { id: 'Kurang bayar, menunggu penempatan dana', en: 'Short, waiting for a placement' },
      turn: 'VILLAGE',
    },
    CLOSED: { label: { id: 'Lunas', en: 'Repaid' }, turn: null },
  },
  commands: {
    signAgreement: { id: 'Catat perjanjian', en: 'Record agreement' },
    reportAgreement: { id: 'Catat laporan ke Kemenkeu', en: 'Record report to the ministry' },
    recordDrawdown: { id: 'Catat pencairan', en: 'Record drawdown' },
    endDisbursing: { id: 'Hentikan pencairan', en: 'End drawing' },
    recordRepayments: { id: 'Catat angsuran', en: 'Record repayments' },
    requestPlacement: { id: 'Minta penempatan dana', en: 'Request placement' },
    recordPlacement: { id: 'Catat penempatan dana', en: 'Record placement' },
    reverseMovement: { id: 'Batalkan catatan', en: 'Take a record back' },
    recordVillageRepayment: { id: 'Catat pengembalian ke desa', en: 'Record repayment to the village' },
  },
  transitions: [
    { from: null, command: 'signAgreement', to: 'AGREEMENT_SIGNED', by: bank, needs: [] },
    { from: 'AGREEMENT_SIGNED', command: 'reportAgreement', to: 'REPORTED', by: bank, needs: [] },
    { from: 'REPORTED', command: 'recordDrawdown', to: 'DISBURSING', by: bank, needs: [withinGranted] },
    { from: 'REPORTED', command: 'recordDrawdown', to: 'IN_REPAYMENT', by: bank, needs: [withinGranted] },
    { from: 'DISBURSING', command: 'recordDrawdown', to: 'DISBURSING', by: bank, needs: [withinGranted] },
    { from: 'DISBURSING', command: 'recordDrawdown', to: 'IN_REPAYMENT', by: bank, needs: [withinGranted] },
    { from: 'DISBURSING', command: 'endDisbursing', to: 'IN_REPAYMENT', by: bank, needs: [reasonGiven] },
    { from: 'DISBURSING', command: 'endDisbursing', to: 'CLOSED', by: bank, needs: [reasonGiven] },
    ...steady.flatMap((from) => [
      { from, command: 'recordRepayments' as const, to: from, by: bank, needs: [withinOwed] },
      { from, command: 'requestPlacement' as const, to: 'SHORTFALL' as const, by: bank, needs: [somethingMissing] },
      { from: 'SHORTFALL' as const, command: 'recordPlacement' as const, to: from, by: bank, needs: [withinShortfall] },
      { from: 'SHORTFALL' as const, command: 'recordRepayments' as const, to: from, by: bank, needs: [withinOwed] },
    ]),
    { from: 'SHORTFALL', command: 'recordRepayments', to: 'SHORTFALL', by: bank, needs: [withinOwed] },
    { from: 'IN_REPAYMENT', command: 'recordRepayments', to: 'CLOSED', by: bank, needs: [withinOwed] },
    { from: 'SHORTFALL', command: 'recordRepayments', to: 'CLOSED', by: bank, needs: [withinOwed] },
    { from: 'SHORTFALL', command: 'recordPlacement', to: 'CLOSED', by: bank, needs: [withinShortfall] },
    ...([...running, 'CLOSED'] as const).flatMap((from) =>
      reversedTo[from].map((to) => ({
        from,
        command: 'reverseMovement' as const,
        to,
        by: [...bank, 'BA'] as const,
        needs: [reversalExplained, nothingRests, claimHolds],
      })),
    ),
    ...([...running, 'CLOSED'] as const).map((from) => ({
      from,
      command: 'recordVillageRepayment' as const,
      to: from,
      by: ['BA'] as const,
      needs: [withinClaim],
    })),
  ],
})
