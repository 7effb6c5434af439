import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Figures } from './served.ts'

export type Kind = 'api' | 'byHand'

/** A server in a process of its own. */
export interface Server {
  kind: Kind
  port: number
  figures: () => Promise<Figures>
  stop: () => Promise<void>
}

/** Starts one; the flags that Node was started with, as `--cpu-prof`, go on to it. */
export async function startServer(kind: Kind, databaseUrl: string): Promise<Server> {
  const child = fork(process.argv[1] as string, ['bench-server', kind, databaseUrl])
  const { port } = await answerOf<{ port: number }>(child, kind)
  return {
    kind,
    port,
    figures: () => {
      child.send('figures')
      return answerOf<Figures>(child, kind)
    },
    stop: async () => {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function answerOf<Message>(child: ChildProcess, kind: Kind): Promise<Message> {
  const over = new AbortController()
  const message = once(child, 'message', over)
  const end = once(child, 'exit', over).then(() =>
    Promise.reject(new Error(`The server "${kind}" ended; what it said stands above.`)),
  )
  try {
    const [answer] = await Promise.race([message, end])
    return answer as Message
  } finally {
    over.abort()
    message.catch(() => undefined)
    end.catch(() => undefined)
  }
}
