import type { PolicyDef } from '@mikro-orm/core'
import type { ViewerKind } from './viewer.ts'

/** The database role of each kind of viewer; a role of its own decides the speed (architecture 2.5). */
export const databaseRoles: Record<ViewerKind | 'WRITER', string> = {
  BA: 'dampingi_ba',
  PMO: 'dampingi_pmo',
  BANK: 'dampingi_bank',
  BULOG: 'dampingi_bulog',
  WRITER: 'dampingi_writer',
}

/** A setting of the transaction, read once a statement. */
const setting = (name: string): string => `(select current_setting('app.${name}', true))`

export const viewerPerson = `${setting('person')}::uuid`
export const viewerOrganisation = `${setting('organisation')}::uuid`
export const today = `${setting('today')}::date`

/** Rows of the viewer's regency. */
export const inRegency = `regency = ${setting('regency')}`

/** Rows of a co-operative that the viewer is assigned to today. The list is short: some ten. */
export const assigned = (column: string): string =>
  `${column} = any (array(select g.cooperative_id from cooperative_grant g where g.grantee_id = ${viewerPerson}` +
  ` and g.purpose = 'ASSIGNMENT' and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})))`

/** Rows that belong to the viewer's bank. */
export const ofBank = `bank_id = ${viewerOrganisation}`

/** One kind of viewer sees the rows for which `using` holds. Kinds without a policy see nothing of the table. */
export const sees = (kind: ViewerKind, using: string): PolicyDef => ({
  name: `${kind.toLowerCase()}_sees`,
  command: 'select',
  roles: [databaseRoles[kind]],
  using,
})

export const everyoneSees: PolicyDef[] = (['BA', 'PMO', 'BANK', 'BULOG'] as const).map((kind) => sees(kind, 'true'))

/** Whoever migrates and loads: without it, forced row security would shut the owner out of its own tables. */
export const ownerOwns: PolicyDef = {
  name: 'owner_owns',
  command: 'all',
  roles: ['dampingi_owner'],
  using: 'true',
  check: 'true',
}

/** What is only ever added to: not even the role of commands changes a row. */
export const onlyAdded: PolicyDef[] = [
  { name: 'writer_reads', command: 'select', roles: [databaseRoles.WRITER], using: 'true' },
  { name: 'writer_adds', command: 'insert', roles: [databaseRoles.WRITER], check: 'true' },
  ownerOwns,
]

/** The role that a command takes after its giver was let through (never a viewer's), and the owner. */
export const kept: PolicyDef[] = [
  { name: 'writer_writes', command: 'all', roles: [databaseRoles.WRITER], using: 'true', check: 'true' },
  ownerOwns,
]
