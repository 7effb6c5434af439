import type { Pool, PoolClient } from 'pg'

/** One statement with its values. */
export interface Statement {
  text: string
  values: [regency: string, cooperatives: number]
}

/** How many co-operatives one regency has: those of the demo, which each invented regency repeats. */
const perRegency = 331

/** The real regency that is repeated; the codes from 97 on are no province's. */
const model = '33.02'
const firstProvince = 97
const regenciesPerProvince = 99
const mostRegencies = 3 * regenciesPerProvince

/** The statements of one invented regency. */
export interface GeneratedRegency {
  code: string
  cooperatives: number
  statements: Statement[]
}

/**
 * Invented regencies beside the demo's, until there are `count` co-operatives in all, the 331 of the demo among them: for measuring.
 * Each is the demo over again under other ids, so that a viewer's own rows are as many at 331 co-operatives as at 83,762. Lenders and
 * their people stay the same; the timeline is not repeated, since a hash is made by code and not by SQL. One regency at a time.
 */
export function* generatedCooperatives(count: number): Generator<GeneratedRegency> {
  const regencies = Math.ceil((count - perRegency) / perRegency)
  if (!(count >= perRegency && regencies <= mostRegencies)) {
    throw new RangeError(
      `Between ${perRegency} and ${perRegency * (mostRegencies + 1)} co-operatives can be generated, not ${count}.`,
    )
  }
  for (let i = 0; i < regencies; i++) {
    const number = String((i % regenciesPerProvince) + 1).padStart(2, '0')
    const code = `${firstProvince + Math.floor(i / regenciesPerProvince)}.${number}`
    const cooperatives = Math.min(perRegency, count - perRegency * (i + 1))
    yield { code, cooperatives, statements: copies.map((text) => ({ text, values: [code, cooperatives] })) }
  }
}

/** Adds the generated co-operatives to a database that holds the demo. Goes on where it stopped: a regency is added whole or not. */
export async function loadGenerated(
  pool: Pool,
  count: number,
  log: (sentence: string) => void = () => {},
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    for (const regency of generatedCooperatives(count)) {
      await addRegency(client, regency)
      log(`Regency ${regency.code}: ${regency.cooperatives} co-operatives.`)
    }
    await client.query('vacuum analyze')
  } finally {
    await client.query('reset statement_timeout')
    client.release()
  }
}

async function addRegency(client: PoolClient, { code, statements }: GeneratedRegency): Promise<void> {
  const there = await client.query('select from programme where regency = $1', [code])
  if (there.rowCount !== 0) return
  await client.query('begin')
  try {
    for (const { text, values } of statements) await client.query(text, values)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The id of the copy: the time of the original, then a hash of the original and the regency. Still a UUIDv7. */
function copied(column: string): string {
  const hash = `md5(${column}::text || $1)`
  return `(left(${column}::text, 15) || left(${hash}, 3) || '-8' || substr(${hash}, 4, 3) || '-' || substr(${hash}, 7, 12))::uuid`
}

/** The first co-operatives of the model. */
const chosen = `(select id from cooperative where regency = '${model}' order by id limit $2::integer)`

/** A statement that copies rows of a table: the columns given are made anew, all others stay as they are. */
function copy(table: string, changes: Record<string, string>, where: string): string {
  const pairs = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
  return (
    `insert into ${table} select copy.* from ${table} was` +
    ` cross join lateral jsonb_populate_record(was, jsonb_build_object(${pairs.join(', ')})) copy where ${where} and $2::integer > 0`
  )
}

const own = (...columns: string[]): Record<string, string> => ({
  regency: '$1::text',
  ...Object.fromEntries(['id', ...columns].map((column) => [column, copied(`was.${column}`)])),
})
const ofModel = `was.regency = '${model}'`
const ofChosen = `${ofModel} and was.cooperative_id in ${chosen}`

/** In an order in which each row finds what it refers to. */
const copies: readonly string[] = [
  copy('programme', own(), ofModel),
  copy('region', { ...own('parent_id'), code: '$1::text || substr(was.code, 6)' }, ofModel),
  copy('organisation', { ...own(), code: `was.code || ' ' || $1` }, `${ofModel} and was.kind <> 'LENDER'`),
  copy(
    'person',
    { ...own('organisation_id'), username: `was.username || '-' || $1` },
    `${ofModel} and was.role not in ('BANK_REVIEWER', 'BANK_APPROVER')`,
  ),
  copy('cooperative', own('village_id', 'district_id'), `${ofModel} and was.id in ${chosen}`),
  copy(
    'cooperative_grant',
    {
      ...own('cooperative_id'),
      grantee_id: `case was.purpose when 'ASSIGNMENT' then ${copied('was.grantee_id')} else was.grantee_id end`,
    },
    ofChosen,
  ),
  copy('visit', own('cooperative_id', 'assistant_id'), ofChosen),
  copy('proposal', own('cooperative_id', 'assistant_id'), ofChosen),
  copy('proposal_version', own('cooperative_id', 'proposal_id'), ofChosen),
  copy('deliberation', own('cooperative_id', 'proposal_id'), ofChosen),
  copy('appraisal', own('cooperative_id', 'proposal_id'), ofChosen),
  copy('food_outlet', own('cooperative_id'), ofChosen),
  `insert into timeline_head (chain_id, sequence) select id, 0 from cooperative where regency = $1 and $2::integer > 0`,
]
