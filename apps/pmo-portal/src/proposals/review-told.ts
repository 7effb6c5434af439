import type { ProposalRecord } from '@dampingi/domain'
import { dayAndTime, time, wibDay } from '@dampingi/ui'
import { t } from '../words/t.ts'

/**
 * What became of a proposal that the PMO has just judged, from the record itself, so that a reload says the same. Null where it has
 * not been judged, or has gone on since.
 */
export function reviewTold(
  proposal: Pick<ProposalRecord, 'state' | 'stateSince' | 'version'>,
  { assistant, today }: { assistant: string | null; today: string },
): string | null {
  const at = wibDay(proposal.stateSince) === today ? time(proposal.stateSince) : dayAndTime(proposal.stateSince)
  if (proposal.state === 'PMO_APPROVED') return t('approvedAt', { version: proposal.version, time: at })
  if (proposal.state !== 'RETURNED_BY_PMO') return null
  return t('returnedAt', { assistant: assistant ?? t('assistant'), time: at })
}
