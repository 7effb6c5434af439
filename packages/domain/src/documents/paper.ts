export const paperKinds = [
  'PROPOSAL',
  'SCHEDULE',
  'MEMBERS_INVITATION',
  'DELIBERATION_INVITATION',
  'ATTENDANCE_LIST',
  'DELIBERATION_MINUTES',
  'APPROVAL_LETTER',
  'POWER_OF_ATTORNEY',
  'READER_PACK',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** A name and what is known of it; null leaves a line to be filled in by hand, which is never the same as zero. */
export interface PaperFact {
  label: string
  value: string | null
}

export interface PaperColumn {
  label: string
  /** Figures stand at the right edge. */
  figure?: boolean
  /** What stands in it stays on one line. */
  whole?: boolean
  /** It is filled in by hand: wide, on rows that are high enough. */
  handwritten?: boolean
}

/** A part of a paper. Amounts and days are words already, so that whoever draws it computes nothing. */
export type PaperBlock =
  /** Begins on a page of its own. */
  | { kind: 'PART'; text: string }
  | { kind: 'HEADING'; text: string }
  | { kind: 'PARAGRAPH'; text: string }
  | { kind: 'FACTS'; facts: PaperFact[] }
  | { kind: 'LIST'; items: string[] }
  | { kind: 'TABLE'; caption: string; columns: PaperColumn[]; rows: string[][]; sum: string[] | null }
  /** Lines to write on: a notulen, a dissent. */
  | { kind: 'LINES'; count: number }
  /** Never split over two pages. A null name is a line to write it on. */
  | { kind: 'SIGNATURES'; place: string; signers: { role: string; name: string | null }[] }

/**
 * One paper of the financing road, in Bahasa Indonesia as papers are: what a phone prints without signal and what a desk prints. Source:
 * screens section 5, "Paper".
 */
export interface Paper {
  kind: PaperKind
  title: string
  /** Number of the letter; null leaves a line for it, undefined papers have none. */
  number?: string | null
  /** What it is about; stands at the foot of each page. */
  recordId: string
  /** The version of the proposal that it carries, with the hash that seals it. */
  version: { number: number; hash: string } | null
  /** Until it is sealed a paper says "KONSEP". */
  isDraft: boolean
  /** The official form of this letter is not known: whoever uses it compares. */
  compareWithOfficialForm: boolean
  blocks: PaperBlock[]
}

/** How each kind is written on paper. */
const paperCodes: Record<PaperKind, string> = {
  PROPOSAL: 'PROPOSAL',
  SCHEDULE: 'JADWAL',
  MEMBERS_INVITATION: 'UNDANGAN-RA',
  DELIBERATION_INVITATION: 'UNDANGAN-MUSDES',
  ATTENDANCE_LIST: 'DAFTAR-HADIR',
  DELIBERATION_MINUTES: 'BERITA-ACARA',
  APPROVAL_LETTER: 'PERSETUJUAN',
  POWER_OF_ATTORNEY: 'KUASA',
  READER_PACK: 'PAKET-BANK',
}

/** The code by which a paper is found: its kind, the end of the id of what it is about, the version and the beginning of its hash. */
export const paperCode = ({ kind, recordId, version }: Paper): string =>
  [paperCodes[kind], recordId.slice(-12), version === null ? null : `v${version.number}-${version.hash.slice(0, 8)}`]
    .filter((part) => part !== null)
    .join('/')
    .toUpperCase()

/** What the QR of a paper says: the whole of its code, so that it can be held against the record without a network. */
export const paperSeal = ({ kind, recordId, version }: Paper): string =>
  ['DAMPINGI', paperCodes[kind], recordId, ...(version === null ? [] : [`v${version.number}`, version.hash])].join(':')
