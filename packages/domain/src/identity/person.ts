import type { Language } from '../mechanisms/text.ts'
import type { Role } from '../mechanisms/viewer.ts'

export const organisationKinds = ['OFFICE', 'LENDER', 'BULOG'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export interface OrganisationRecord {
  id: string
  code: string
  name: string
  kind: OrganisationKind
  regency: string
}

/** A user. Rights end with `validTo` (the last WIB day of the contract), read at each request. */
export interface PersonRecord {
  id: string
  name: string
  username: string
  role: Role
  organisationId: string
  regency: string
  language: Language
  validFrom: string
  validTo: string | null
}

export const grantPurposes = ['ASSIGNMENT', 'FINANCING'] as const
export type GrantPurpose = (typeof grantPurposes)[number]

/** Who may see which co-operative, why, and for how long: the one table that the policies read. */
export interface GrantRecord {
  id: string
  regency: string
  cooperativeId: string
  /** A person (assignment) or an organisation (financing). */
  granteeId: string
  purpose: GrantPurpose
  validFrom: string
  validTo: string | null
}
