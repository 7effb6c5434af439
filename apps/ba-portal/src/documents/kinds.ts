import {
  cooperativePapers,
  type DocumentKind,
  type DocumentRecord,
  documentKinds,
  proposalPapers,
} from '@dampingi/domain'

/** A kind as it stands in an address: `OFFICIAL_RECORD` is `official-record`. */
export const slugOf = (kind: DocumentKind): string => kind.toLowerCase().replaceAll('_', '-')

export const kindOf = (slug: string): DocumentKind | null => documentKinds.find((kind) => slugOf(kind) === slug) ?? null

/** The papers of a page: of the co-operative itself, or of a proposal. */
export const kindsOn = (pid: string | undefined): readonly DocumentKind[] =>
  pid === undefined ? cooperativePapers : proposalPapers

/** Where the papers of a co-operative, or of one of its proposals, are. */
export const pathOfPapers = (cooperativeId: string, proposalId: string | null): string =>
  `/koperasi/${cooperativeId}${proposalId === null ? '' : `/proposal/${proposalId}`}/dokumen`

export const pathOfPaper = ({
  cooperativeId,
  proposalId,
  kind,
}: Pick<DocumentRecord, 'cooperativeId' | 'proposalId' | 'kind'>): string =>
  `${pathOfPapers(cooperativeId, proposalId)}/${slugOf(kind)}`
