import { hashOf } from '../mechanisms/canonical.ts'
import type { OnBehalfOf } from '../mechanisms/decision.ts'

/** One accepted command, as it stands in the append-only timeline. Instants are RFC 3339 in UTC with milliseconds. */
export interface TimelineEventRecord {
  id: string
  regency: string
  /** Null in the chain of the programme, for what concerns no single co-operative. */
  cooperativeId: string | null
  bankId: string | null
  /** Position in its chain, from 1. */
  sequence: number
  type: string
  subject: string
  subjectId: string
  fromState: string | null
  toState: string
  actorId: string
  actorRole: string
  /** For whom, by which paper; the name stays out, since the chain is for ever. */
  onBehalfOf: Omit<OnBehalfOf, 'name'> | null
  /** By the device's clock: evidence. */
  madeAt: string
  /** By the server's clock: order. */
  recordedAt: string
  facts: Record<string, unknown>
  previousHash: string | null
  hash: string
}

/** The end of the programme's own chain goes by this id, as the end of a co-operative's goes by the co-operative's. */
export const programmeChainId = '0199e2f0-0000-7000-8000-000000000001'

/** The hash of an event over everything else in it, the previous hash included: changing one byte breaks the chain there. */
export const eventHash = (event: Omit<TimelineEventRecord, 'hash'>): string => {
  const { hash: _, ...sealed } = event as TimelineEventRecord
  return hashOf(sealed)
}

export interface ChainFault {
  eventId: string
  sequence: number
  fault: 'ALTERED' | 'GAP' | 'WRONG_LINK'
}

/** The first fault of one chain, given in the order of `sequence`; null when it is whole. */
export function verifyChain(events: readonly TimelineEventRecord[]): ChainFault | null {
  let previous: TimelineEventRecord | null = null
  for (const event of events) {
    const fault = faultOf(event, previous)
    if (fault !== null) return { eventId: event.id, sequence: event.sequence, fault }
    previous = event
  }
  return null
}

function faultOf(event: TimelineEventRecord, previous: TimelineEventRecord | null): ChainFault['fault'] | null {
  if (event.sequence !== (previous?.sequence ?? 0) + 1) return 'GAP'
  if (event.previousHash !== (previous?.hash ?? null)) return 'WRONG_LINK'
  return eventHash(event) === event.hash ? null : 'ALTERED'
}
