import { useDeskLoan, useRuleSets } from '@dampingi/client'
import { useToday } from '@dampingi/ui'
import {
  LoanFileDocument,
  type LoanFileQuery,
  MoreMovementsDocument,
  type MoreMovementsQuery,
  RuleSetsDocument,
} from '../generated/graphql.ts'

const documents = {
  file: LoanFileDocument,
  loanIn: ({ node }: LoanFileQuery) => (node?.__typename === 'Loan' ? node : null),
  moreMovements: MoreMovementsDocument,
  movementsIn: ({ node }: MoreMovementsQuery) => (node?.__typename === 'Loan' ? node.movements : null),
}

/** One loan of this bank: the record, all that moved on it, where it stands today, and what is due. */
export function useLoan(id: () => string) {
  const today = useToday()
  return { ...useDeskLoan(documents, id, today, useRuleSets(RuleSetsDocument, today)), today }
}
