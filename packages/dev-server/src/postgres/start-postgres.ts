import { realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, ask, ownerUrl } from './connection.ts'
import { makeDataFolder } from './data-folder.ts'
import { takeLease } from './leases.ts'
import { choosePort } from './ports.ts'
import { type Postmaster, runningPostmaster } from './postmaster.ts'
import { type Spawned, spawnServer } from './spawn-server.ts'
import { stopServer } from './stop-server.ts'

export type StartPostgres = {
  /** The folder of the database; made when it is not there. */
  dataDir: string
  /** A free one, the same each time, unless given. A server that already runs on the folder keeps its own. */
  port?: number
  /** True: what is acknowledged is on disk. False: fast and forgetful, for tests. */
  durable: boolean
  /** Told what takes time, a sentence each. */
  log?: (sentence: string) => void
}

export type RunningPostgres = {
  /** Of the owner, who is superuser; trusted without a password on 127.0.0.1, the only address it listens on. */
  url: string
  port: number
  dataDir: string
  /** Stops the server, unless another process still uses it. Resolves when it is down. Safe to call again. */
  stop(): Promise<void>
}

// A server that recovers from a crash says "starting up" until it is done, which may take a while.
const readyWithinMs = 120_000
const startAttempts = 5

/**
 * A PostgreSQL server from an npm package, on a data folder of ours. It goes on when this process is killed, and the
 * next start on the same folder joins it. Errors are sentences that say what to do.
 */
export async function startPostgres({
  dataDir,
  port,
  durable,
  log = () => {},
}: StartPostgres): Promise<RunningPostgres> {
  const folder = await preparedFolder(dataDir, durable, log)
  const lease = takeLease(folder)
  try {
    const server = await joinOrStart({ folder, port, durable, log })
    let stopped: Promise<void> | undefined
    const stop = async () => {
      if (lease.giveBack()) await stopServer(server)
    }
    return { url: ownerUrl(server.port), port: server.port, dataDir: folder, stop: () => (stopped ??= stop()) }
  } catch (error) {
    lease.giveBack()
    throw error
  }
}

async function preparedFolder(dataDir: string, durable: boolean, log: (sentence: string) => void) {
  try {
    await makeDataFolder({ dataDir, durable, log })
    return realpathSync(dataDir)
  } catch (error) {
    throw ['EACCES', 'EROFS', 'EPERM', 'ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
      ? new Error(
          `The folder ${dataDir} cannot be made or written: give it to your user, or set DAMPINGI_DATA_DIR to another one.`,
        )
      : error
  }
}

type Wanted = { folder: string; port: number | undefined; durable: boolean; log: (sentence: string) => void }

/** An Error that comes back, unlike one that is thrown, is worth another try: what stood in the way may soon be gone. */
async function joinOrStart(wanted: Wanted): Promise<Postmaster> {
  let problem: Error | undefined
  for (let attempt = 0; attempt < startAttempts; attempt++) {
    const running = runningPostmaster(wanted.folder)
    const outcome = running ? await join(running, wanted) : await startAnew(wanted)
    if (!(outcome instanceof Error)) return outcome
    problem = outcome
    await sleep(200 * (attempt + 1))
  }
  throw problem
}

async function join(running: Postmaster, { folder, durable, log }: Wanted): Promise<Postmaster | Error> {
  const answer = await untilReady(running, () => runningPostmaster(folder)?.pid === running.pid)
  if (answer === null) return new Error(`PostgreSQL on ${folder} ended while we waited for it: try again.`)
  if (durable && !answer.durable) {
    log('The running PostgreSQL does not write to disk at once: starting it again so that it does.')
    await stopServer(running)
    return new Error(`PostgreSQL on ${folder} runs without durability: stop it and try again.`)
  }
  log('Using the PostgreSQL that already runs on this folder.')
  return running
}

async function startAnew({ folder, port, durable }: Wanted): Promise<Postmaster | Error> {
  const spawned = spawnServer({ dataDir: folder, port: await choosePort(folder, port), durable })
  const answer = await untilReady(spawned, () => !spawned.hasEnded())
  if (answer === null) return whyItEnded(spawned)
  if (answer.dataDir === folder) return spawned
  await stopServer(spawned)
  return new Error(`Another PostgreSQL answers on port ${spawned.port}: stop it, or set another port.`)
}

// Another start was faster, or orphans of a killed server still hold its memory, or the port went in between.
const passing = /lock file|shared memory block|shutting down|could not bind|already in use/

function whyItEnded(spawned: Spawned) {
  const words = spawned.lastWords()
  const error = new Error(`PostgreSQL did not start (${words}). Its log: ${spawned.logFile}`)
  if (passing.test(words)) return error
  throw error
}

async function untilReady(server: Postmaster, isThere: () => boolean): Promise<Answer | null> {
  const giveUpAt = performance.now() + readyWithinMs
  while (isThere()) {
    const answer = await ask(ownerUrl(server.port))
    if (answer) return answer
    if (performance.now() > giveUpAt)
      throw new Error(`PostgreSQL is not ready after ${readyWithinMs / 1000} s: see its log, or try again.`)
    await sleep(30)
  }
  return null
}
