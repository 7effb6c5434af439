import type { Problem, SubjectKind } from '@dampingi/domain'

/** The ids of the records that a command wrote, by kind. */
export type WrittenIds = Partial<Record<SubjectKind, string>>

/** What a command answered: kept under its key, so that a repeat gets the same. Fields are read anew, under the rights of the day. */
export type Answer = { accepted: true; eventId: string; ids: WrittenIds } | { accepted: false; problem: Problem }

export const refused = (code: Problem['code'], path: string[] = []): Answer => ({
  accepted: false,
  problem: { code, path, findings: [] },
})

/** Another sending of the same command is still being worked on. */
export class StillInProgress extends Error {}
