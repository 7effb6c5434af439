import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { dataFolder, root } from './folders.mjs'
import { leaveSignals } from './programs.mjs'
import { nodeProgram } from './tools.mjs'

const lifeline = pathToFileURL(join(root, 'bin', 'lifeline.mjs')).href
// Ctrl-C reaches us from the terminal and again through npm; only what comes later is a second wish.
const sameWishMs = 1_000

/**
 * Runs the API and gives its exit code. It has a session of its own, so that a signal meant for all reaches it once and
 * from us: SIGTERM, whatever we got; a second one kills. Should we be killed, its lifeline ends it.
 */
export function runApi(args, env) {
  const main = join(root, 'apps', 'api', 'dist', 'main.js')
  const child = spawn(nodeProgram(), ['--import', lifeline, main, ...args], {
    cwd: root,
    env: { ...env, DAMPINGI_DATA_DIR: dataFolder, DAMPINGI_PARENT: String(process.pid) },
    stdio: 'inherit',
    detached: true,
  })
  const stop = stopper(child)
  leaveSignals()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const watch = stopWithNpm(stop)
  return new Promise((resolve) => {
    const done = (code) => {
      clearInterval(watch)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`The API could not be started: ${error.message}`)
      done(1)
    })
    child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })
}

function stopper(child) {
  let firstAt = null
  return () => {
    if (firstAt === null) {
      firstAt = performance.now()
      child.kill('SIGTERM')
    } else if (performance.now() - firstAt > sameWishMs) {
      child.kill('SIGKILL')
    }
  }
}

// npm ends on SIGTERM without passing it on; then our parent becomes another process.
function stopWithNpm(stop) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent || !process.env.npm_lifecycle_event) return
    clearInterval(watch)
    stop()
  }, 250)
  return watch
}
