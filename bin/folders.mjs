import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Problem } from './steps.mjs'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** What the bootstrap puts there: pnpm, Node, notes of what is installed. */
export const tools = join(root, '.tools')
/** Databases, keys, demo accounts. */
export const dataFolder = resolve(root, process.env.DAMPINGI_DATA_DIR || '.dampingi')

/** Tries to write where we will have to, so that a missing right is one sentence now and no stack trace later. */
export function checkFolders() {
  for (const folder of [root, tools]) {
    tryToWrite(
      folder,
      `give the folder to your user (chown -R "$USER" ${root}), or clone the project to a place that is yours`,
    )
  }
  tryToWrite(dataFolder, 'give the folder to your user, or set DAMPINGI_DATA_DIR to a folder that is yours')
}

function tryToWrite(folder, remedy) {
  const probe = join(folder, `.dampingi-probe-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Problem(`The folder ${folder} cannot be made or written (${error.code}): ${remedy}.`)
  }
}

// Node's own recursive way never ends where the system answers "no such folder" to making one, as under /proc.
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}
