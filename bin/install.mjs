import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root, tools } from './folders.mjs'
import { runOrFail } from './programs.mjs'

// pnpm tries each of some 900 packages again after a minute, which without a network takes a quarter of an hour.
const hopeless = /client error \(Connect\).*\n?.*\b0 retries left/

const stamp = join(tools, 'installed')

/** Installs what the lock file says; skipped while neither it nor a package.json changed since the last time. */
export async function installPackages(env) {
  const state = stateOfManifests()
  if (isInstalled(state)) return 'nothing new'
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  await runOrFail('Could not install the packages', 'pnpm', args, { cwd: root, env, hopeless })
  writeFileSync(stamp, state)
}

function isInstalled(state) {
  if (!existsSync(join(root, 'node_modules', '.modules.yaml')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === state && workspacePackages().every(hasItsPackages)
}

function hasItsPackages(folder) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const names = Object.keys({ ...dependencies, ...devDependencies })
  return names.every((name) => existsSync(join(folder, 'node_modules', name)))
}

function stateOfManifests() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  const manifests = [root, ...workspacePackages()].map((folder) => join(folder, 'package.json'))
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests]) {
    hash.update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The folders of all packages of the workspace. */
export function workspacePackages() {
  return ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => existsSync(join(folder, 'package.json'))),
  )
}
