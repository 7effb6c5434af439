import type { LocalView, OutboxItem } from '@dampingi/client'
import { shortName } from '../cooperatives/short-name.ts'

/** The co-operative that a command is about, found through whatever record it names; null when it is not on this phone. */
export function cooperativeOfItem(view: LocalView, item: OutboxItem): string | null {
  const named = item.input.cooperativeId
  if (typeof named === 'string') return named
  const records = [...view.visits, ...view.proposals, ...view.deliberations, ...view.foodOutlets]
  return records.find((record) => item.about.includes(record.id))?.cooperativeId ?? null
}

/** Its name, for a row of the outbox. */
export function cooperativeWords(view: LocalView | null, item: OutboxItem): string {
  const id = view === null ? null : cooperativeOfItem(view, item)
  const cooperative = view?.cooperatives.find((candidate) => candidate.id === id)
  return cooperative === undefined ? '' : shortName(cooperative)
}
