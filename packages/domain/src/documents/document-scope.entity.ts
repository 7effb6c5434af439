import { viewerOrganisation } from '../mechanisms/scope.entity.ts'

/**
 * Papers that a lender may read: of a proposal that was filed with it, and the own papers of a co-operative that filed one. Few papers
 * belong to a co-operative, and no lender lists those of all.
 */
export const sharedWithBank = (table: string): string =>
  `case when proposal_id is null then exists (select 1 from cooperative_grant g where g.cooperative_id = ${table}.cooperative_id and g.purpose = 'FINANCING' and g.grantee_id = ${viewerOrganisation})` +
  ` else exists (select 1 from appraisal a where a.proposal_id = ${table}.proposal_id and a.bank_id = ${viewerOrganisation}) end`
