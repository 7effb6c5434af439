import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** Where a message is cut: how many of its bytes still pass, told from the sizes of its head and its body. */
export type CutAt = (head: number, body: number) => number

/** What is cut on the way; nothing when neither is given. */
export interface Cuts {
  request?: CutAt
  reply?: CutAt
}

/**
 * One connection to a server, cut where a test wants it: as a network that goes away does, with nothing told to either side.
 * Expects HTTP/1.1 messages with a length.
 */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string, cuts: Cuts = {}): Promise<CuttingProxy> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const proxy = new CuttingProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('connection', (client) => proxy.join(client, Number(new URL(target).port), cuts))
    return proxy
  }

  /** The network goes away now, and does not come back. */
  readonly cut = (): void => {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
  }

  private join(client: Socket, port: number, { request, reply }: Cuts): void {
    const server = connect(port, '127.0.0.1')
    for (const socket of [client, server]) {
      this.sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', this.cut)
    }
    this.pass(client, server, request)
    this.pass(server, client, reply)
  }

  private pass(from: Socket, to: Socket, at: CutAt | undefined): void {
    if (at === undefined) {
      from.on('data', (chunk) => to.write(chunk))
      return
    }
    let seen = Buffer.alloc(0)
    let passed = 0
    from.on('data', (chunk) => {
      seen = Buffer.concat([seen, chunk])
      const sizes = sizesOf(seen)
      if (sizes === null) return
      const most = at(sizes.head, sizes.body)
      const now = seen.subarray(passed, most)
      passed += now.length
      if (passed >= most) to.write(now, this.cut)
      else to.write(now)
    })
  }
}

/** The sizes of a message's head and body in bytes; null while its head is not whole. */
function sizesOf(bytes: Buffer): { head: number; body: number } | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const length = bytes
    .subarray(0, end)
    .toString('latin1')
    .match(/^content-length: *(\d+)/im)?.[1]
  if (length === undefined) throw new Error('A message without a length cannot be cut by its parts')
  return { head: end + 4, body: Number(length) }
}
