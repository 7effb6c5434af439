import type { DocumentRecord, PageMediaType } from '@dampingi/domain'

/** A page as a desk reads it. */
export interface ShownPage {
  id: string
  number: number
  mediaType: PageMediaType
  receivedAt: string | null
}

/** A paper as a desk reads it, with its pages. */
export interface ShownDocument
  extends Pick<
    DocumentRecord,
    'id' | 'kind' | 'state' | 'proposalId' | 'number' | 'issuedOn' | 'expiresOn' | 'note' | 'attachedAt'
  > {
  attachedByName: string | null
  pagesToCome: number
  pages: ShownPage[]
}

/** What the API sends of a paper, as a desk asks for it. */
interface SentDocument
  extends Omit<
    ShownDocument,
    'attachedByName' | 'pages' | 'proposalId' | 'number' | 'issuedOn' | 'expiresOn' | 'note'
  > {
  number?: string | null
  issuedOn?: string | null
  expiresOn?: string | null
  note?: string | null
  proposal?: { id: string } | null
  attachedBy?: { name: string } | null
  pages: { edges: { node: Omit<ShownPage, 'receivedAt'> & { receivedAt?: string | null } }[] }
}

export const shownDocument = ({ proposal, attachedBy, pages, ...sent }: SentDocument): ShownDocument => ({
  ...sent,
  number: sent.number ?? null,
  issuedOn: sent.issuedOn ?? null,
  expiresOn: sent.expiresOn ?? null,
  note: sent.note ?? null,
  proposalId: proposal?.id ?? null,
  attachedByName: attachedBy?.name ?? null,
  pages: pages.edges.map(({ node }) => ({ ...node, receivedAt: node.receivedAt ?? null })),
})
