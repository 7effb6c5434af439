import { readFileSync } from 'node:fs'
import process from 'node:process'
import { runApi } from './api.mjs'
import { build } from './build.mjs'
import { checkFolders, root } from './folders.mjs'
import { installPackages } from './install.mjs'
import { endAllOnSignal, run } from './programs.mjs'
import { Problem, step } from './steps.mjs'
import { runTests } from './tests.mjs'
import { installTools, nodeProgram, toolEnv } from './tools.mjs'

const commands = {
  start: async (env) => {
    await step('Building the API and the portals', () => build(env))
    console.log('Starting. The first time fills the database, which takes a moment longer.\n')
    return runApi(['start'], env)
  },
  bench: async (env, rest) => {
    await step('Building the API and the portals', () => build(env))
    return runApi(['bench', ...rest], env)
  },
  test: runTests,
  promises: async (env) => {
    const { code, output } = await run(nodeProgram(), ['packages/tidy/src/print-promises.ts'], { cwd: root, env })
    console.log(output)
    return code
  },
}

/** Runs one command of package.json and ends this process with its code. A problem is one sentence and code 1. */
export async function runCommand([name, ...rest]) {
  try {
    const command = commands[name]
    if (!command)
      throw new Problem(`There is no command "${name ?? ''}": it is one of ${Object.keys(commands).join(', ')}.`)
    endAllOnSignal()
    process.exitCode = await command(await prepared(), rest)
  } catch (error) {
    console.error(error instanceof Problem ? `${error.output}\n\n${error.message}`.trim() : error)
    process.exitCode = 1
  }
}

async function prepared() {
  checkFolders()
  const { packageManager } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  await step('Getting the tools ready', () => installTools(packageManager))
  const env = toolEnv()
  await step('Installing packages', () => installPackages(env))
  return env
}
