import { type LoanNode, loanOf, movementOf } from '@dampingi/client'
import { type LoanDue, loanDue, type RuleSet, ruleSetOf } from '@dampingi/domain'
import { day, rupiah } from '@dampingi/ui'
import { t } from '../words/t.ts'

/** What is due on a loan of the list; null where more moved on it than a row of the list brings, so that nothing can be said. */
export function dueOf(node: LoanNode, ruleSets: readonly RuleSet[], today: string): LoanDue | null {
  if (node.movements.pageInfo.hasNextPage) return null
  const loan = loanOf(node)
  const movements = node.movements.edges.map((edge) => movementOf(edge.node, loan))
  const rules = node.proposal ? ruleSetOf(node.proposal, ruleSets) : null
  return loanDue(loan, movements, rules?.parameters ?? null, today)
}

/** The next instalment in words; one that is late says so first, and by how much. */
export function dueWords(due: LoanDue | null): string {
  if (due === null) return t('dueInFile')
  if (due.instalment === null) return t('dueNothing')
  const { number, dueOn, missingRupiah } = due.instalment
  const facts = { n: number, day: day(dueOn), amount: rupiah(missingRupiah) ?? '', late: due.daysLate }
  return t(due.daysLate > 0 ? 'dueLate' : 'dueComing', facts)
}
