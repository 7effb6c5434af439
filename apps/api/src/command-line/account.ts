import { join } from 'node:path'
import { startPostgres } from '@dampingi/dev-server'
import { pino } from 'pino'
import { openPool } from '../database/pool.ts'
import { type AccountAct, accountActs, changeAccount } from '../identity/account-access.ts'
import { PasswordAttempts } from '../identity/password-attempts.ts'
import { type Configuration, readConfiguration, StartRefused } from '../server/configuration.ts'

const usage = `Use: account ${accountActs.join('|')} <user name>. It takes the owner's address of the database from DATABASE_URL, or the embedded server of the data folder.`

/** `account disable|enable|end-sessions <user name>`: for operators, who hold the owner's address of the database. */
export async function run([act = '', username = '']: string[]): Promise<void> {
  try {
    if (!isAct(act) || username === '') throw new StartRefused(usage)
    console.log(await change(readConfiguration(process.env), { act, username }))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

const isAct = (act: string): act is AccountAct => (accountActs as string[]).includes(act)

async function change(configuration: Configuration, given: { act: AccountAct; username: string }): Promise<string> {
  const { databaseUrl, dataDir } = configuration
  const postgres =
    databaseUrl === null ? await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: true }) : null
  const owner = openPool({ connectionString: postgres?.url ?? databaseUrl ?? '', max: 1 })
  try {
    const changed = await changeAccount(owner, given).catch(explained)
    if (changed === null)
      throw new StartRefused(`There is no account "${given.username}": nothing was changed. Check the user name.`)
    const account = new PasswordAttempts(owner, configuration.secret).accountKey(given.username)
    const log = pino({ base: null }, pino.destination({ dest: join(dataDir, 'api.log'), mkdir: true, sync: true }))
    log.info({ event: changed.event, account, sessionsEnded: changed.sessionsEnded })
    return `${changed.sentence} Sessions ended: ${changed.sessionsEnded}.`
  } finally {
    await owner.end()
    await postgres?.stop()
  }
}

/** What the database says when it is not the one that is meant, as a sentence that says what to do. */
function explained(error: { code?: string; message: string }): never {
  if (error.code === '42P01' || error.code === '42703')
    throw new StartRefused(
      'This database has no accounts of the present schema. Start Dampingi on it once, then try again.',
    )
  if (error.code === '42501')
    throw new StartRefused(
      'This address of the database may not change accounts. Give the one of its owner as DATABASE_URL.',
    )
  throw new StartRefused(`The database did not answer: ${error.message}. Check DATABASE_URL, then try again.`)
}
