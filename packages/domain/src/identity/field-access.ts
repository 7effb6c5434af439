import { type ViewerKind, viewerKinds } from '../mechanisms/viewer.ts'

/**
 * Who sees which field: the one matrix of role × entity × field. A field that is not named is seen by whoever sees the row. The column
 * grants of the database are made from it, so that a viewer's role cannot read the column at all; the read model answers null.
 */
export const fieldAccess: Record<string, Record<string, readonly ViewerKind[]>> = {
  Cooperative: {
    bankAccount: ['BA', 'PMO', 'BANK'],
    chairName: ['BA', 'PMO', 'BANK'],
    chairPhone: ['BA', 'PMO'],
    villageFundCeilingRupiah: ['BA', 'PMO', 'BANK'],
  },
  Appraisal: {
    reviewerId: ['BANK'],
    creditCheck: ['BANK'],
    creditCheckedById: ['BANK'],
    checklist: ['BANK'],
    acknowledgement: ['BANK'],
    recommendation: ['BANK'],
    recommendedById: ['BANK'],
    returned: ['BANK'],
    inputsHash: ['BANK'],
    decidedById: ['BANK'],
  },
  RuleSetVersion: { requestedById: ['PMO'] },
  Person: { username: [], validFrom: [], validTo: [] },
}

/** Whether a kind of viewer sees a field of an entity, by the name of its property. */
export const maySee = (kind: ViewerKind, entity: string, property: string): boolean =>
  (fieldAccess[entity]?.[property] ?? viewerKinds).includes(kind)
