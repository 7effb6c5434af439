import type { DocumentKind, DocumentRecord } from '@dampingi/domain'
import { personId } from '../demo/demo-people.ts'
import { today } from './fixed.ts'
import type { World } from './model.ts'
import { move, type NamedMove } from './named-move.ts'

/** A page is no record of its own, so an id in the hands of the moves will do. */
export const documentMoves: readonly NamedMove[] = [
  move('ba01', 'attachDocument', ({ ids, cooperative, movementIds }) => ({
    documentId: ids.document,
    cooperativeId: cooperative.id,
    kind: 'DEED',
    pages: [{ id: movementIds.at(-1), mediaType: 'JPEG', bytes: 9, sha256: 'a'.repeat(64) }],
  })),
]
const verified = (as: string, input: object) =>
  move('pmo1', 'verifyDocument', ({ ids }) => ({ documentId: ids.document, ...input }), as)

/** What can be done with a paper once its pages have come, which is no move of anybody. */
export const movesOfDocument: readonly NamedMove[] = [
  verified('matches', { matches: true }),
  verified('differs', { matches: false, note: 'Nomornya berbeda.' }),
]
export const whenPagesCame = (world: World): World => ({
  ...world,
  pages: world.pages.map((page) => ({ ...page, receivedAt: `${today}T02:00:00.000Z` })),
})

/** The papers of the proposal as they lie in the vault once the PMO has found them to match, which is no matter of these moves. */
export const papersChecked = (world: World): World => ({
  ...world,
  records: { ...world.records, document: papersBeforeBank.map((kind, i) => checkedPaper(world, kind, i)) },
})
const papersBeforeBank = ['MEMBERS_MINUTES', 'OFFICIAL_RECORD', 'APPROVAL_LETTER'] as const
const checkedPaper = (world: World, kind: DocumentKind, i: number): DocumentRecord => {
  const { id: cooperativeId, regency } = world.cooperative
  const at = `${today}T02:00:00.000Z`
  return {
    id: world.movementIds.at(-2 - i) as string,
    regency,
    cooperativeId,
    proposalId: world.ids.proposal,
    kind,
    state: 'VERIFIED',
    stateSince: at,
    number: null,
    issuedOn: null,
    expiresOn: null,
    note: null,
    attachedById: personId('ba01'),
    attachedAt: at,
    verifiedById: personId('pmo1'),
  }
}
