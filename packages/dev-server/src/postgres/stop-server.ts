import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../processes.ts'
import { type Postmaster } from './postmaster.ts'

/**
 * Stops a server: first politely to the data (running statements are rolled back, everything is written), then, should
 * that take too long, at once, which is as safe as a power cut.
 */
export async function stopServer({ pid }: Postmaster, politeForMs = 30_000) {
  signal(pid, 'SIGINT')
  if (await isGone(pid, politeForMs)) return
  signal(pid, 'SIGQUIT')
  if (!(await isGone(pid, 10_000)))
    throw new Error(`PostgreSQL (process ${pid}) does not stop: end it by hand with kill ${pid}.`)
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGone(pid: number, withinMs: number) {
  const giveUpAt = performance.now() + withinMs
  while (isAlive(pid)) {
    if (performance.now() > giveUpAt) return false
    await sleep(10)
  }
  return true
}
