import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, run } from './programs.mjs'
import { countsOf } from './reports.mjs'
import { Problem } from './steps.mjs'
import { allSuites, reportsFolder } from './suites.mjs'

const atOnce = 2

/** Runs all suites, or those that are named, and sums up. Gives 1 if any test failed, else 0. */
export async function runTests(env, names) {
  const suites = chosen(allSuites(), names)
  rmSync(reportsFolder, { recursive: true, force: true })
  mkdirSync(reportsFolder, { recursive: true })
  const results = []
  const runOne = async (suite) => results.push(await runSuite(suite, env))
  // The others read what the build makes, and a portal's type check writes the same generated files.
  const alone = suites.filter(({ name }) => ['build', 'types'].includes(name))
  for (const suite of alone) await runOne(suite)
  await inParallel(
    suites.filter((suite) => !alone.includes(suite)),
    runOne,
  )
  return summary(results)
}

function chosen(suites, names) {
  if (names.length === 0) return suites
  const known = suites.map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Problem(`There is no suite ${unknown.join(', ')}: there are ${known.join(', ')}.`)
  return suites.filter(({ name }) => name === 'build' || names.includes(name))
}

async function inParallel(suites, runOne) {
  const waiting = [...suites]
  const worker = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) await runOne(suite)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function runSuite(suite, env) {
  const { code, output, seconds } = await run(suite.program, suite.args, {
    cwd: suite.cwd,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0', ...suite.env },
  })
  const log = join(reportsFolder, `${suite.name}.log`)
  writeFileSync(log, output)
  const result = { name: suite.name, seconds, ...countsOf(suite, code) }
  if (result.failed > 0) console.log(`\n---- ${suite.name} (all of it in ${log})\n${lastLines(output, 1000)}\n`)
  console.log(rowOf(result))
  return result
}

function summary(results) {
  const sum = (what) => results.reduce((total, result) => total + result[what], 0)
  console.log(`\n${headings}`)
  for (const result of results) console.log(rowOf(result))
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
}

const headings = `      ${'suite'.padEnd(14)}${['passed', 'failed', 'skipped', 'seconds'].map((word) => word.padStart(9)).join('')}`

function rowOf({ name, passed, failed, skipped, seconds }) {
  const numbers = [passed, failed, skipped, seconds.toFixed(1)].map((number) => String(number).padStart(9)).join('')
  return `${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(14)}${numbers}`
}
