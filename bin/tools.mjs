import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { root, tools } from './folders.mjs'
import { runOrFail } from './programs.mjs'
import { Problem } from './steps.mjs'

const nodeVersion = '24.21.0'
// The npm package "node" fetches this one by an install script, which npm may block; this one needs no script.
const nodePackage = `node-${process.platform}-${process.arch}`
const nodeBin = join(tools, 'node_modules', nodePackage, 'bin')

/**
 * Puts pnpm and, where the machine's Node is too old for our packages, a newer Node into .tools. They come from the npm
 * registry like everything else, and nothing outside the project changes.
 */
export async function installTools(packageManager) {
  const missing = [packageManager, ...(nodeIsOld() ? [`${nodePackage}@${nodeVersion}`] : [])].filter(isMissing)
  if (missing.length > 0) {
    const flags = ['--save-exact', '--no-package-lock', '--no-fund', '--no-audit', '--loglevel=error']
    const options = { cwd: tools, env: process.env }
    await runOrFail(
      `Could not get ${missing.join(' and ')}`,
      'npm',
      ['install', '--prefix', tools, ...flags, ...missing],
      options,
    )
  }
  if (nodeIsOld()) checkNode()
  return missing.length > 0 ? missing.join(', ') : ''
}

/** The environment for all we start: our tools first, and no program reports home. */
export function toolEnv() {
  const bins = [
    join(root, 'node_modules', '.bin'),
    ...(nodeIsOld() ? [nodeBin] : []),
    join(tools, 'node_modules', '.bin'),
  ]
  return {
    ...process.env,
    PATH: [...bins, process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  }
}

/** The Node that runs the API and the tests. */
export function nodeProgram() {
  return nodeIsOld() ? join(nodeBin, 'node') : process.execPath
}

// MikroORM, vitest and others declare 22.12 to 22.18 as their least.
function nodeIsOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < 22 || (major === 22 && minor < 18)
}

function isMissing(wanted) {
  const [name, version] = wanted.split('@')
  try {
    return JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version !== version
  } catch {
    return true
  }
}

function checkNode() {
  const { stdout, error } = spawnSync(nodeProgram(), ['--version'], { encoding: 'utf8' })
  if (stdout?.trim() === `v${nodeVersion}`) return
  const why = error?.code ?? stdout?.trim() ?? 'no answer'
  throw new Problem(
    `Node ${nodeVersion} from npm does not run here (${why}): install Node 22.18 or newer yourself and try again.`,
  )
}
