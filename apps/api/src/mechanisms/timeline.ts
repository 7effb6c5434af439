import { type EventFact, eventHash, programmeChainId, type TimelineEventRecord } from '@dampingi/domain'
import { TimelineEvent, TimelineHead } from '@dampingi/domain/entities'
import { LockMode } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { v7 } from 'uuid'
import type { Session } from './scope.ts'

/** The chain in which an event stands: its co-operative's, or the programme's own. */
const chainOf = (cooperativeId: string | null): string => cooperativeId ?? programmeChainId

/**
 * Takes the end of a co-operative's chain, so that two commands on one co-operative come one after the other; with null that of the
 * programme. Commands on different chains never wait for each other.
 */
export async function lockChain(em: SqlEntityManager, cooperativeId: string | null): Promise<TimelineHead> {
  const chainId = chainOf(cooperativeId)
  const taken = () => em.findOne(TimelineHead, { chainId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const head = await taken()
  if (head !== null) return head
  await em.execute('insert into timeline_head (chain_id, sequence) values (?, 0) on conflict do nothing', [chainId])
  return (await taken()) as TimelineHead
}

/** Appends what happened to the chain whose end was taken. Returns the event as it stands. */
export function appendEvent(
  em: SqlEntityManager,
  head: TimelineHead,
  happened: { event: EventFact; session: Session; regency: string; madeAt: string; recordedAt: string },
): TimelineEventRecord {
  const { event, session, regency, madeAt, recordedAt } = happened
  if (chainOf(event.cooperativeId) !== head.chainId)
    throw new Error('An event belongs to the chain whose end was taken')
  const open = {
    id: v7({ msecs: Date.parse(recordedAt) }),
    regency,
    cooperativeId: event.cooperativeId,
    bankId: event.bankId,
    sequence: head.sequence + 1,
    type: event.type,
    subject: event.subject,
    subjectId: event.subjectId,
    fromState: event.from,
    toState: event.to,
    actorId: session.viewer.personId,
    actorRole: session.viewer.role,
    // The chain is for ever, so it names the paper and never the person.
    onBehalfOf:
      event.onBehalfOf === null ? null : { party: event.onBehalfOf.party, evidence: event.onBehalfOf.evidence },
    madeAt,
    recordedAt,
    facts: event.facts,
    previousHash: head.hash,
  }
  const appended = { ...open, hash: eventHash(open) }
  em.create(TimelineEvent, appended as never)
  head.sequence = appended.sequence
  head.hash = appended.hash
  return appended
}
