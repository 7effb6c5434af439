import { cooperativePapers, type DocumentKind, documentKinds, proposalPapers } from '@dampingi/domain'

/** A kind as it stands in an address: `OFFICIAL_RECORD` is `official-record`. */
export const slugOf = (kind: DocumentKind): string => kind.toLowerCase().replaceAll('_', '-')

export const kindOf = (slug: string): DocumentKind | null => documentKinds.find((kind) => slugOf(kind) === slug) ?? null

/** The papers of a page: of the co-operative itself, or of a proposal. */
export const kindsOn = (pid: string | undefined): readonly DocumentKind[] =>
  pid === undefined ? cooperativePapers : proposalPapers
