import {
  type CooperativeRecord,
  firstMissing,
  type LoanRecord,
  loanLedger,
  type OnBehalfOf,
  wibDayOf,
} from '@dampingi/domain'
import type { LoanStep, Step } from './proposal-fates.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

interface LoanScene {
  appraisalId: string
  cooperative: CooperativeRecord
  random: SeededRandom
  stage: Stage
  act: Act
}

/** One command for each step after an offer. */
const plays: Record<LoanStep, (scene: LoanScene) => void> = {
  ACCEPT_OFFER: ({ appraisalId, cooperative, stage, act }) =>
    stage.give(act, 'acceptOffer', { appraisalId, onBehalfOf: board(cooperative) }),
  DECLINE_OFFER: ({ appraisalId, cooperative, random, stage, act }) =>
    stage.give(act, 'declineOffer', { appraisalId, reason: random.pick(declines), onBehalfOf: board(cooperative) }),
  SIGN: sign,
  REPORT: (scene) =>
    scene.stage.give(scene.act, 'reportAgreement', {
      loanId: loanOf(scene).id,
      reportedOn: dayOf(scene),
      reportNumber: `S-${scene.random.int(100, 900)}/KEU/${dayOf(scene).slice(0, 4)} (contoh)`,
    }),
  DRAW_HALF: (scene) => draw(scene, Math.floor(loanOf(scene).amountRupiah / 2_000_000) * 1_000_000),
  DRAW_REST: (scene) => draw(scene, ledgerOf(scene).undrawnRupiah),
  PAY_DUE: (scene) => pay(scene, ledgerOf(scene).missingRupiah),
  PAY_HALF: (scene) => pay(scene, Math.ceil((firstMissing(ledgerOf(scene))?.missingRupiah ?? 0) / 2)),
  PAY_ALL: (scene) =>
    pay(
      scene,
      ledgerOf(scene).rows.reduce((sum, row) => sum + row.missingRupiah, 0),
    ),
  ASK_PLACEMENT: (scene) =>
    scene.stage.give(scene.act, 'requestPlacement', {
      loanId: loanOf(scene).id,
      statementNumber: `SPTJM/${scene.random.int(1, 90)} (contoh)`,
    }),
  PLACE: (scene) =>
    scene.stage.give(scene.act, 'recordPlacement', {
      loanId: loanOf(scene).id,
      placement: moved(scene, loanOf(scene).shortfall?.amountRupiah ?? 0, 'KPA'),
    }),
  PAY_VILLAGE: (scene) =>
    scene.stage.give(scene.act, 'recordVillageRepayment', {
      loanId: loanOf(scene).id,
      repayment: moved(scene, Math.ceil(ledgerOf(scene).owedToVillageRupiah / 2), 'KWT'),
      onBehalfOf: { party: 'VILLAGE', name: 'Bendahara desa (contoh)', evidence: 'Kuitansi desa (contoh)' },
    }),
}

export const isLoanStep = (step: Step): step is LoanStep => step in plays

/** What becomes of an offer, and of the loan after it. */
export const loanPlays = (step: LoanStep, scene: LoanScene): void => plays[step](scene)

function sign({ appraisalId, cooperative, random, stage, act }: LoanScene): void {
  const signedOn = wibDayOf(act.at)
  stage.give(act, 'signAgreement', {
    appraisalId,
    loanId: stage.idAt(act.at),
    agreement: {
      number: `PK/${random.int(10, 900)}/${signedOn.slice(0, 4)} (contoh)`,
      signedOn,
      paymentAccount: `0000-01-${String(random.int(100_000, 999_999))}-53-0`,
      powerOfAttorneyNumber: `SK/${random.int(1, 90)} (contoh)`,
      signers: [
        { party: 'BANK', name: 'Pejabat bank (contoh)' },
        { party: 'BOARD', name: cooperative.chairName ?? 'Ketua (contoh)' },
        { party: 'VILLAGE', name: cooperative.kind === 'KDMP' ? 'Kepala desa (contoh)' : 'Bupati (contoh)' },
      ],
    },
    agreed: {
      annualRateBasisPoints: 600,
      method: 'ANNUITY',
      gracePlacement: 'INSIDE_TENOR',
      graceInterest: 'PAID_MONTHLY',
      clockStart: 'FIRST_DRAWDOWN',
      dueDay: 12,
    },
  })
}

function draw(scene: LoanScene, amountRupiah: number): void {
  const { stage, act, random } = scene
  const payee = random.pick(['Perum Bulog', 'CV Sumber Rejeki (contoh)', 'UD Makmur Tani (contoh)'])
  stage.give(act, 'recordDrawdown', { loanId: loanOf(scene).id, drawdown: moved(scene, amountRupiah, 'INV'), payee })
}

function pay(scene: LoanScene, amountRupiah: number): void {
  const repayments = [moved(scene, amountRupiah, 'RK')]
  scene.stage.give(scene.act, 'recordRepayments', { loanId: loanOf(scene).id, repayments })
}

const moved = ({ stage, act, random }: LoanScene, amountRupiah: number, kind: string) => ({
  id: stage.idAt(act.at),
  movedOn: wibDayOf(act.at),
  amountRupiah,
  reference: `${kind}-${random.int(10_000, 99_999)} (contoh)`,
})

const dayOf = ({ act }: LoanScene): string => wibDayOf(act.at)

function loanOf({ stage, appraisalId }: LoanScene): LoanRecord {
  const loan = [...stage.kept.loans.values()].find((kept) => kept.appraisalId === appraisalId)
  if (loan === undefined) throw new Error(`There is no loan of ${appraisalId}`)
  return loan
}

const ledgerOf = (scene: LoanScene) => {
  const loan = loanOf(scene)
  const movements = scene.stage.kept.loanMovements.filter(({ loanId }) => loanId === loan.id)
  return loanLedger(loan, movements, wibDayOf(scene.act.at))
}

const board = ({ chairName }: CooperativeRecord): OnBehalfOf => ({
  party: 'BOARD',
  name: chairName ?? 'Ketua (contoh)',
  evidence: 'Surat jawaban bertanda tangan (contoh)',
})

const declines = [
  'Jumlah yang ditawarkan tidak cukup untuk gudang dan stok awal.',
  'Anggota meminta tenor lebih panjang; angsurannya terlalu berat.',
]
