import type { LoanRequest, ProposalContent } from '@dampingi/domain'

/** What a question opens of a block: all of it, some of its parts by id or name, or nothing. */
export function openedParts(opens: readonly string[], field: keyof ProposalContent): 'ALL' | readonly string[] {
  if (opens.includes(field)) return 'ALL'
  return opens.filter((open) => open.startsWith(`${field}/`)).map((open) => open.slice(field.length + 1))
}

/** The content of an answer: what the question opened as it was typed, all else to the letter as the bank read it. */
export function withOpened(before: ProposalContent, typed: ProposalContent, opens: readonly string[]): ProposalContent {
  const lines = <Line extends { id: string }>(
    field: 'activities' | 'budgetLines' | 'drawdowns',
    former: readonly Line[],
    later: readonly Line[],
  ): Line[] => {
    const parts = openedParts(opens, field)
    if (parts === 'ALL') return [...later]
    return former.map((line) => (parts.includes(line.id) ? (later.find(({ id }) => id === line.id) ?? line) : line))
  }
  const loan = openedParts(opens, 'loan')
  const openLoan = Object.entries(typed.loan).filter(([name]) => loan === 'ALL' || loan.includes(name))
  return {
    marketAnalysis: opens.includes('marketAnalysis') ? typed.marketAnalysis : before.marketAnalysis,
    activities: lines('activities', before.activities, typed.activities),
    budgetLines: lines('budgetLines', before.budgetLines, typed.budgetLines),
    loan: { ...before.loan, ...(Object.fromEntries(openLoan) as Partial<LoanRequest>) },
    drawdowns: lines('drawdowns', before.drawdowns, typed.drawdowns),
  }
}
