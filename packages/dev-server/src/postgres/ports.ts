import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/**
 * The port to start on: the one asked for; else the one this data folder had last time, so that an address someone
 * wrote down stays good; else any free one. It is remembered in the data folder.
 */
export async function choosePort(dataDir: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) return askedFor(wanted)
  const remembered = lastPort(dataDir)
  const port = remembered !== null && (await isFree(remembered)) ? remembered : await anyFreePort()
  writeFileSync(portFile(dataDir), `${port}\n`)
  return port
}

async function askedFor(port: number) {
  if (await isFree(port)) return port
  throw new Error(`Port ${port} is taken: stop the program that uses it, or let PostgreSQL choose a free port.`)
}

function lastPort(dataDir: string) {
  try {
    const port = Number(readFileSync(portFile(dataDir), 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : null
  } catch {
    return null
  }
}

const portFile = (dataDir: string) => join(dataDir, 'dampingi.port')

async function isFree(port: number) {
  return (await listenOnce(port)) !== null
}

async function anyFreePort() {
  const port = await listenOnce(0)
  if (port === null) throw new Error('No port is free on 127.0.0.1: close some programs and try again.')
  return port
}

function listenOnce(port: number) {
  return new Promise<number | null>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
