export { type ChromiumLaunch, chromium } from './chromium/chromium.ts'
export { makeFolder } from './make-folder.ts'
export { createDatabase, dropDatabase } from './postgres/databases.ts'
export { type RunningPostgres, type StartPostgres, startPostgres } from './postgres/start-postgres.ts'
