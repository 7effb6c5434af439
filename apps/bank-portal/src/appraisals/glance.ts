import {
  type AppraisalState,
  appraisalLifecycle,
  type BankQuestion,
  type BudgetLine,
  type BusinessUse,
  daysBetween,
  lineTotal,
  openQuestion,
  type Party,
} from '@dampingi/domain'

/** What a use takes of the budget; 10,000 basis points are the whole of it. */
export interface UseShare {
  use: BusinessUse
  rupiah: number
  shareBasisPoints: number
}

/** The uses that take most of the money, the largest first. Empty where there is no budget yet. */
export function largestUses(lines: readonly BudgetLine[], most = 3): UseShare[] {
  const sums = new Map<BusinessUse, number>()
  for (const line of lines) sums.set(line.use, (sums.get(line.use) ?? 0) + lineTotal(line))
  const whole = [...sums.values()].reduce((sum, rupiah) => sum + rupiah, 0)
  return [...sums]
    .map(([use, rupiah]) => ({
      use,
      rupiah,
      shareBasisPoints: whole === 0 ? 0 : Math.round((rupiah / whole) * 10_000),
    }))
    .toSorted((a, b) => b.rupiah - a.rupiah)
    .slice(0, most)
}

/** Whose turn it is and by when. No rule gives a bank a number of days (domain reference 1.5), so that only a question has a due day. */
export interface Turn {
  party: Party | null
  dueOn: string | null
  /** Whole days after the due day; 0 until then. */
  daysLate: number
}

export function turnOf(
  { state, questions }: { state: AppraisalState; questions: readonly BankQuestion[] },
  today: string,
): Turn {
  const dueOn = state === 'INFO_REQUESTED' ? (openQuestion(questions)?.dueOn ?? null) : null
  return {
    party: appraisalLifecycle.states[state].turn,
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)),
  }
}
