import type { CooperativeRecord, RecordKind, Records, SubjectKind, Writes } from '@dampingi/domain'
import {
  Appraisal,
  Cooperative,
  CooperativeDocument,
  Deliberation,
  DocumentPage,
  FoodOutlet,
  Grant,
  Loan,
  LoanMovement,
  Proposal,
  ProposalVersion,
  RuleSetVersion,
  Visit,
} from '@dampingi/domain/entities'
import { LockMode, wrap } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { WrittenIds } from './answer.ts'

/** The entity of each kind that a command may be about. */
export const entityOf = {
  cooperative: Cooperative,
  visit: Visit,
  proposal: Proposal,
  deliberation: Deliberation,
  appraisal: Appraisal,
  loan: Loan,
  foodOutlet: FoodOutlet,
  document: CooperativeDocument,
  ruleSet: RuleSetVersion,
}

/** A record as plain data, locked until the command's transaction ends; null when there is none. */
export async function lockRecord<Kind extends RecordKind>(
  em: SqlEntityManager,
  kind: Kind,
  id: string,
): Promise<Records[Kind] | null> {
  const entity = await em.findOne(entityOf[kind] as typeof Visit, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  return entity === null ? null : (plain(entity) as unknown as Records[Kind])
}

/** The columns of an entity as plain data: what a decision looks at has no tracking in it. */
export function plain(entity: object): Record<string, unknown> {
  const { props } = wrap(entity, true).__meta
  return Object.fromEntries(props.map(({ name }) => [name, (entity as Record<string, unknown>)[name]]))
}

/**
 * Writes each record in its state after the command, and tells the ids. What a command changes it has loaded; any other id is that of
 * a new record, and where it is taken the database refuses it.
 */
export function writeRecords(em: SqlEntityManager, writes: Writes): WrittenIds {
  const { grant, proposalVersion, movements, documentPages, ruleSets, ...records } = writes
  const ids: WrittenIds = {}
  for (const [kind, record] of Object.entries(records) as [
    SubjectKind,
    Records[RecordKind] | CooperativeRecord | undefined,
  ][]) {
    if (record === undefined) continue
    writeRecord(em, kind, record)
    ids[kind] = record.id
  }
  for (const version of ruleSets ?? []) writeRecord(em, 'ruleSet', version)
  if (ruleSets?.[0] !== undefined) ids.ruleSet = ruleSets[0].id
  if (grant !== undefined) em.create(Grant, grant as never)
  if (proposalVersion !== undefined) em.create(ProposalVersion, proposalVersion as never)
  for (const movement of movements ?? []) em.create(LoanMovement, movement as never)
  for (const page of documentPages ?? []) em.create(DocumentPage, page as never)
  return ids
}

function writeRecord(em: SqlEntityManager, kind: SubjectKind, record: { id: string }): void {
  const entity = entityOf[kind] as typeof Visit
  const existing = em.getUnitOfWork().getById(entity, record.id as never)
  if (existing === undefined) em.create(entity, record as never)
  else em.assign(existing, record as never)
}
