import { t } from '../words/t.ts'

/** What the PMO has not seen before it approves, in words; null where there is nothing to tell. It may go on all the same. */
export function unreadTold(seen: { unread: number; blocks: number; documents: number }): string | null {
  const told = [
    ...(seen.unread > 0 ? [t('blocksUnread', { n: seen.unread, of: seen.blocks })] : []),
    ...(seen.documents === 0 ? [t('noPaperYet')] : []),
  ]
  return told.length > 0 ? told.join(' ') : null
}
