import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fillThenRename } from '../draft.ts'
import { OWNER } from './connection.ts'
import { postgresPrograms } from './programs.ts'
import { unprivileged } from './unprivileged.ts'

type MakeDataFolder = { dataDir: string; durable: boolean; log: (sentence: string) => void }

/** Makes the data folder if it is not there. */
export async function makeDataFolder({ dataDir, durable, log }: MakeDataFolder) {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} holds other files: empty it, or set DAMPINGI_DATA_DIR to another folder.`)
  }
  log('Making a new PostgreSQL data folder.')
  await fillThenRename(dataDir, 'PG_VERSION', (draft) => initdb(draft, durable))
}

// The builtin C.UTF-8 sorts the same on every machine and still knows that É is é in lower case.
const clusterArgs = [
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
]

async function initdb(folder: string, durable: boolean) {
  const run = unprivileged()
  run.handOver(folder)
  const args = ['-D', folder, '-U', OWNER, '--auth=trust', ...clusterArgs, ...(durable ? [] : ['--no-sync'])]
  const child = run.start(postgresPrograms().initdb, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  child.stderr?.on('data', (text) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      said += error.message
      resolve(null)
    })
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(whatToDo(said, folder))
}

function whatToDo(said: string, folder: string) {
  if (/could not look up effective user ID/.test(said)) {
    return 'PostgreSQL wants a user that the system knows: add this user to /etc/passwd, or set DATABASE_URL to a PostgreSQL of your own.'
  }
  if (/permission denied|EACCES/i.test(said)) {
    return `PostgreSQL does not run as root, and the user nobody may not enter ${folder} or the project: run as a normal user, or set DAMPINGI_DATA_DIR to a folder that others may enter.`
  }
  if (/no space left/i.test(said))
    return `The disk of ${folder} is full: free 100 MB, or set DAMPINGI_DATA_DIR to another disk.`
  return `PostgreSQL could not make its data folder ${folder}: ${said.trim().split('\n').slice(-3).join(' ')}`
}
