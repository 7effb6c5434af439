import { addMonths } from '../calendar/day.ts'
import { holidayDays } from '../calendar/holidays.ts'
import { nextWorkingDay } from '../calendar/working-day.ts'
import { mostRupiah } from '../money/parse-rupiah.ts'
import { roundHalfUp } from '../money/round-half-up.ts'
import { levelInstalment, monthlyParts } from './annuity.ts'
import {
  type Instalment,
  type LoanDraw,
  type LoanSchedule,
  type LoanTerms,
  type ScheduleTotals,
  simulationNotice,
} from './loan.ts'

/**
 * The schedule of a loan: interest on the drawn balance only, every figure rounded half up to the rupiah, the last row clears the
 * balance. A draw during repayment spreads what is then owed over the months that are left. Source: domain reference C. Null where the
 * terms carry no schedule: nothing drawn, no month left to repay, a draw outside the months, figures that are not whole.
 */
export function loanSchedule(
  terms: LoanTerms,
  draws: readonly LoanDraw[],
  holidays: ReadonlySet<string> = holidayDays,
): LoanSchedule | null {
  const plan = planOf(terms, draws)
  if (plan === null) return null
  const owed = new Owed(terms, plan)
  const rows: Instalment[] = []
  for (let number = 1; number <= plan.months; number++) {
    rows.push({ number, dueOn: dueOn(terms, plan.skippedMonths + number, holidays), ...owed.month(number) })
  }
  const totals = totalsOf(rows)
  if (!Object.values(totals).every(Number.isSafeInteger)) return null
  return {
    terms,
    rows,
    totals,
    firstInstalmentRupiah: rows[terms.graceMonths]?.instalmentRupiah ?? 0,
    largestInstalmentRupiah: largestOf(rows),
    notice: simulationNotice,
  }
}

interface Plan {
  months: number
  /** Months between the agreement and the first counted month. */
  skippedMonths: number
  drawn: ReadonlyMap<number, bigint>
}

const mostMonths = 600
const whole = (n: number, least: number, most: number) => Number.isSafeInteger(n) && n >= least && n <= most

function planOf(terms: LoanTerms, draws: readonly LoanDraw[]): Plan | null {
  const { tenorMonths, graceMonths, gracePlacement, clockStart } = terms
  if (!whole(tenorMonths, 1, mostMonths) || !whole(graceMonths, 0, mostMonths)) return null
  if (!whole(terms.annualRateBasisPoints, 0, 10_000) || !whole(terms.dueDay, 1, 31)) return null
  if (draws.length === 0 || !draws.every((d) => whole(d.month, 1, mostMonths) && whole(d.amountRupiah, 1, mostRupiah)))
    return null
  const months = gracePlacement === 'BEFORE_TENOR' ? tenorMonths + graceMonths : tenorMonths
  const firstMonth = draws.reduce((least, d) => Math.min(least, d.month), mostMonths)
  const skippedMonths = clockStart === 'FIRST_DRAWDOWN' ? firstMonth - 1 : 0
  const drawn = new Map<number, bigint>()
  for (const { month, amountRupiah } of draws) {
    const number = month - skippedMonths
    if (number > months) return null
    drawn.set(number, (drawn.get(number) ?? 0n) + BigInt(amountRupiah))
  }
  return months > graceMonths ? { months, skippedMonths, drawn } : null
}

/** What is owed, month after month. */
class Owed {
  private readonly terms: LoanTerms
  private readonly plan: Plan
  private balance = 0n
  private drawn = 0n
  /** The level instalment of an annuity, the level principal of the other methods. */
  private level = 0n

  constructor(terms: LoanTerms, plan: Plan) {
    this.terms = terms
    this.plan = plan
  }

  month(number: number): Omit<Instalment, 'number' | 'dueOn'> {
    const drawnNow = this.plan.drawn.get(number) ?? 0n
    this.balance += drawnNow
    this.drawn += drawnNow
    const inGrace = number <= this.terms.graceMonths
    const interest = this.interest()
    const capitalised = inGrace && this.terms.graceInterest === 'CAPITALISED' ? interest : 0n
    const principal = inGrace ? 0n : this.principal(number, { interest, drawnNow })
    this.balance += capitalised - principal
    return {
      phase: inGrace ? 'GRACE' : 'REPAYMENT',
      drawnRupiah: Number(drawnNow),
      instalmentRupiah: Number(interest - capitalised + principal),
      interestRupiah: Number(interest),
      principalRupiah: Number(principal),
      capitalisedRupiah: Number(capitalised),
      balanceRupiah: Number(this.balance),
    }
  }

  private interest(): bigint {
    const borne = this.terms.method === 'FLAT' ? this.drawn : this.balance
    return roundHalfUp(borne * BigInt(this.terms.annualRateBasisPoints), monthlyParts)
  }

  private principal(number: number, { interest, drawnNow }: { interest: bigint; drawnNow: bigint }): bigint {
    const months = this.plan.months - number + 1
    if (months === 1) return this.balance
    if (drawnNow > 0n || number === this.terms.graceMonths + 1) this.level = this.levelOver(months)
    const principal = this.terms.method === 'ANNUITY' ? this.level - interest : this.level
    if (principal > this.balance) return this.balance
    return principal
  }

  private levelOver(months: number): bigint {
    if (this.terms.method !== 'ANNUITY') return roundHalfUp(this.balance, BigInt(months))
    return levelInstalment({
      principal: this.balance,
      rateBasisPoints: BigInt(this.terms.annualRateBasisPoints),
      months,
    })
  }
}

/** The due day of the `month`th month after that of the agreement. Source: PMK 49/2025, domain reference 1.2 `dueDay`. */
function dueOn({ agreementOn, dueDay }: LoanTerms, month: number, holidays: ReadonlySet<string>): string | null {
  if (agreementOn === null) return null
  const januaryDay = `2000-01-${String(dueDay).padStart(2, '0')}`
  const monthsSince2000 = (Number(agreementOn.slice(0, 4)) - 2000) * 12 + Number(agreementOn.slice(5, 7)) - 1
  return nextWorkingDay(addMonths(januaryDay, monthsSince2000 + month), holidays)
}

const largestOf = (rows: readonly Instalment[]): number => {
  const repaying = rows.filter((row) => row.phase === 'REPAYMENT')
  return repaying
    .slice(0, Math.max(1, repaying.length - 1))
    .reduce((most, row) => Math.max(most, row.instalmentRupiah), 0)
}

const totalsOf = (rows: readonly Instalment[]): ScheduleTotals => {
  const sum = (field: keyof ScheduleTotals) => rows.reduce((total, row) => total + row[field], 0)
  return {
    drawnRupiah: sum('drawnRupiah'),
    instalmentRupiah: sum('instalmentRupiah'),
    interestRupiah: sum('interestRupiah'),
    principalRupiah: sum('principalRupiah'),
    capitalisedRupiah: sum('capitalisedRupiah'),
  }
}
