import { isDay } from '../../calendar/day.ts'
import { dayText } from '../../calendar/day-text.ts'
import type { Finding } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import { rupiahText } from '../words.ts'
import type { Case } from './case.ts'
import { drawdownRules } from './drawdowns.ts'
import { attention, blocking, type Rule, silent, traced, unknown } from './rule.ts'

/** Block 6, the loan, and block 7, how it is drawn. Source: domain reference 1.2 and the validations of 1.3. */
export const loanRules: readonly Rule[] = [
  {
    name: 'OVER_PLAFOND',
    reads: ['maxPlafondRupiah'],
    check: (it) => ({
      inputs: { requestedRupiah: it.requested === null ? null : traced(it.requested) },
      findings: overPlafond(it),
    }),
  },
  {
    name: 'TENOR_LIMIT',
    reads: ['maxTenorMonths'],
    check: (it) => ({ inputs: { tenorMonths: sound(it.content.loan.tenorMonths) }, findings: tenorLimit(it) }),
  },
  {
    name: 'GRACE_LIMIT',
    reads: ['minGraceMonths', 'maxGraceMonths'],
    check: (it) => ({ inputs: { graceMonths: sound(it.content.loan.graceMonths) }, findings: graceLimit(it) }),
  },
  {
    name: 'AGREEMENT_DAY',
    reads: ['dueDay'],
    check: (it) => ({
      inputs: { plannedAgreementOn: it.content.loan.plannedAgreementOn, on: it.evidence.on },
      findings: agreementDay(it),
    }),
  },
  ...drawdownRules,
]

/** What is no whole number is found as such and limits nothing; `+ 0` since JSON knows no -0. */
const sound = (n: number | null): number | null => (n !== null && Number.isSafeInteger(n) ? n + 0 : null)

const missing = (field: string, what: Text, checked: Text): Finding =>
  blocking({
    rule: 'MISSING_FACT',
    path: ['loan', field],
    why: {
      id: `${what.id} belum diisi, jadi ${checked.id} belum bisa diperiksa.`,
      en: `${what.en} is not given yet, so ${checked.en} can’t be checked.`,
    },
    mend: { id: `Isi ${what.id.toLowerCase()}.`, en: `Give ${what.en.toLowerCase()}.` },
  })

function overPlafond(it: Case): Finding[] {
  const parameter = it.parameters.maxPlafondRupiah
  if (it.requested === null) {
    return [
      missing(
        'requestedAmountRupiah',
        { id: 'Jumlah pinjaman', en: 'The amount' },
        { id: 'plafon', en: 'the plafond' },
      ),
    ]
  }
  if (parameter.value === null) return [silent(it, 'maxPlafondRupiah', { id: 'plafon', en: 'the plafond' })]
  const over = it.requested - BigInt(parameter.value)
  if (over <= 0n) return []
  return [
    blocking({
      rule: 'OVER_PLAFOND',
      path: ['loan', 'requestedAmountRupiah'],
      why: {
        id: `Pinjaman ${rupiahText(it.requested)} di atas plafon ${rupiahText(parameter.value)}.`,
        en: `A loan of ${rupiahText(it.requested)} exceeds the plafond of ${rupiahText(parameter.value)}.`,
      },
      mend: { id: `Kurangi ${rupiahText(over)}.`, en: `Reduce it by ${rupiahText(over)}.` },
      cite: parameter,
    }),
  ]
}

const noMonth = blocking({
  rule: 'TENOR_LIMIT',
  path: ['loan', 'tenorMonths'],
  why: {
    id: 'Tenor 0 bulan: tidak ada bulan untuk mengangsur.',
    en: 'A tenor of 0 months leaves no month to repay in.',
  },
  mend: { id: 'Isi 1 bulan atau lebih.', en: 'Give 1 month or more.' },
})

