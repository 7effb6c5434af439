import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { documentLifecycle } from './document.lifecycle.ts'
import { documentEvent } from './document-event.ts'

export interface VerifyDocument extends CommandInput {
  documentId: string
  /** Whether what was typed is what stands on the paper. */
  matches: boolean
  /** What differs, where it does not match. */
  note?: string | null
}

/** The PMO holds the paper against what was typed. One that does not match goes back with what differs. */
export const verifyDocument = defineCommand<VerifyDocument>({
  by: ['PMO'],
  subject: ({ documentId }) => ({ kind: 'document', id: documentId }),
  decide({ matches, note = null }, facts) {
    const before = facts.document
    if (before === null) return refuse('NOT_FOUND')
    const to = matches ? 'VERIFIED' : 'NOT_MATCHING'
    const refused = refusedBy(
      documentLifecycle,
      { from: before.state, command: 'verifyDocument', to, role: facts.viewer.role },
      { pagesToCome: facts.documentPages.filter(({ receivedAt }) => receivedAt === null).length, matches, note },
    )
    if (refused !== null) return refused
    const document = {
      ...before,
      state: to,
      stateSince: facts.now,
      note: matches ? null : (note ?? '').trim(),
      verifiedById: facts.viewer.personId,
    } as const
    return {
      outcome: 'ACCEPTED',
      writes: { document },
      event: documentEvent('DocumentVerified', document, {
        state: before.state,
        bankId: facts.proposal?.bankId ?? null,
        pages: facts.documentPages.length,
      }),
      findings: [],
    }
  },
})
