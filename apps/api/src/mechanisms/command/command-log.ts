import { hashOf } from '@dampingi/domain'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { type Answer, refused } from './answer.ts'

/** A command as it was sent: by whom, under which key, with which content. */
export interface Sent {
  personId: string
  key: string
  command: string
  input: unknown
}

/**
 * Takes the key for this person, or gives the answer that it already has. A twin that is being worked on is waited for: its row is
 * locked until it commits (promise R1).
 */
export async function takeKey(em: SqlEntityManager, sent: Sent): Promise<Answer | null> {
  const inputHash = hashOf({ command: sent.command, input: sent.input })
  const taken = await em.execute<unknown[]>(
    'insert into command_log (person_id, key, command, input_hash) values (?, ?, ?, ?) on conflict do nothing returning key',
    [sent.personId, sent.key, sent.command, inputHash],
  )
  if (taken.length > 0) return null
  const [first] = await em.execute<{ input_hash: string; outcome: Answer }[]>(
    'select input_hash, outcome from command_log where person_id = ? and key = ?',
    [sent.personId, sent.key],
  )
  return first?.input_hash === inputHash ? first.outcome : refused('IDEMPOTENCY_KEY_REUSED', ['command', 'key'])
}

/** Keeps the answer under the key, in the command's own transaction. */
export async function keepAnswer(em: SqlEntityManager, sent: Sent, answer: Answer): Promise<void> {
  await em.execute('update command_log set outcome = ?::jsonb where person_id = ? and key = ?', [
    JSON.stringify(answer),
    sent.personId,
    sent.key,
  ])
}
