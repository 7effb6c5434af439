import type { TypePolicies } from '@apollo/client'

/**
 * Types whose id tells the parts of one record apart and names nothing beyond it: two versions of a proposal hold lines of the same ids
 * with other content. Kept by id, the cache would show one version's lines in both.
 */
export const partsOfRecords = ['Activity', 'BankQuestion', 'BudgetLine', 'Drawdown'] as const

export const partPolicies: TypePolicies = Object.fromEntries(partsOfRecords.map((type) => [type, { keyFields: false }]))
