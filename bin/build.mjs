import { root } from './folders.mjs'
import { runOrFail } from './programs.mjs'

/** Builds what changed; turbo takes the rest from its cache. */
export async function build(env) {
  const args = ['run', 'build', '--output-logs=errors-only', '--concurrency=2']
  await runOrFail('Could not build', 'turbo', args, { cwd: root, env })
}
