import type { LoanMovementRecord, LoanRecord } from '@dampingi/domain'
import type { Connection } from '../operations/connection.ts'
import { fromApi, type ToldByApi } from '../operations/from-api.ts'

/** What of a loan's record is a relation in the API, or not told: whoever may read a loan reads it in one regency. */
type Related = 'regency' | 'cooperativeId' | 'proposalId' | 'appraisalId' | 'bankId'
type Party = { id: string } | null

/** A movement of a loan as every desk asks for it. */
export type MovementNode = ToldByApi<Omit<LoanMovementRecord, 'regency' | 'cooperativeId' | 'loanId' | 'bankId'>>

/** A loan as every desk asks for it, with the first page of what moved on it. */
export type LoanNode = ToldByApi<Omit<LoanRecord, Related>> & {
  bank?: Party
  appraisal?: Party
  cooperative?: Party
  proposal?: { id: string; ruleSetCode: string; ruleSetVersion: number } | null
  movements: Connection<MovementNode>
}

/** The record that the domain's functions take. */
export function loanOf(node: LoanNode): LoanRecord {
  const { movements: _, bank, appraisal, cooperative, proposal, ...own } = node
  return {
    ...(fromApi(own) as Omit<LoanRecord, Related>),
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    proposalId: proposal?.id ?? '',
    appraisalId: appraisal?.id ?? '',
    bankId: bank?.id ?? '',
  }
}

/** A movement of `loan`, as the domain's functions take it. */
export const movementOf = (node: MovementNode, loan: LoanRecord): LoanMovementRecord => ({
  ...(fromApi(node) as Omit<LoanMovementRecord, 'regency' | 'cooperativeId' | 'loanId' | 'bankId'>),
  regency: '',
  cooperativeId: loan.cooperativeId,
  loanId: loan.id,
  bankId: loan.bankId,
})
