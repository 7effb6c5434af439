import type { Reachable } from '@dampingi/domain'
import type { ProposalsByRulesQuery } from '../generated/graphql.ts'

type Row = ProposalsByRulesQuery['proposals']['edges'][number]['node']

/** Proposals with the kind of their co-operative, which decides the rules that they come under. */
export const reachable = (rows: readonly Row[]): Reachable[] =>
  rows.flatMap(({ cooperative, id, state, ruleSetCode, ruleSetVersion }) =>
    cooperative ? [{ id, state, ruleSetCode, ruleSetVersion, cooperativeKind: cooperative.kind }] : [],
  )
