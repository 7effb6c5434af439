import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promiseList } from './promise-list.ts'

const root = join(import.meta.dirname, '../../..')

/** A promise named at the beginning of a test's or a group's name, several with a comma between; a table may stand before the name. */
const named = /(?:\b(?:test|it|describe)(?:\.\w+)?|\))\(\s*(['"`])((?:Q-[SPAROU]\d+(?:, )?)+)([^\n]*?)\1/g

/** The tests of each promise, as `file: name`, by the promise's number. */
function testsByPromise(): Map<string, string[]> {
  const found = new Map(Object.keys(promiseList).map((promise) => [promise, [] as string[]]))
  for (const file of globSync('{apps,packages}/*/src/**/*.{test,e2e}.ts', { cwd: root }).sort()) {
    for (const [, , promises = '', name = ''] of readFileSync(join(root, file), 'utf8').matchAll(named)) {
      for (const promise of promises.match(/Q-[SPAROU]\d+/g) ?? []) found.get(promise)?.push(`${file}: ${name.trim()}`)
    }
  }
  return found
}

/** Prints which promise has which test; a promise without one is told as such. */
export function promisesText(): string {
  const parts = [...testsByPromise()].map(([promise, tests]) => {
    const kept = tests.length === 0 ? ['  no test yet'] : tests.map((test) => `  ${test}`)
    return [`${promise} ${promiseList[promise]}`, ...kept].join('\n')
  })
  return `${parts.join('\n')}\n`
}
