import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql'
import type { Asking } from '../read-model/reader.ts'
import { scopeSettings } from '../scope.ts'

/** How long one waits for another that is being worked on: less than a statement may take, so that waiting too long is told as such. */
const longestWait = '4s'

/** One transaction in the role that writes, with the viewer set. What it acknowledges is on disk, whatever the server's default (promise R2). */
export function asWriter<Result>(
  orm: MikroORM,
  asking: Asking,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  // One statement for all: the role is a setting like the others.
  const variables = {
    ...scopeSettings(asking),
    lock_timeout: longestWait,
    synchronous_commit: 'on',
    role: 'dampingi_writer',
  }
  const em = orm.em.fork({ session: { variables } })
  return em.transactional((inner) => work(inner as SqlEntityManager))
}
