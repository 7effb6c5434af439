import { statfs } from 'node:fs/promises'
import type { Pool } from 'pg'
import { migrations } from '../database/migrations/migrations.ts'

/** What must hold for this process to work. */
export interface Requirements {
  pool: Pool
  /** Aborted when the server drains. */
  draining: AbortSignal
  /** The folder whose disk this process fills; null where its database is somewhere else. */
  dataDir: string | null
  /** The migrations that this build knows; a newer release may have applied more. */
  known?: readonly string[]
  least?: Free
}

/** Free space: as a share of the disk, and in bytes. Only a disk that is below both is full. */
export interface Free {
  share: number
  bytes: number
}

/** Below 3 % commands stop (promise R13); on a large disk that is still room enough. */
const leastFree: Free = { share: 0.03, bytes: 1_000_000_000 }

const knownMigrations = migrations.map(({ name }) => name)

/** Whether the process can work: not draining, database there, schema as new as this build, room on its own disk. Promise O1. */
export function readiness(requirements: Requirements): () => Promise<boolean> {
  const { pool, draining, dataDir, known = knownMigrations, least = leastFree } = requirements
  return async () => {
    if (draining.aborted) return false
    const [applied, room] = await Promise.all([isApplied(pool, known), dataDir === null || hasRoom(dataDir, least)])
    return applied && room
  }
}

async function isApplied(pool: Pool, known: readonly string[]): Promise<boolean> {
  const { rows } = await pool.query<{ count: number }>(
    'select count(distinct name)::int as count from public.schema_migration where name = any ($1)',
    [known],
  )
  return rows[0]?.count === known.length
}

async function hasRoom(folder: string, least: Free): Promise<boolean> {
  const { bavail, bsize, blocks } = await statfs(folder)
  return bavail / blocks >= least.share || bavail * bsize >= least.bytes
}
