import type { ProposalBlock } from '@dampingi/domain'
import { reactive } from 'vue'

/** Which version of a block was marked as read, on this machine. What the mark and the verdict both look at, so that one sees the other. */
const marked = reactive(new Map<string, string | null>())
const keyOf = (proposalId: string, block: ProposalBlock): string => `dampingi.read.${proposalId}.${block}`

/** The version that was marked; null where none was. */
export function readVersion(proposalId: string, block: ProposalBlock): string | null {
  const key = keyOf(proposalId, block)
  return marked.has(key) ? (marked.get(key) ?? null) : stored(key)
}

export function markRead(proposalId: string, { block, version }: { block: ProposalBlock; version: number }): void {
  const key = keyOf(proposalId, block)
  marked.set(key, String(version))
  try {
    localStorage.setItem(key, String(version))
  } catch {
    // Storage is refused in some private windows: the mark then lasts as long as the page.
  }
}

/** How many blocks are not marked in the version in which they stand. */
export function unreadBlocks(proposalId: string, versions: Readonly<Record<ProposalBlock, number>>): number {
  const blocks = Object.entries(versions) as [ProposalBlock, number][]
  return blocks.filter(([block, version]) => readVersion(proposalId, block) !== String(version)).length
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
