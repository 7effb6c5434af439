import { hashPassword } from 'better-auth/crypto'
import type { Pool } from 'pg'
import { v7 } from 'uuid'

/** Somebody who may sign in: the person's own id is the account's. */
export interface AccountHolder {
  id: string
  name: string
  username: string
}

/**
 * Gives each person an account with the same password, hashed once. For the demo, which is synthetic; people of a real programme are
 * invited one by one.
 */
export async function createAccounts(pool: Pool, people: readonly AccountHolder[], password: string): Promise<void> {
  const hash = await hashPassword(password)
  const rows = people.map(({ id, name, username }) => ({
    id,
    name,
    username,
    email: `${username}@contoh.invalid`,
    account: v7(),
    hash,
  }))
  await pool.query(
    `insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername", "createdAt", "updatedAt")
     select id, name, email, true, username, username, now(), now()
     from json_to_recordset($1::json) as r (id uuid, name text, email text, username text) on conflict do nothing`,
    [JSON.stringify(rows)],
  )
  await pool.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     select account, id::text, 'credential', id, hash, now(), now()
     from json_to_recordset($1::json) as r (id uuid, account uuid, hash text)
     where not exists (select from auth.account a where a."userId" = r.id)`,
    [JSON.stringify(rows)],
  )
}
