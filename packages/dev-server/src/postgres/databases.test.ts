import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from './connection.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { type RunningPostgres, startPostgres } from './start-postgres.ts'

let folder: string
let server: RunningPostgres
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dampingi-databases-'))
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false })
  const template = await createDatabase({ serverUrl: server.url, name: 'template_of_tests' })
  await withClient(template, (client) => client.query(`create table village as select 'Banyumas' as name`))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const copy = (name: string) => createDatabase({ serverUrl: server.url, name, template: 'template_of_tests' })
const villagesOf = (url: string) =>
  withClient(url, async (client) => (await client.query('select name from village')).rows)

test('copies of a template are made side by side, each for itself', async () => {
  const [one, two] = await Promise.all([copy('one'), copy('Two "quoted" names')])
  await withClient(one!, (client) => client.query(`insert into village values ('Baturraden')`))
  expect([(await villagesOf(one!)).length, (await villagesOf(two!)).length]).toEqual([2, 1])
})

test('whoever is leaving a database that is dropped leaves in peace', async () => {
  const leaving = new pg.Client({ connectionString: await copy('being_left') })
  const heard: unknown[] = []
  leaving.on('error', (error) => heard.push(error))
  await leaving.connect()
  const dropped = dropDatabase({ serverUrl: server.url, name: 'being_left' })
  await sleep(300)
  await leaving.end()
  await dropped
  expect(heard).toEqual([])
})

test('a database is dropped although someone stays connected', { timeout: 30_000 }, async () => {
  const url = await copy('in_use')
  await withClient(url, async (client) => {
    await client.query('select 1')
    await dropDatabase({ serverUrl: server.url, name: 'in_use' })
  })
  await expect(villagesOf(url)).rejects.toThrow('does not exist')
  await dropDatabase({ serverUrl: server.url, name: 'in_use' })
})

test('a name that is taken, a template that is not there or in use: sentences', async () => {
  await copy('taken')
  await expect(copy('taken')).rejects.toThrow('The database taken exists already')
  const fromNothing = createDatabase({ serverUrl: server.url, name: 'x', template: 'nothing' })
  await expect(fromNothing).rejects.toThrow('There is no database nothing to copy')
})

test('text in Indonesian sorts and folds the same on every machine', async () => {
  const { rows } = await withClient(server.url, (client) =>
    client.query(`select lower('ÉKA') as low, 'b' > 'A' as after`),
  )
  expect(rows).toEqual([{ low: 'éka', after: true }])
})
