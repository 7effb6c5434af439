import type { PageInput } from '@dampingi/domain'

/** A page of a paper as this phone keeps it until the server has all of it. Instants are epoch milliseconds. */
export interface HeldPage extends PageInput {
  documentId: string
  /** Only the author's own session ever sends it. */
  ownerId: string
  content: ArrayBuffer
  /** How many of its bytes the server said it has. */
  received: number
  /** How often it arrived with another content than was sent. */
  damaged: number
  /** Why the server will never take it, in its words; null: it did not say so. */
  refusal: string | null
  takenAt: number
}

/** What a screen needs of a page that is kept here. */
export type PageOnPhone = Omit<HeldPage, 'content'>
