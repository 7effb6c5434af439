import { viewerOrganisation } from '../mechanisms/scope.entity.ts'

/**
 * Papers that a lender may read: of a proposal that lies with it, and the own papers of a co-operative of which one does. With a proposal
 * that was put to another lender its papers go too. Few papers belong to a co-operative, and no lender lists those of all.
 */
export const sharedWithBank = (table: string): string =>
  `exists (select 1 from proposal p where p.bank_id = ${viewerOrganisation} and p.cooperative_id = ${table}.cooperative_id and (${table}.proposal_id is null or ${table}.proposal_id = p.id))`
