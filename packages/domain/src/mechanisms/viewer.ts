/** What a person does in the programme. A role is given per person and dated (`person.ts`). */
export const roles = ['BA', 'PMO', 'OFFICE', 'BANK_REVIEWER', 'BANK_APPROVER', 'BULOG', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** The kinds of viewer that row-level security knows; each is a database role of its own (`viewerKindOf`). */
export const viewerKinds = ['BA', 'PMO', 'BANK', 'BULOG'] as const
export type ViewerKind = (typeof viewerKinds)[number]

const kindOf: Record<Role, ViewerKind> = {
  BA: 'BA',
  PMO: 'PMO',
  OFFICE: 'PMO',
  BANK_REVIEWER: 'BANK',
  BANK_APPROVER: 'BANK',
  BULOG: 'BULOG',
  ADMIN: 'PMO',
}

export const viewerKindOf = (role: Role): ViewerKind => kindOf[role]

/** Who asks. `regency` is the Kemendagri code, e.g. `33.02`; `organisationId` is null for people without one. */
export interface Viewer {
  personId: string
  role: Role
  organisationId: string
  regency: string
}
