import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isAlive } from '../processes.ts'
import { ask, withClient } from './connection.ts'
import { type RunningPostgres, type StartPostgres, startPostgres } from './start-postgres.ts'

let folder: string
let dataDir: string
let cleanUp: (() => unknown)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dampingi-postgres-'))
  dataDir = join(folder, 'data')
  cleanUp = []
})
afterEach(async () => {
  for (const step of cleanUp.reverse()) await step()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: Partial<StartPostgres> = {}) {
  const server = await startPostgres({ dataDir, durable: false, ...options })
  cleanUp.push(server.stop)
  return server
}

const postmasterPid = () => Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
const remember = (server: RunningPostgres) =>
  withClient(server.url, (client) => client.query('create table remembered ()'))
const remembers = (server: RunningPostgres) =>
  withClient(
    server.url,
    async (client) => (await client.query(`select to_regclass('remembered') is not null as yes`)).rows[0].yes,
  )

test('a stopped server comes back with what it knew, at the same port', async () => {
  const first = await start({ durable: true })
  await remember(first)
  await first.stop()
  expect(await ask(first.url)).toBeNull()
  const second = await start({ durable: true })
  expect([second.port, await remembers(second)]).toEqual([first.port, true])
})

test('the second start joins the running server, and the last one out stops it', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(one.port).toBe(two.port)
  await one.stop()
  expect(await ask(two.url)).not.toBeNull()
  await two.stop()
  expect(await ask(two.url)).toBeNull()
})

test('the server of a starter that was killed is joined, and then stopped by who joined it', async () => {
  const starter = await starterProcess()
  const pid = postmasterPid()
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  const joined = await start({ durable: true })
  expect(postmasterPid()).toBe(pid)
  await joined.stop()
  expect(isAlive(pid)).toBe(false)
})

test('what was committed survives kill -9 of the server', async () => {
  const first = await start({ durable: true })
  await remember(first)
  process.kill(postmasterPid(), 'SIGKILL')
  const second = await start({ durable: true })
  expect(await remembers(second)).toBe(true)
})

test('a pid file whose number now belongs to a stranger is no obstacle', async () => {
  await (await start()).stop()
  const stranger = spawn('sleep', ['60'])
  cleanUp.push(() => stranger.kill())
  writeFileSync(
    join(dataDir, 'postmaster.pid'),
    `${stranger.pid}\n${dataDir}\n1790000000\n5432\n\n127.0.0.1\n\nready\n`,
  )
  expect(await ask((await start()).url)).not.toBeNull()
  expect(isAlive(stranger.pid!)).toBe(true)
})

test('a start that needs durability does not settle for a forgetful server', async () => {
  const forgetful = await startPostgres({ dataDir, durable: false })
  expect((await ask(forgetful.url))?.durable).toBe(false)
  const durable = await start({ durable: true })
  expect((await ask(durable.url))?.durable).toBe(true)
})

test('a remembered port that someone else took is replaced', async () => {
  const first = await start()
  await first.stop()
  await occupy(first.port)
  expect((await start()).port).not.toBe(first.port)
})

test('a port that was asked for and is taken is a sentence', async () => {
  const port = await occupy(0)
  await expect(start({ port })).rejects.toThrow(`Port ${port} is taken: stop the program that uses it`)
})

test('a folder with other files in it is left alone', async () => {
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'thesis.txt'), 'years of work')
  await expect(start()).rejects.toThrow(`${dataDir} holds other files: empty it, or set DAMPINGI_DATA_DIR`)
})

test('a damaged data folder tells where the log is', async () => {
  await (await start()).stop()
  rmSync(join(dataDir, 'global'), { recursive: true })
  await expect(start()).rejects.toThrow(/did not start \(.*\)\. Its log: .*dampingi\.log/)
})

test.runIf(process.getuid?.() === 0)('root without user namespaces runs it as nobody', async () => {
  const noNamespaces = join(folder, 'bin')
  mkdirSync(noNamespaces)
  writeFileSync(join(noNamespaces, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  vi.stubEnv('PATH', `${noNamespaces}:${process.env.PATH}`)
  await expect(start()).rejects.toThrow('PostgreSQL does not run as root, and the user nobody may not enter')
  chmodSync(folder, 0o755)
  expect(await ask((await start()).url)).not.toBeNull()
})

async function occupy(port: number) {
  const server = createServer()
  cleanUp.push(() => server.close())
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as { port: number }).port
}

/** A process of its own that starts the server and then waits to be killed. */
async function starterProcess(): Promise<ChildProcess> {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./start-postgres.ts', import.meta.url))})
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true })
    console.log('started')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  return child
}
