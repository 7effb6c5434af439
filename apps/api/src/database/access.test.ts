import { fieldAccess, maySee, viewerKinds } from '@dampingi/domain'
import { databaseRoles } from '@dampingi/domain/entities'
import type { EntityMetadata } from '@mikro-orm/core'
import { MikroORM } from '@mikro-orm/postgresql'
import pg from 'pg'
import { expect, test } from 'vitest'
import { secret } from '../testing/fixed.ts'
import { stage } from '../testing/stage.ts'
import { apiUrl } from './migrate.ts'
import { describedTables, ormOptions } from './orm.ts'

const here = await stage()
const viewerRoles = viewerKinds.map((kind) => databaseRoles[kind])
const roles = [...viewerRoles, databaseRoles.WRITER]
const tables = (
  await here.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration' order by 1`,
  )
).map(({ name }) => name)
const entities = ([...(await describedTables()).getAll().values()] as EntityMetadata[]).filter(
  (entity) => entity.tableName,
)

async function asApi<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: apiUrl(here.ownerUrl, secret) })
  await client.connect()
  return work(client).finally(() => client.end())
}

test('every table of the programme has its row-level security forced, and a policy for each role that may touch it', async () => {
  expect(tables).toEqual([...entities.map(({ tableName }) => tableName), 'record_id'].sort())
  const open = await here.rows(
    `select relname from pg_class where relname = any ($1) and not (relrowsecurity and relforcerowsecurity)`,
    [tables],
  )
  expect(open).toEqual([])
  const unruled = await here.rows(
    `select distinct table_name, grantee from information_schema.role_table_grants g where grantee = any ($1)
       and not exists (select from pg_policies p where p.tablename = g.table_name and g.grantee = any (p.roles))`,
    [roles],
  )
  expect(unruled).toEqual([])
})

test('the API connects as a role that passes no policy, owns nothing and inherits nothing', async () => {
  const weak = await here.rows(
    `select rolname from pg_roles where (rolname like 'dampingi%') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  )
  expect(weak).toEqual([])
  expect(
    await here.rows(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where rolname like 'dampingi%' and rolname <> 'dampingi_owner'`,
    ),
  ).toEqual([])
  expect(
    await here.rows(
      `select roleid::regrole::text from pg_auth_members where member = 'dampingi_api'::regrole and (inherit_option or admin_option or not set_option)`,
    ),
  ).toEqual([])
})

/** What is the same for everybody: no viewer is asked of it. */
const forAll = ['organisation', 'region', 'rule_set_version']

test('whoever forgets to say who asks sees no row of any table', async () => {
  await asApi(async (client) => {
    for (const table of tables)
      await expect(client.query(`select 1 from "${table}"`), table).rejects.toMatchObject({ code: '42501' })
    for (const role of viewerRoles) {
      await client.query(`set role ${role}`)
      for (const table of tables.filter((name) => !forAll.includes(name))) {
        const seen = await client.query(`select 1 from "${table}" limit 1`).then(
          ({ rowCount }) => rowCount,
          ({ code }) => code,
        )
        expect([0, '42501'], `${role} ${table}`).toContain(seen)
      }
      await client.query('reset role')
    }
  })
})

test('a viewer set for one read is gone from the connection with its answer', async () => {
  const rini = await here.as('ba01')
  await Promise.all(Array.from({ length: 20 }, () => rini.ask('{ viewer { name } cooperatives { totalCount } }')))
  for (let i = 0; i < 10; i += 1) {
    const { rows } = await here.application.pool.query(
      `select current_user as role, current_setting('app.person', true) as person`,
    )
    expect(rows).toEqual([{ role: 'dampingi_api', person: rows[0].person === null ? null : '' }])
  }
})

/** Each function that runs with its owner's rights, with the reason. */
const definers = {
  viewer_of: 'finds who asks by a session, which the login role may not read',
  touch_session: 'moves the idle end of a session',
  role_of: 'decides how long a new session lives',
  take_id: 'keeps an id for one record of all, which a writer may not look through',
}

test('a function runs with its owner’s rights only where it is listed with a reason, and with a fixed search path', async () => {
  const found = await here.rows<{ name: string; config: string[] | null; everybody: boolean }>(
    `select proname as name, proconfig as config, has_function_privilege('public', oid, 'execute') as everybody
     from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'auth'::regnamespace) order by 1`,
  )
  expect(found.map(({ name }) => name)).toEqual(Object.keys(definers).sort())
  for (const { config, everybody } of found)
    expect([config?.[0], everybody]).toEqual(['search_path=pg_catalog, pg_temp', false])
  expect(
    await here.rows(
      `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
    ),
  ).toEqual([])
})

test('the columns that a role may read are those of the field matrix, no more and no less', async () => {
  const granted = await here.rows<{ role: string; column: string }>(
    `select grantee as role, table_name || '.' || column_name as column from information_schema.column_privileges
     where grantee = any ($1) and privilege_type = 'SELECT' and table_name = any ($2)`,
    [viewerRoles, tables],
  )
  for (const kind of viewerKinds) {
    const declared = entities.flatMap((entity) =>
      entity.props
        .filter(({ name }) => maySee(kind, entity.className, name))
        .flatMap(({ fieldNames }) => fieldNames.map((column) => `${entity.tableName}.${column}`)),
    )
    expect(
      granted
        .filter(({ role }) => role === databaseRoles[kind])
        .map(({ column }) => column)
        .sort(),
      kind,
    ).toEqual(declared.sort())
  }
  expect(Object.keys(fieldAccess).every((name) => entities.some(({ className }) => className === name))).toBe(true)
})

test('no viewer may write, and the writer may neither truncate nor delete, but the bytes of what is on its way', async () => {
  const wrong = await here.rows(
    `select grantee, table_name, privilege_type from information_schema.role_table_grants
     where table_schema = 'public' and ((grantee = any ($1) and privilege_type <> 'SELECT') or (grantee = 'dampingi_writer' and privilege_type in ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES') and (table_name, privilege_type) <> ('page_part', 'DELETE')))`,
    [viewerRoles],
  )
  expect(wrong).toEqual([])
})

/** PostgreSQL tells the default of this column with casts of its own, which the ORM takes for another. */
const sameInOtherWords =
  'alter table "timeline_event" alter column "transaction_id" set default (pg_current_xact_id()::text)::bigint'

test('the migrations make the tables that the entities describe', async () => {
  const owner = await MikroORM.init(ormOptions(here.ownerUrl, 2))
  const drift = await owner.schema.getUpdateSchemaSQL({ safe: true })
  await owner.close()
  const statements = drift.split(';').map((statement) => statement.trim())
  expect(statements.filter((statement) => !['', "set names 'utf8'", sameInOtherWords].includes(statement))).toEqual([])
})
