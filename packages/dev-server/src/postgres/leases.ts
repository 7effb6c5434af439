import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from '../processes.ts'

let taken = 0

/**
 * Notes that this process uses the server of a data folder, so that whoever stops last stops the server: a command line
 * tool that joins a running server must not take it away from the API, and the other way round. The note of a process
 * that was killed does not count.
 */
export function takeLease(dataDir: string) {
  const folder = join(dataDir, 'dampingi.users')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${++taken}`)
  // Named only once it is written: who looks at the same moment never sees an empty note.
  const unnamed = join(dataDir, `dampingi.user-${process.pid}-${taken}`)
  writeFileSync(unnamed, startOf(process.pid) ?? '')
  renameSync(unnamed, file)
  return {
    /** Gives the note back; true when nobody else uses the server. */
    giveBack: () => {
      rmSync(file, { force: true })
      return othersIn(folder) === 0
    },
  }
}

function othersIn(folder: string) {
  const names = readdirSync(folder)
  const dead = names.filter((name) => !isHeld(folder, name))
  for (const name of dead) rmSync(join(folder, name), { force: true })
  return names.length - dead.length
}

function isHeld(folder: string, name: string) {
  const pid = Number.parseInt(name, 10)
  return isAlive(pid) && (startOf(pid) ?? '') === readOrEmpty(join(folder, name))
}

function readOrEmpty(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
