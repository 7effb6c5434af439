import process from 'node:process'

/** Something the reader can mend. The message is a sentence that says how; `output` is what a program said before it. */
export class Problem extends Error {
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

let number = 0

/** Shows a step with its number and, when it is done, how long it took. What it returns is said behind it. */
export async function step(title, work) {
  const startedAt = performance.now()
  process.stdout.write(`[${++number}] ${title} ... `)
  try {
    const note = await work()
    console.log(`${note ? `${note}, ` : ''}${secondsSince(startedAt)}`)
  } catch (error) {
    console.log(`failed after ${secondsSince(startedAt)}`)
    throw error
  }
}

/** "1.2 s" */
function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}
