import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const NOBODY = 65534

/** How a program that refuses to run as root is started on this machine. */
export type Unprivileged = {
  start(program: string, args: string[], options: SpawnOptions): ChildProcess
  /** Hands a folder and all in it to whom the program will run as. */
  handOver(folder: string): void
}

/**
 * PostgreSQL refuses to run as root. A normal user starts it as it is. Root starts it in a user namespace, where the
 * server is "nobody" while its files stay root's: no account, no chown, works in a closed home. Where namespaces are
 * forbidden, root starts it as the user nobody, who then owns the data folder.
 */
export function unprivileged(): Unprivileged {
  if (process.getuid?.() !== 0) return asIs
  return mayMakeNamespace() ? inNamespace : asNobody
}

const asIs: Unprivileged = {
  start: (program, args, options) => spawn(program, args, options),
  handOver: () => {},
}

const namespaceArgs = ['--user', `--map-user=${NOBODY}`]

// unshare replaces itself by the program, so the child's pid is the server's.
const inNamespace: Unprivileged = {
  start: (program, args, options) => spawn('unshare', [...namespaceArgs, program, ...args], options),
  handOver: () => {},
}

const asNobody: Unprivileged = {
  start: (program, args, options) => spawn(program, args, { ...options, uid: NOBODY, gid: NOBODY }),
  handOver: chownTree,
}

function mayMakeNamespace() {
  return spawnSync('unshare', [...namespaceArgs, 'true'], { stdio: 'ignore' }).status === 0
}

function chownTree(folder: string) {
  chownSync(folder, NOBODY, NOBODY)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, entry), NOBODY, NOBODY)
  }
}
