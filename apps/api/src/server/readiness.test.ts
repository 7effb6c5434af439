import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'
import { readiness } from './readiness.ts'

const here = await stage()
const { pool } = here.application
const going = new AbortController().signal
const ready = (others: Partial<Parameters<typeof readiness>[0]> = {}) =>
  readiness({ pool, draining: going, dataDir: null, ...others })()
const status = async () => (await fetch(`${here.url}/health/ready`)).status

test('Q-O1 a schema that lacks a migration of this build is not ready; one that has more is', async () => {
  expect(await status()).toBe(200)
  const [last] = await here.rows<{ name: string }>(
    'delete from schema_migration where id = (select max(id) from schema_migration) returning name',
  )
  expect(await status()).toBe(503)
  await here.rows('insert into schema_migration (name) values ($1)', [last?.name])
  expect(await status()).toBe(200)
  await here.rows(`insert into schema_migration (name) values ('9999-of-the-next-release')`)
  expect(await status()).toBe(200)
  expect(await ready({ known: ['9999-of-the-next-release', 'of-nobody'] })).toBe(false)
})

test('Q-O1 a database that does not answer is not ready, and the process is alive all the same', async () => {
  await here.rows('revoke select (name) on schema_migration from dampingi_api')
  expect(await status()).toBe(503)
  expect((await fetch(`${here.url}/health/live`)).status).toBe(200)
  await here.rows('grant select (name) on schema_migration to dampingi_api')
  expect(await status()).toBe(200)
})

test('Q-O1 a process that drains is not ready', async () => {
  expect(await ready({ draining: AbortSignal.abort() })).toBe(false)
})

test('Q-O1, Q-R13 a full disk of the data folder is not ready; a disk with room by share or by bytes is', async () => {
  const dataDir = tmpdir()
  const never = Number.POSITIVE_INFINITY
  expect(await ready({ dataDir, least: { share: never, bytes: never } })).toBe(false)
  expect(await ready({ dataDir, least: { share: 0, bytes: never } })).toBe(true)
  expect(await ready({ dataDir, least: { share: never, bytes: 0 } })).toBe(true)
  expect(await ready({ dataDir: null, least: { share: never, bytes: never } })).toBe(true)
})
