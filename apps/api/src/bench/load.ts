import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

/** What a slice of load measured. */
export interface Sample {
  requestsPerSecond: number
  /** Of each request, in milliseconds. */
  times: number[]
}

export interface Load {
  port: number
  connections: number
  seconds: number
  /** The bytes of the n-th request. */
  request: (n: number) => Buffer
  /** What every right answer holds. */
  sign: string
}

/** Sends requests over keep-alive connections, each connection one after the other, until the time is over. */
export async function load({ port, connections, seconds, request, sign }: Load): Promise<Sample> {
  const times: number[] = []
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(port)))
  const begin = performance.now()
  const end = begin + seconds * 1_000
  let sent = 0
  const worker = async (socket: Socket): Promise<void> => {
    while (performance.now() < end) {
      const bytes = request(sent++)
      const from = performance.now()
      const answer = await ask(socket, bytes)
      times.push(performance.now() - from)
      if (!answer.startsWith('HTTP/1.1 200') || !answer.includes(sign))
        throw new Error(`A wrong answer: ${answer.slice(0, 2_000)}`)
    }
  }
  try {
    await Promise.all(sockets.map(worker))
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  return { requestsPerSecond: times.length / ((performance.now() - begin) / 1_000), times }
}

/** One request on a connection of its own: the body of its answer. */
export async function askOnce(port: number, bytes: Buffer): Promise<string> {
  const socket = await opened(port)
  const answer = await ask(socket, bytes).finally(() => socket.destroy())
  return answer.slice(answer.indexOf('\r\n\r\n') + 4)
}

/** A server that says nothing for so long, in milliseconds, is given up. */
const longestWait = 30_000

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
    socket.setTimeout(longestWait, () => socket.destroy())
  })
}

/** The whole answer to one request. A client of our own, since `node:http` would cost more than the servers that are measured. */
function ask(socket: Socket, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let missing = Number.NaN
    const over = (): void => reject(new Error('The connection closed before the answer was whole.'))
    const take = (part: Buffer): void => {
      parts.push(part)
      missing = Number.isNaN(missing) ? missingAfter(Buffer.concat(parts)) : missing - part.length
      if (missing !== 0) return
      socket.off('data', take)
      socket.off('close', over)
      resolve(Buffer.concat(parts).toString('utf8'))
    }
    socket.on('data', take)
    socket.once('close', over)
    socket.write(bytes)
  })
}

/** How many bytes of an answer are still to come; NaN before its head is whole. An answer without a length never ends. */
function missingAfter(received: Buffer): number {
  const head = received.indexOf('\r\n\r\n')
  if (head < 0) return Number.NaN
  const length = /\r\ncontent-length: (\d+)/i.exec(received.toString('latin1', 0, head))?.[1]
  return head + 4 + Number(length) - received.length
}
