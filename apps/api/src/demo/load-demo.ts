import type { Pool, PoolClient } from 'pg'
import type { DemoProgramme } from './demo-programme.ts'
import { samplePaper } from './sample-paper.ts'

/** The tables of the demo, in an order in which each row finds what it refers to. */
const demoTables: readonly (readonly [table: string, rows: keyof DemoProgramme])[] = [
  ['programme', 'programme'],
  ['rule_set_version', 'ruleSetVersions'],
  ['region', 'regions'],
  ['organisation', 'organisations'],
  ['person', 'persons'],
  ['cooperative', 'cooperatives'],
  ['cooperative_grant', 'grants'],
  ['visit', 'visits'],
  ['proposal', 'proposals'],
  ['proposal_version', 'proposalVersions'],
  ['deliberation', 'deliberations'],
  ['appraisal', 'appraisals'],
  ['loan', 'loans'],
  ['loan_movement', 'loanMovements'],
  ['food_outlet', 'foodOutlets'],
  ['cooperative_document', 'documents'],
  ['document_page', 'documentPages'],
  ['timeline_event', 'timelineEvents'],
  ['timeline_head', 'timelineHeads'],
]

/**
 * Puts the demo into an empty database, whole or not at all, in one transaction; true when it did. Where the programme is there
 * already nothing is touched. The pool must connect as the owner of the tables.
 */
export async function loadDemo(pool: Pool, programme: DemoProgramme): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Two starts at once: the second waits here, then finds the programme.
    await client.query("select pg_advisory_xact_lock(hashtext('dampingi demo'))")
    const there = await client.query('select from programme where id = $1', [programme.programme.id])
    if (there.rowCount === 0) await insertAll(client, programme)
    await client.query('commit')
    return there.rowCount === 0
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function insertAll(client: PoolClient, programme: DemoProgramme): Promise<void> {
  for (const [table, rows] of demoTables) await insertRows(client, table, [programme[rows]].flat())
  await client.query('update document_page set content = $1 where received_at is not null', [samplePaper])
}

/** The name of the column of a property: `villageFundCeilingRupiah` is `village_fund_ceiling_rupiah`. */
const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Adds rows as one statement. The database reads them as JSON, so that lists, structures, days and instants need no care here. */
export async function insertRows(
  client: Pick<PoolClient, 'query'>,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).map(columnOf).join(', ')
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value]))),
  )
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [json],
  )
}