function tenorLimit(it: Case): Finding[] {
  const tenor = it.content.loan.tenorMonths
  const parameter = it.parameters.maxTenorMonths
  if (tenor === null)
    return [missing('tenorMonths', { id: 'Tenor', en: 'The tenor' }, { id: 'angsuran', en: 'the instalment' })]
  if (tenor === 0) return [noMonth]
  if (parameter.value === null)
    return [silent(it, 'maxTenorMonths', { id: 'tenor paling lama', en: 'the longest tenor' })]
  if (!Number.isSafeInteger(tenor) || tenor <= parameter.value) return []
  return [
    blocking({
      rule: 'TENOR_LIMIT',
      path: ['loan', 'tenorMonths'],
      why: {
        id: `Tenor ${tenor} bulan, paling lama ${parameter.value} bulan.`,
        en: `A tenor of ${tenor} months; at most ${parameter.value} are allowed.`,
      },
      mend: { id: `Isi ${parameter.value} bulan atau kurang.`, en: `Give ${parameter.value} months or fewer.` },
      cite: parameter,
    }),
  ]
}

function graceLimit(it: Case): Finding[] {
  const grace = it.content.loan.graceMonths
  const tenor = it.content.loan.tenorMonths
  const { minGraceMonths: min, maxGraceMonths: max } = it.parameters
  if (grace === null)
    return [missing('graceMonths', { id: 'Masa tenggang', en: 'The grace' }, { id: 'angsuran', en: 'the instalment' })]
  if (!Number.isSafeInteger(grace)) return []
  const limits = (why: Text, mend: Text, cite: Case['parameters']['minGraceMonths']) => [
    blocking({ rule: 'GRACE_LIMIT', path: ['loan', 'graceMonths'], why, mend, cite }),
  ]
  if (min.value === null || max.value === null)
    return [silent(it, 'minGraceMonths', { id: 'masa tenggang', en: 'the grace' })]
  const mend = { id: `Isi ${min.value} sampai ${max.value} bulan.`, en: `Give ${min.value} to ${max.value} months.` }
  if (grace < min.value) {
    return limits(
      {
        id: `Masa tenggang ${grace} bulan, paling sedikit ${min.value} bulan.`,
        en: `A grace of ${grace} months; at least ${min.value} are needed.`,
      },
      mend,
      min,
    )
  }
  if (grace > max.value) {
    return limits(
      {
        id: `Masa tenggang ${grace} bulan, paling lama ${max.value} bulan.`,
        en: `A grace of ${grace} months; at most ${max.value} are allowed.`,
      },
      mend,
      max,
    )
  }
  if (it.parameters.gracePlacement.value !== 'INSIDE_TENOR' || tenor === null || tenor === 0 || grace < tenor) return []
  return limits(
    {
      id: `Masa tenggang ${grace} bulan tidak menyisakan bulan angsuran.`,
      en: `A grace of ${grace} months leaves no month to repay.`,
    },
    { id: 'Perpanjang tenor.', en: 'Lengthen the tenor.' },
    min,
  )
}

function agreementDay({ content, evidence, parameters }: Case): Finding[] {
  const day = content.loan.plannedAgreementOn
  const path = ['loan', 'plannedAgreementOn']
  if (day === null || !isDay(day)) {
    return [
      unknown({
        rule: 'AGREEMENT_DAY_UNKNOWN',
        path,
        why: {
          id: 'Tanggal perjanjian belum diisi, jadi jatuh tempo belum bisa dihitung.',
          en: 'The day of the agreement is not given yet, so due days can’t be computed.',
        },
        mend: { id: 'Isi rencana tanggal perjanjian.', en: 'Give the planned day of the agreement.' },
        cite: parameters.dueDay,
      }),
    ]
  }
  if (day >= evidence.on) return []
  return [
    attention({
      rule: 'AGREEMENT_DAY_PAST',
      path,
      why: {
        id: `Rencana perjanjian ${dayText(day, 'id')} sudah lewat.`,
        en: `The planned agreement of ${dayText(day, 'en')} has passed.`,
      },
      mend: { id: 'Isi tanggal yang akan datang.', en: 'Give a day to come.' },
    }),
  ]
}
