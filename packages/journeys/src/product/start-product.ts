import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const main = join(root, 'apps/api/dist/main.js')
/** Ends the product when this process is killed before it could. */
const lifeline = pathToFileURL(join(root, 'bin/lifeline.mjs')).href
const readyWithinMilliseconds = 120_000

const fixedClock = new URL('./fixed-clock.mjs', import.meta.url).href

/** The whole product as `npm start` serves it, on a port and with a database of its own. `at`: its clock begins at that instant, RFC 3339. */
export async function startProduct(at?: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const [port, dataDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'dampingi-journeys-'))])
  const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env
  const own = { PORT: String(port), DAMPINGI_DATA_DIR: dataDir, DAMPINGI_PARENT: String(process.pid) }
  const loaded = at === undefined ? [lifeline] : [lifeline, fixedClock]
  const child = spawn(process.execPath, [...loaded.flatMap((file) => ['--import', file]), main, 'start'], {
    env: { ...inherited, ...own, ...(at === undefined ? {} : { DAMPINGI_JOURNEYS_AT: at }) },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const url = `http://localhost:${port}`
  const stop = async (): Promise<void> => {
    await ended(child)
    await rm(dataDir, { recursive: true, force: true })
  }
  if (await isReady(url, child)) return { url, stop }
  await stop()
  throw new Error(`The product did not get ready:\n${output}`)
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  for (const until = Date.now() + readyWithinMilliseconds; Date.now() < until && child.exitCode === null; ) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    if (answer?.ok) return true
    await sleep(200)
  }
  return false
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await exit
  clearTimeout(impatience)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port was given')
  return address.port
}
