import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { sessionTokenReader } from '../identity/session-token.ts'
import { systemClock } from '../mechanisms/clock.ts'
import { oneRoundTrip } from '../mechanisms/read-model/one-round-trip.ts'
import { scopeStep } from '../mechanisms/scope.ts'
import { type HandWrittenRead, handWrittenReads } from './by-hand-reads.ts'
import { type Answer, recordVisit } from './by-hand-record-visit.ts'
import { benchSecret, type Served } from './served.ts'

const connections = 10
const tokenOf = sessionTokenReader(benchSecret)

/**
 * What is measured against: bare `node:http` over plain `pg`, with the SQL of each answer written by hand. The session's cookie is
 * verified and the session found in the database at each request; role and viewer are set as in the API, for a read in one message
 * group with its named statement. There is no GraphQL, no request log, no check of origins, no header but the needed ones.
 */
export async function serveByHand(databaseUrl: string): Promise<Served> {
  const open = () => new pg.Pool({ connectionString: databaseUrl, max: connections, options: '-c timezone=UTC' })
  const [reads, writes] = [open(), open()]
  const wake = waker(writes)
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const token = tokenOf(request.headers.cookie)
    if (token === null) return { status: 401, body: '{}' }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'POST' && pathname === '/visits') {
      const answered = await recordVisit(writes, token, systemClock.today(), JSON.parse(await bodyOf(request)))
      wake()
      return answered
    }
    const read = handWrittenReads[pathname]
    return read === undefined ? { status: 404, body: '{}' } : readOf(reads, token, read, [...searchParams.values()])
  }
  const server = createServer((request, response) => {
    answerTo(request).then(
      (answered) => send(response, answered),
      (error: Error) => send(response, { status: 500, body: JSON.stringify({ error: error.message }) }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port }
}

async function readOf(
  pool: pg.Pool,
  token: string,
  { name, databaseRole, text }: HandWrittenRead,
  values: string[],
): Promise<Answer> {
  const scope = scopeStep({ session: { token, databaseRole }, today: systemClock.today() })
  const [scoped, body] = await oneRoundTrip(pool, [scope, { name, text, values }])
  if (scoped == null) return { status: 401, body: '{}' }
  if (scoped.startsWith('STALE')) await pool.query('select touch_session($1)', [token])
  return { status: 200, body: body ?? 'null' }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  }
  response.writeHead(status, headers).end(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Wakes the followers of the timeline after a commit; many calls in one turn are one message. */
function waker(pool: pg.Pool): () => void {
  let pending = false
  return () => {
    if (pending) return
    pending = true
    setImmediate(() => {
      pending = false
      pool.query('notify timeline').catch(() => undefined)
    })
  }
}
