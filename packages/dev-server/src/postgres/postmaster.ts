import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { commandOf, isAlive } from '../processes.ts'

export type Postmaster = { pid: number; port: number }

/**
 * The server that runs on this data folder, or null. After a crash the pid file stays, and its number may by now belong
 * to a stranger: PostgreSQL would then refuse to start, so the file is deleted. A number that belongs to nobody is left
 * alone: PostgreSQL checks by itself that no orphan of the dead server still uses the memory which the file names.
 */
export function runningPostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, 'postmaster.pid')
  const lines = linesOf(file)
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (!isPostgresOf(dataDir, pid)) {
    rmSync(file, { force: true })
    return null
  }
  return { pid, port }
}

function linesOf(file: string) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isPostgresOf(dataDir: string, pid: number) {
  const [program = '', ...args] = commandOf(pid) ?? []
  return basename(program) === 'postgres' && args.join(' ').includes(`-D ${dataDir} `)
}
