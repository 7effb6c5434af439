/** Papers of the co-operative itself, used again for every application. Domain reference 1.2 and section 6. */
export const cooperativePapers = [
  'DEED',
  'COOPERATIVE_NUMBER',
  'ACCOUNT',
  'NPWP',
  'NIB',
  'DOMICILE_LETTER',
  'OTHER',
] as const

/** Papers of one proposal, by the codes of the rule set's papers. Domain reference 1.4, 1.6 and section 2. */
export const proposalPapers = [
  'PROPOSAL',
  'QUOTATION',
  'MEMBERS_MINUTES',
  'LETTER_TO_HEAD',
  'INVITATION',
  'ATTENDANCE',
  'MINUTES',
  'OFFICIAL_RECORD',
  'APPROVAL_LETTER',
  'POWER_OF_ATTORNEY',
  'BANK_STATEMENT',
  'SCHEDULE',
  'RESPONSIBILITY',
] as const

export const documentKinds = [...cooperativePapers, ...proposalPapers] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentStates = ['ATTACHED', 'VERIFIED', 'NOT_MATCHING'] as const
export type DocumentState = (typeof documentStates)[number]

/** What a page may be. Promise of the quality page, section 5. */
export const pageMediaTypes = ['JPEG', 'PNG', 'WEBP', 'PDF'] as const
export type PageMediaType = (typeof pageMediaTypes)[number]

/** The largest page that is taken, in bytes as they are sent. Quality page, section 5. */
export const mostPageBytes: Record<PageMediaType, number> = {
  JPEG: 12_000_000,
  PNG: 12_000_000,
  WEBP: 12_000_000,
  PDF: 10_000_000,
}
export const mostPages = 10

/** A paper of the vault: of a co-operative, or of one of its proposals. Days are WIB, instants RFC 3339. */
export interface DocumentRecord {
  id: string
  regency: string
  cooperativeId: string
  /** The proposal it belongs to; null for the co-operative's own papers. */
  proposalId: string | null
  kind: DocumentKind
  state: DocumentState
  stateSince: string
  /** As it stands on the paper. */
  number: string | null
  issuedOn: string | null
  expiresOn: string | null
  /** What the PMO found that does not match. */
  note: string | null
  attachedById: string
  attachedAt: string
  verifiedById: string | null
}

/** A page as the phone has it before it is sent: the hash is over the bytes that will come. */
export interface PageInput {
  id: string
  mediaType: PageMediaType
  /** How many bytes will come. */
  bytes: number
  /** SHA-256 of these bytes, 64 hexadecimal digits in lower case. */
  sha256: string
}

/** A page of a paper. The record is accepted before its bytes, which come apart. */
export interface DocumentPageRecord extends PageInput {
  regency: string
  cooperativeId: string
  proposalId: string | null
  documentId: string
  /** From 1. */
  number: number
  attachedById: string
  /** When the last of its bytes was there and found good; null: they are still to come. */
  receivedAt: string | null
}

export const belongsToProposal = (kind: DocumentKind): boolean =>
  (proposalPapers as readonly DocumentKind[]).includes(kind)

/** The papers that count: of each kind the one attached last, within the same proposal. A paper of a kind that may come several times counts each. */
export function currentDocuments<Paper extends Pick<DocumentRecord, 'id' | 'kind' | 'proposalId' | 'attachedAt'>>(
  documents: readonly Paper[],
): Paper[] {
  const later = (a: Paper, b: Paper) => a.attachedAt > b.attachedAt || (a.attachedAt === b.attachedAt && a.id > b.id)
  return documents.filter(
    (paper) =>
      several.has(paper.kind) ||
      !documents.some(
        (other) => other.kind === paper.kind && other.proposalId === paper.proposalId && later(other, paper),
      ),
  )
}

const several: ReadonlySet<DocumentKind> = new Set(['OTHER', 'QUOTATION'])

/** Whether a paper is no longer valid on a WIB day. */
export const hasExpired = ({ expiresOn }: Pick<DocumentRecord, 'expiresOn'>, today: string): boolean =>
  expiresOn !== null && expiresOn < today
