import { mkdtempSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openApplication } from '../application.ts'
import { authPool, createAuth } from '../identity/auth.ts'
import { sessionTokenReader } from '../identity/session-token.ts'
import { systemClock } from '../mechanisms/clock.ts'
import { createHttpServer } from '../server/http-server.ts'
import { manifest } from './operations.ts'
import { benchSecret, type Served } from './served.ts'

/**
 * The API as it runs in production, with the bench's own operations as its trusted ones. Its log is written to nowhere, and a session may
 * ask for more in a minute than a person would.
 */
export async function serveApi(databaseUrl: string): Promise<Served> {
  const log = (_reference: string, cause: unknown) => console.error(cause)
  const application = await openApplication({
    databaseUrl,
    clock: systemClock,
    manifests: [manifestFile()],
    free: false,
    allowance: Number.POSITIVE_INFINITY,
    log,
  })
  const origins = ['http://localhost:4000']
  const app = await createHttpServer({
    origins,
    secure: false,
    trustedProxies: [],
    auth: createAuth(authPool(databaseUrl), { secret: benchSecret, origins, secure: false }),
    graphql: {
      ...application.graphql,
      sessionToken: sessionTokenReader(benchSecret),
      draining: new AbortController().signal,
    },
    pages: application.pages,
    ready: async () => true,
    demo: false,
    logger: pino(
      { base: null },
      pino.destination({ dest: devNull, sync: false, minLength: 4_096, periodicFlush: 1_000 }),
    ),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: (app.server.address() as { port: number }).port }
}

function manifestFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dampingi-bench-')), 'operations.json')
  writeFileSync(file, manifest())
  return file
}
