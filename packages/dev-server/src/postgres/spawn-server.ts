import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Postmaster } from './postmaster.ts'
import { postgresPrograms } from './programs.ts'
import { unprivileged } from './unprivileged.ts'

export type Spawned = Postmaster & { logFile: string; hasEnded(): boolean; lastWords(): string }

const logBytes = 5_000_000

/** Starts the server program in a session of its own, so that a Ctrl-C reaches only us, and we close in our order. */
export function spawnServer({ dataDir, port, durable }: { dataDir: string; port: number; durable: boolean }): Spawned {
  const run = unprivileged()
  run.handOver(dataDir)
  const logFile = join(dataDir, 'dampingi.log')
  const output = openLog(logFile)
  const logStart = fstatSync(output).size
  const args = ['-D', dataDir, '-p', String(port), ...settingArgs(durable)]
  const child = run.start(postgresPrograms().postgres, args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(output)
  let ended = child.pid === undefined
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  child.unref()
  return { pid: child.pid ?? 0, port, logFile, hasEnded: () => ended, lastWords: () => lastWords(logFile, logStart) }
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  cluster_name: 'dampingi',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
}

// The log names no value of a row: neither the failed statement nor the key that was there twice.
const durableSettings = {
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const forgetfulSettings = { shared_buffers: '64MB', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

function settingArgs(durable: boolean) {
  const settings = { ...always, ...(durable ? durableSettings : forgetfulSettings) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function openLog(file: string) {
  if (existsSync(file) && statSync(file).size > logBytes) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** What the server said last about why it ended; of this run, not of an older one in the same log. */
function lastWords(logFile: string, logStart: number) {
  const lines = readFileSync(logFile).subarray(logStart).toString().trim().split('\n')
  const fatal = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1)
  return (fatal ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC): +/, '')
}
