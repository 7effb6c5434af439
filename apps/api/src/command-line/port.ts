import { once } from 'node:events'
import { createServer } from 'node:net'
import { StartRefused } from '../server/configuration.ts'

/** Refuses a port that cannot be had before anything else is begun: nobody fills a database to learn it. */
export async function tryPort({ port, host }: { port: number; host: string }): Promise<void> {
  const server = createServer().listen({ port, host })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw whyNotListening(error, port)
  }
  server.close()
  await once(server, 'close')
}

/** Why the server does not listen, as a sentence that says what to do. */
export function whyNotListening(error: unknown, port: number): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE')
    return new StartRefused(
      `Port ${port} is taken. Stop what runs there, or choose another port: PORT=${port + 1} npm start.`,
    )
  if (code === 'EACCES')
    return new StartRefused(`No right to listen on port ${port}. Choose one above 1024: PORT=4000 npm start.`)
  return error
}
