import { announce } from '../elements/announce.ts'
import { eventWords } from './event-words.ts'

/** Says politely what somebody else did, and at which co-operative. */
export const announceEvent = (
  event: Parameters<typeof eventWords>[0] & { cooperative?: { name: string } | null },
): void => announce([event.cooperative?.name, eventWords(event)].filter(Boolean).join(' · '))
