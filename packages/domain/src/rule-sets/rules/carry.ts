import { type MonthCover, weakestMonth } from '../../loans/debt-service-cover.ts'
import { supportByBand, supportCap, supportLimit } from '../../loans/support.ts'
import type { Finding } from '../../mechanisms/finding.ts'
import { rupiahText, timesText } from '../words.ts'
import type { Case } from './case.ts'
import { attention, type Outcome, type Rule, silent, unknown } from './rule.ts'

/** Who carries the instalment: the village within its limit, the co-operative's cash the rest. Source: domain reference 1.4 and C. */
export const carryRules: readonly Rule[] = [
  { name: 'OVER_SUPPORT_CAP', reads: ['supportCapBasisPoints', 'supportBands'], check: support },
  { name: 'WEAK_COVER', reads: ['minDebtServiceCoverBasisPoints'], check: cover },
]

function support(it: Case): Outcome {
  const ceiling = it.evidence.cooperative.villageFundCeilingRupiah
  const share = it.parameters.supportCapBasisPoints
  const instalment = it.schedule?.largestInstalmentRupiah ?? null
  const given = typeof ceiling === 'number' && Number.isSafeInteger(ceiling) && ceiling >= 0
  const inputs = { villageFundCeilingRupiah: given ? ceiling + 0 : null, instalmentRupiah: instalment }
  if (share.value === null)
    return {
      inputs,
      findings: [
        silent(it, 'supportCapBasisPoints', { id: 'batas dukungan desa', en: 'the limit of village support' }),
      ],
    }
  if (!given) return { inputs, findings: [ceilingUnknown(it)] }
  const cap = supportCap({ villageFundCeilingRupiah: ceiling, shareBasisPoints: share.value })
  const band = supportByBand(ceiling, it.parameters.supportBands.value ?? [])
  const approved = it.evidence.approvedSupportRupiah
  const limit = supportLimit(cap.perMonthRupiah, approved)
  return {
    inputs: {
      ...inputs,
      capPerMonthRupiah: cap.perMonthRupiah,
      bandPerMonthRupiah: band?.perMonthRupiah ?? null,
      approvedPerMonthRupiah: approved,
    },
    findings: instalment === null || instalment <= limit ? [] : [overSupport(it, instalment, limit)],
  }
}

function ceilingUnknown(it: Case): Finding {
  const ward = it.evidence.cooperative.kind === 'KKMP'
  return unknown({
    rule: 'CEILING_UNKNOWN',
    path: ['cooperative', 'villageFundCeilingRupiah'],
    why: {
      id: `${ward ? 'Pagu DAU/DBH kelurahan' : 'Pagu Dana Desa'} belum diisi, jadi batas dukungan belum bisa diperiksa.`,
      en: `The ${ward ? 'DAU/DBH share of the kelurahan' : 'village-fund ceiling'} is not given yet, so the limit of support can’t be checked.`,
    },
    mend: {
      id: ward ? 'Tanyakan ke kelurahan, lalu catat.' : 'Tanyakan ke kantor desa, lalu catat.',
      en: 'Ask at the village office and record it.',
    },
    cite: it.parameters.supportCapBasisPoints,
  })
}

/** An instalment is whole rupiah, so comparing it with a limit rounded down is exact. */
function overSupport(it: Case, instalmentRupiah: number, limitRupiah: number): Finding {
  const approved = it.evidence.approvedSupportRupiah === limitRupiah
  return attention({
    rule: 'OVER_SUPPORT_CAP',
    path: ['loan', 'requestedAmountRupiah'],
    why: {
      id: `Angsuran ${rupiahText(instalmentRupiah)} sebulan di atas ${approved ? 'dukungan yang disetujui desa' : 'batas dukungan desa'} ${rupiahText(limitRupiah)}.`,
      en: `An instalment of ${rupiahText(instalmentRupiah)} a month exceeds ${approved ? 'the support that the village approved,' : 'the village’s limit of'} ${rupiahText(limitRupiah)}.`,
    },
    mend: {
      id: `Kas koperasi harus menanggung ${rupiahText(instalmentRupiah - limitRupiah)} sebulan. Jelaskan ini kepada desa.`,
      en: `The co-operative’s own cash must carry ${rupiahText(instalmentRupiah - limitRupiah)} a month. Explain this to the village.`,
    },
    owner: 'BOARD',
    cite: it.parameters.supportCapBasisPoints,
  })
}

function cover(it: Case): Outcome {
  const { schedule, content, parameters } = it
  const least = parameters.minDebtServiceCoverBasisPoints.value
  const weakest =
    schedule === null || content.activities.length === 0 ? null : weakestMonth(schedule, content.activities)
  if (weakest === null) return { inputs: { coverBasisPoints: null }, findings: [coverUnknown(it)] }
  const { number, cashRupiah, instalmentRupiah, coverBasisPoints } = weakest
  return {
    inputs: {
      month: number,
      cashRupiah: Number.isSafeInteger(cashRupiah) ? cashRupiah : null,
      instalmentRupiah,
      coverBasisPoints,
    },
    findings: least === null || coverBasisPoints === null || coverBasisPoints >= least ? [] : [weakCover(it, weakest)],
  }
}

const coverUnknown = (it: Case): Finding =>
  unknown({
    rule: 'COVER_UNKNOWN',
    path: it.content.activities.length === 0 ? ['activities'] : ['loan'],
    why: {
      id: `${it.content.activities.length === 0 ? 'Rencana kegiatan' : 'Isian pinjaman'} belum lengkap, jadi kemampuan bayar belum bisa diperiksa.`,
      en: `The ${it.content.activities.length === 0 ? 'activity plan' : 'loan'} is incomplete, so the ability to repay can’t be checked.`,
    },
    mend: { id: 'Lengkapi isiannya.', en: 'Complete it.' },
    cite: it.parameters.minDebtServiceCoverBasisPoints,
  })

const weakCover = (it: Case, { number, cashRupiah, instalmentRupiah, coverBasisPoints }: MonthCover): Finding =>
  attention({
    rule: 'WEAK_COVER',
    path: ['activities'],
    why: {
      id: `Bulan ke-${number}: kas ${rupiahText(cashRupiah)}, angsuran ${rupiahText(instalmentRupiah)} (${timesText(coverBasisPoints ?? 0, 'id')} kali).`,
      en: `Month ${number}: cash ${rupiahText(cashRupiah)}, instalment ${rupiahText(instalmentRupiah)} (${timesText(coverBasisPoints ?? 0, 'en')} times).`,
    },
    mend: {
      id: 'Perkecil pinjaman, atau perbaiki rencana kegiatan.',
      en: 'Lower the loan, or improve the activity plan.',
    },
    owner: 'BOARD',
    cite: it.parameters.minDebtServiceCoverBasisPoints,
  })
