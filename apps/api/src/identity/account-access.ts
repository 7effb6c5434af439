import type { Pool } from 'pg'
import type { SecurityEvent } from './security-events.ts'

/** What an operator may do to an account: what the log calls it, and how it is told. */
const acts = {
  disable: {
    event: 'ACCOUNT_DISABLED',
    told: 'is disabled: its sessions open nothing any more, and nobody signs in to it.',
  },
  enable: {
    event: 'ACCOUNT_ENABLED',
    told: 'is enabled: it may sign in again.',
  },
  'end-sessions': {
    event: 'SESSIONS_ENDED',
    told: 'is signed out everywhere. It may sign in again.',
  },
} as const satisfies Record<string, { event: SecurityEvent; told: string }>

export type AccountAct = keyof typeof acts
export const accountActs = Object.keys(acts) as AccountAct[]

/** What was done; null when there is no account of that name. */
export interface AccountChanged {
  event: SecurityEvent
  sessionsEnded: number
  sentence: string
}

/**
 * Changes what an account may do, as the owner of the tables, in one transaction. Its sessions end with each act: those that began while
 * an account was disabled must not come to life when it is enabled.
 */
export async function changeAccount(
  owner: Pool,
  { act, username }: { act: AccountAct; username: string },
): Promise<AccountChanged | null> {
  const { event, told } = acts[act]
  const { rows } = await owner.query<{ found: string | null; ended: number }>(
    `with changed as (
         update person set disabled_at =
           case $2::text when 'disable' then coalesce(disabled_at, now()) when 'enable' then null else disabled_at end
         where username = $1 returning id),
       ended as (delete from auth.session where "userId" in (select id from changed) returning 1)
     select (select id from changed) as found, (select count(*)::int from ended) as ended`,
    [username.toLowerCase(), act],
  )
  const { found = null, ended: sessionsEnded = 0 } = rows[0] ?? {}
  return found === null ? null : { event, sessionsEnded, sentence: `${username} ${told}` }
}
