import 'reflect-metadata'

/** What the command line can do. Each is loaded only when it is asked for. */
const commands: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {
  start: () => import('./command-line/start.ts'),
  'print-docs': () => import('./command-line/print-docs.ts'),
  bench: () => import('./bench/bench.ts'),
  // One server of the bench, in a process of its own.
  'bench-server': () => import('./bench/server-process.ts'),
  'keep-release': () => import('./command-line/keep-release.ts'),
  account: () => import('./command-line/account.ts'),
  'verify-timeline': () => import('./command-line/verify-timeline.ts'),
}

const [name = 'start', ...args] = process.argv.slice(2)
const load = commands[name]
if (load === undefined) {
  console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}
const { run } = await load()
await run(args)
