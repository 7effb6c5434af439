import 'reflect-metadata'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, startPostgres } from '@dampingi/dev-server'
import type { TestProject } from 'vitest/node'
import { migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { demoPassword } from '../demo/demo-accounts.ts'
import { demoProgramme } from '../demo/demo-programme.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { createAccounts } from '../identity/accounts.ts'
import { secret, template, today } from './fixed.ts'

/** One PostgreSQL for all test files, with the demo of a fixed day in a template that each file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dampingi-tests-'))
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
  const ownerUrl = await createDatabase({ serverUrl: postgres.url, name: template })
  await migrate(ownerUrl, secret)
  const programme = demoProgramme({ today })
  const pool = openPool({ connectionString: ownerUrl, max: 1 })
  await loadDemo(pool, programme)
  await createAccounts(pool, programme.persons, demoPassword)
  await pool.query('vacuum analyze')
  await pool.end()
  project.provide('serverUrl', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}
