import { spawn } from 'node:child_process'
import process from 'node:process'
import { Problem } from './steps.mjs'

const groups = new Set()

/**
 * Runs a program quietly and gives { code, output, seconds }. It gets a process group of its own, so that all it started
 * ends with it: when `limitMs` is over, when it says something `hopeless`, and when we are told to stop.
 */
export function run(program, args, { cwd, env, limitMs = 20 * 60_000, hopeless }) {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    groups.add(child)
    let output = ''
    const add = (text) => {
      output += text
      if (hopeless?.test(text)) endGroup(child, 'SIGTERM')
    }
    child.stdout.setEncoding('utf8').on('data', add)
    child.stderr.setEncoding('utf8').on('data', add)
    const timer = setTimeout(() => {
      add(`\nStopped: not done after ${limitMs / 60_000} minutes.\n`)
      endGroup(child, 'SIGKILL')
    }, limitMs)
    const done = (code) => {
      clearTimeout(timer)
      groups.delete(child)
      resolve({ code, output, seconds: (performance.now() - startedAt) / 1000 })
    }
    child.once('error', (error) => {
      add(`${program}: ${error.message}\n`)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Ends what `run` started, when this process is told to stop; until `leaveSignals`. */
export function endAllOnSignal() {
  for (const signal of Object.keys(exitCodes)) process.on(signal, endAll)
}

export function leaveSignals() {
  for (const signal of Object.keys(exitCodes)) process.off(signal, endAll)
}

function endAll(signal) {
  for (const child of groups) endGroup(child, 'SIGTERM')
  process.exit(exitCodes[signal])
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|META_FETCH_FAIL|client error \(Connect\)/

/** As `run`, but a failure is a problem: `what` it was, then what the program said last. */
export async function runOrFail(what, program, args, options) {
  const { code, output } = await run(program, args, options)
  if (code === 0) return
  if (['npm', 'pnpm'].includes(program) && unreachable.test(output)) {
    throw new Problem(
      `${what}: the npm registry cannot be reached. Connect to the network, or name a registry that can be reached in ~/.npmrc, and try again.`,
      lastLines(output, 10),
    )
  }
  if (/ENOSPC/.test(output)) throw new Problem(`${what}: the disk is full. Free 1 GB and try again.`)
  throw new Problem(`${what}: see the lines above for why, mend it and try again.`, lastLines(output, 200))
}

export function lastLines(text, count) {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= count) return lines.join('\n')
  return [`(${lines.length - count} lines before)`, ...lines.slice(-count)].join('\n')
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended by itself in this very moment.
  }
}
