import { withClient } from './connection.ts'

/**
 * Makes a database and gives its address. From a template it is a copy of the files, which takes some 25 ms where
 * migrations take seconds; nobody may be connected to the template meanwhile.
 */
export async function createDatabase({
  serverUrl,
  name,
  template,
}: {
  serverUrl: string
  name: string
  template?: string
}) {
  await withClient(serverUrl, async (client) => {
    const from = template === undefined ? '' : ` template ${client.escapeIdentifier(template)} strategy file_copy`
    await client.query(`create database ${client.escapeIdentifier(name)}${from}`)
  }).catch((error: { code?: string }) => {
    throw sentenceOf(error, name, template)
  })
  return addressOf(serverUrl, name)
}

/**
 * Drops a database, whoever is still connected to it; one that is not there is no error. A connection that is just being
 * closed gets the five seconds PostgreSQL gives it: cut off in its goodbye, it would fail whoever believed it closed.
 */
export async function dropDatabase({ serverUrl, name }: { serverUrl: string; name: string }) {
  await withClient(serverUrl, async (client) => {
    const drop = `drop database if exists ${client.escapeIdentifier(name)}`
    await client.query(drop).catch((error: { code?: string }) => {
      if (error.code !== '55006') throw error
      return client.query(`${drop} with (force)`)
    })
  })
}

function addressOf(serverUrl: string, name: string) {
  const url = new URL(serverUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

function sentenceOf(error: { code?: string }, name: string, template?: string) {
  if (error.code === '42P04')
    return new Error(`The database ${name} exists already: drop it first, or take another name.`, { cause: error })
  if (error.code === '55006')
    return new Error(`Someone is connected to ${template}: close that connection before copying it.`, { cause: error })
  if (error.code === '3D000')
    return new Error(`There is no database ${template} to copy: make it first.`, { cause: error })
  return error
}
