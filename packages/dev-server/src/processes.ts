import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id runs; one of another user counts. A zombie does not run. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || statOf(pid)?.state !== 'Z'
}

/** When the process began, as the system writes it. With the id it names a process for good: ids come again. */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return statOf(pid)?.startedAt ?? null
  return ps(pid, 'lstart=')
}

/** The program and arguments of a process, or null when it is gone or not ours to see. */
export function commandOf(pid: number): string[] | null {
  if (process.platform !== 'linux') return ps(pid, 'command=')?.split(' ') ?? null
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.length > 1 ? words : null
  } catch {
    return null
  }
}

// The name in brackets may hold spaces and brackets, so the fields are counted after the last one.
function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], startedAt: fields[19] ?? null }
  } catch {
    return null
  }
}

function ps(pid: number, column: string) {
  const { stdout, status } = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null
}
