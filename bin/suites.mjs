import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './folders.mjs'
import { workspacePackages } from './install.mjs'

/** Where the suites write what they found. */
export const reportsFolder = join(root, '.dampingi', 'test-reports')

const turbo = (task) => ['turbo', 'run', task, '--continue', '--output-logs=errors-only', '--concurrency=2']

// Each is one test: passed when the command ends well.
const checks = {
  build: turbo('build'),
  types: turbo('typecheck'),
  lint: ['biome', 'ci', '--colors=off', '.'],
  imports: ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages'],
  unused: ['knip', '--no-progress'],
}

// The long ones first, so that no core waits for the last one.
const longest = ['journeys', 'api', 'client', 'dev-server']

/** The checks in their order, then every package that has tests. A suite knows how to run itself and where it reports. */
export function allSuites() {
  const packages = workspacePackages().filter(hasTests).map(packageSuite)
  return [...Object.entries(checks).map(checkSuite), ...packages.sort((a, b) => rank(a) - rank(b))]
}

function checkSuite([name, [program, ...args]]) {
  return { name, kind: 'check', program, args, cwd: root, env: {} }
}

function packageSuite(folder) {
  const name = basename(folder)
  const report = join(reportsFolder, `${name}.json`)
  const bin = (program) => join(folder, 'node_modules', '.bin', program)
  if (testScript(folder).startsWith('playwright')) {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    return {
      name,
      kind: 'playwright',
      program: bin('playwright'),
      args: ['test', '--reporter=list,json'],
      cwd: folder,
      env,
      report,
    }
  }
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, kind: 'vitest', program: bin('vitest'), args, cwd: folder, env: {}, report }
}

function hasTests(folder) {
  if (testScript(folder) === '') return false
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.some((file) => /\.(test|spec|e2e)\.ts$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
}

function testScript(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.test ?? ''
}

function rank({ name }) {
  const place = longest.indexOf(name)
  return place === -1 ? longest.length : place
}
