import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Problem(`No right to write in ${folder} (${error.code}): ${remedy}.`)
  }
}
