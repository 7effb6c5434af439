import type { Subject, SubjectKind } from '@dampingi/domain'
import type { Visit } from '@dampingi/domain/entities'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Asking } from '../read-model/reader.ts'
import { entityOf } from './records.ts'

const asRole = (em: SqlEntityManager, role: string) => em.execute("select set_config('role', ?, true)", [role])

/**
 * Whether the giver may reach what the command is about, asked as the viewer, so that row-level security decides. What she may not see
 * does not exist for her: the answer is the same for a foreign id and an invented one.
 */
export async function letThrough(
  em: SqlEntityManager,
  asked: { asking: Asking; subject: Subject; actedOn: string | null },
): Promise<boolean> {
  const { asking, subject, actedOn } = asked
  await asRole(em, asking.session.databaseRole)
  const through = await reaches(em, subject, { personId: asking.session.viewer.personId, actedOn })
  await asRole(em, 'dampingi_writer')
  return through
}

async function reaches(
  em: SqlEntityManager,
  { kind, id, within }: Subject,
  giver: { personId: string; actedOn: string | null },
): Promise<boolean> {
  if (within === undefined) return sees(em, tableOf(em, kind), id)
  if ('ruleSetId' in within) return sees(em, 'rule_set_version', within.ruleSetId)
  if ('proposalId' in within) return sees(em, 'proposal', within.proposalId)
  if (giver.actedOn === null) return sees(em, 'cooperative', within.cooperativeId)
  // Work done inside a valid assignment is accepted when it arrives after the hand-over: the assignment is judged on the day of the act.
  const rows = await em.execute<unknown[]>(
    `select 1 from cooperative_grant where grantee_id = ? and cooperative_id = ? and purpose = 'ASSIGNMENT'
       and valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)`,
    [giver.personId, within.cooperativeId, giver.actedOn, giver.actedOn],
  )
  return rows.length > 0
}

const tableOf = (em: SqlEntityManager, kind: SubjectKind): string =>
  em.getMetadata(entityOf[kind] as typeof Visit).tableName

async function sees(em: SqlEntityManager, table: string, id: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>('select 1 from ?? where id = ?', [table, id])
  return rows.length > 0
}

/** Whether the giver sees a record, of whatever kind, that is already there under an id she meant to give. */
export async function seesRecord(em: SqlEntityManager, asking: Asking, id: string): Promise<boolean> {
  await asRole(em, asking.session.databaseRole)
  const tables = [
    ...(Object.keys(entityOf) as SubjectKind[]).map((kind) => tableOf(em, kind)),
    'loan_movement',
    'document_page',
  ]
  const each = tables.map(() => 'select 1 from ?? where id = ?').join(' union all ')
  const rows = await em.execute<unknown[]>(
    each,
    tables.flatMap((table) => [table, id]),
  )
  await asRole(em, 'dampingi_writer')
  return rows.length > 0
}
