import type { Party } from '@dampingi/domain'
import { partyLabel } from '../words/labels.ts'
import { t } from '../words/t.ts'

/** Where an item of the phone is on its way to the server. */
export type SendingStatus =
  | 'ON_PHONE'
  | 'SENDING'
  | 'SENT'
  | 'ACCEPTED'
  | 'REFUSED'
  | 'CHOOSE'
  | 'WAITS'
  | 'PHOTO_PENDING'
/** How far a piece of work is. `TURN` needs the party whose turn it is. */
export type WorkStatus = 'NOT_STARTED' | 'RUNNING' | 'DONE' | 'TURN' | 'PAUSED' | 'BLOCKED' | 'REJECTED' | 'CLOSED'
export type Status = SendingStatus | WorkStatus

export type Shape =
  | 'phone'
  | 'up'
  | 'out'
  | 'tick'
  | 'octagon'
  | 'arrows'
  | 'bars'
  | 'plus'
  | 'ring'
  | 'half'
  | 'disc'
  | 'clock'
  | 'cross'
export type Tone = 'success' | 'info' | 'warning' | 'wait' | 'error' | 'choose'

/** A status is a shape, a word and a colour; colour alone never tells. Source: design of the screens, section 1.2. */
export const statusLooks: Record<Status, { shape: Shape; tone: Tone }> = {
  ON_PHONE: { shape: 'phone', tone: 'wait' },
  SENDING: { shape: 'up', tone: 'info' },
  SENT: { shape: 'out', tone: 'info' },
  ACCEPTED: { shape: 'tick', tone: 'success' },
  REFUSED: { shape: 'octagon', tone: 'error' },
  CHOOSE: { shape: 'arrows', tone: 'choose' },
  WAITS: { shape: 'bars', tone: 'wait' },
  PHOTO_PENDING: { shape: 'plus', tone: 'wait' },
  NOT_STARTED: { shape: 'ring', tone: 'wait' },
  RUNNING: { shape: 'half', tone: 'info' },
  DONE: { shape: 'disc', tone: 'success' },
  TURN: { shape: 'clock', tone: 'info' },
  PAUSED: { shape: 'bars', tone: 'wait' },
  BLOCKED: { shape: 'octagon', tone: 'warning' },
  REJECTED: { shape: 'cross', tone: 'error' },
  CLOSED: { shape: 'cross', tone: 'wait' },
}

/** The standing words of a status; a caller with more to tell (a time, a cause) gives its own. */
export const statusWords = (status: Status, party?: Party): string =>
  status === 'TURN' ? t('status.TURN', { party: party ? partyLabel(party) : '' }) : t(`status.${status}`)

/** Paths in a 16 × 16 box, drawn with `currentColor`. Never a font glyph: bare machines do not draw those. */
export const shapePaths: Record<Shape, string> = {
  phone: 'M5 1h6a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1zm2.5 12h1',
  up: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  out: 'M3 13 13 3M6 3h7v7',
  tick: 'M2.5 8.5 6.5 12.5 13.5 4',
  octagon: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.5v4.5M8 11v.8',
  arrows: 'M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3',
  bars: 'M5.5 2.5v11M10.5 2.5v11',
  plus: 'M8 2.5v11M2.5 8h11',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  half: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 2v12M10 3v10M12 4.5v7',
  disc: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2z',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.5V8l2.5 2',
  cross: 'M3 3l10 10M13 3 3 13',
}
