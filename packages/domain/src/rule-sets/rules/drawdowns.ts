import { addMonths, isDay } from '../../calendar/day.ts'
import { dayText } from '../../calendar/day-text.ts'
import type { Finding } from '../../mechanisms/finding.ts'
import type { Language, Text } from '../../mechanisms/text.ts'
import type { Case } from './case.ts'
import { blocking, type Rule, traced } from './rule.ts'
import { sumMismatch } from './sum-mismatch.ts'

/** Block 7. Money drawn without a plan costs interest: the frequent error. Source: domain reference 1.3. */
export const drawdownRules: readonly Rule[] = [
  {
    name: 'DRAWDOWN_SUM',
    reads: [],
    check: (it) => ({
      inputs: { drawnRupiah: traced(it.drawn), requestedRupiah: it.requested === null ? null : traced(it.requested) },
      findings: drawdownSum(it),
    }),
  },
  {
    name: 'DRAWDOWN_MONTHS',
    reads: ['clockStart'],
    check: (it) => ({
      inputs: { drawdowns: it.content.drawdowns.length, lastMonth: lastMonth(it) },
      findings: drawdownMonths(it),
    }),
  },
]

function drawdownSum(it: Case): Finding[] {
  if (it.content.drawdowns.length > 0)
    return sumMismatch({ what: 'DRAWDOWNS', path: ['drawdowns'], sum: it.drawn, requested: it.requested })
  return [
    blocking({
      rule: 'NO_DRAWDOWNS',
      path: ['drawdowns'],
      why: { id: 'Tahap pencairan belum diisi.', en: 'The drawdowns are not planned yet.' },
      mend: {
        id: 'Tulis bulan, jumlah, dan guna tiap pencairan.',
        en: 'Write month, amount and purpose of each drawdown.',
      },
    }),
  ]
}

const monthsOf = (it: Case): number[] => it.content.drawdowns.map((d) => d.month).filter(Number.isSafeInteger)

/** The month from which the tenor counts: that of the first drawdown, or the agreement's, as the rule says. */
const firstMonth = (it: Case): number =>
  it.parameters.clockStart.value === 'FIRST_DRAWDOWN'
    ? Math.max(
        monthsOf(it).reduce((a, b) => Math.min(a, b), 600),
        1,
      )
    : 1

/** The last month in which the loan still runs, counted from the agreement; null where the tenor is not given. */
function lastMonth(it: Case): number | null {
  const { tenorMonths, graceMonths } = it.content.loan
  if (!Number.isSafeInteger(tenorMonths) || tenorMonths === null) return null
  const before =
    it.parameters.gracePlacement.value === 'BEFORE_TENOR' && Number.isSafeInteger(graceMonths) ? (graceMonths ?? 0) : 0
  return tenorMonths + before + firstMonth(it) - 1
}

/** A schedule counts its months from the first drawdown, a plan from the agreement: where the two differ, the words say why. */
function loanEnds(it: Case, last: number): Text {
  const first = firstMonth(it)
  return first === 1
    ? { id: `pinjaman lunas bulan ke-${last}`, en: `the loan ends in month ${last}` }
    : {
        id: `pencairan pertama bulan ke-${first}, jadi lunas bulan ke-${last}`,
        en: `it is first drawn in month ${first}, so it ends in month ${last}`,
      }
}

function drawdownMonths(it: Case): Finding[] {
  const last = lastMonth(it)
  return it.content.drawdowns.flatMap(({ month }, i) => {
    if (!Number.isSafeInteger(month)) return []
    const path = ['drawdowns', String(i), 'month']
    if (month < 1) {
      return [
        blocking({
          rule: 'DRAW_BEFORE',
          path,
          why: { id: drawnBefore(it, month, 'id'), en: drawnBefore(it, month, 'en') },
          mend: { id: 'Isi bulan 1 atau sesudahnya.', en: 'Give month 1 or later.' },
        }),
      ]
    }
    if (last === null || month <= last) return []
    return [
      blocking({
        rule: 'DRAW_AFTER',
        path,
        why: {
          id: `Pencairan bulan ke-${month}, padahal ${loanEnds(it, last).id}.`,
          en: `Drawn in month ${month}, yet ${loanEnds(it, last).en}.`,
        },
        mend: { id: 'Majukan pencairan, atau perpanjang tenor.', en: 'Draw earlier, or lengthen the tenor.' },
      }),
    ]
  })
}

function drawnBefore(it: Case, month: number, language: Language): string {
  const agreement = it.content.loan.plannedAgreementOn
  const known = agreement !== null && isDay(agreement) && month > -600
  const drawn = known ? dayText(addMonths(agreement, month - 1), language) : null
  if (language === 'id')
    return drawn === null
      ? 'Pencairan mendahului perjanjian.'
      : `Pencairan ${drawn} mendahului perjanjian ${dayText(agreement as string, 'id')}.`
  return drawn === null
    ? 'Drawn before the agreement.'
    : `Drawn on ${drawn}, before the agreement of ${dayText(agreement as string, 'en')}.`
}
