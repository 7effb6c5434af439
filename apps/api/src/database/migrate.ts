import { createHmac } from 'node:crypto'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import { migrateAuth } from '../identity/auth.ts'
import { grants } from './grants.ts'
import { migrations } from './migrations/migrations.ts'
import { ormOptions } from './orm.ts'

/** The address by which the API connects: its own login role, which owns nothing and may not pass row-level security. */
export function apiUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = 'dampingi_api'
  url.password = apiPassword(secret)
  return url.toString()
}

const apiPassword = (secret: string): string =>
  createHmac('sha256', secret).update('database role dampingi_api').digest('hex')

/** Brings the database at `ownerUrl` to the present schema. Safe to run again; quick when there is nothing to do. */
export async function migrate(ownerUrl: string, secret: string): Promise<void> {
  await migrateAuth(ownerUrl)
  const options = ormOptions(ownerUrl, 2)
  const owner = await MikroORM.init({
    ...options,
    // A migration takes as long as its tables are large.
    driverOptions: { ...options.driverOptions, statement_timeout: 0 },
    logger: () => undefined,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, tableName: 'schema_migration' },
  })
  try {
    await owner.migrator.up()
    await owner.em.execute(grants(owner.getMetadata()))
    await owner.em.execute(`alter role dampingi_api login password '${apiPassword(secret)}'`)
  } finally {
    await owner.close()
  }
}
