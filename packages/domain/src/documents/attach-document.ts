import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { futureDay, inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { documentLifecycle } from './document.lifecycle.ts'
import {
  belongsToProposal,
  type DocumentKind,
  type DocumentPageRecord,
  type DocumentRecord,
  hasExpired,
  mostPageBytes,
  mostPages,
  type PageInput,
} from './document.ts'
import { documentEvent } from './document-event.ts'

export interface AttachDocument extends CommandInput {
  documentId: string
  cooperativeId: string
  /** The proposal, for a paper of one. */
  proposalId?: string | null
  kind: DocumentKind
  number?: string | null
  issuedOn?: string | null
  expiresOn?: string | null
  pages: PageInput[]
}

/** Puts a paper into the vault. The record is accepted before its pages, whose bytes are sent apart when there is signal. */
export const attachDocument = defineCommand<AttachDocument>({
  by: ['BA'],
  subject: ({ documentId, cooperativeId, proposalId, pages }) => ({
    kind: 'document',
    id: documentId,
    within: proposalId == null ? { cooperativeId } : { proposalId },
    alsoMakes: pages.map(({ id }, i) => ({ kind: 'documentPage', id, path: ['pages', String(i), 'id'] })),
  }),
  decide(input, facts) {
    if (facts.document !== null) return refuse('ALREADY_EXISTS')
    const refused = refusedBy(
      documentLifecycle,
      { from: null, command: 'attachDocument', to: 'ATTACHED', role: facts.viewer.role },
      { pagesToCome: input.pages.length, matches: false, note: null },
    )
    if (refused !== null) return refused
    // A paper of a proposal belongs to the co-operative of that proposal and to no other.
    if (facts.cooperative.id !== input.cooperativeId) return refuse('NOT_FOUND', [], ['cooperativeId'])
    const findings = [...kindFindings(input), ...dayFindings(input, facts.today), ...pageFindings(input.pages)]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const place = {
      regency: facts.cooperative.regency,
      cooperativeId: facts.cooperative.id,
      proposalId: input.proposalId ?? null,
      attachedById: facts.viewer.personId,
    }
    const document: DocumentRecord = {
      id: input.documentId,
      ...place,
      kind: input.kind,
      state: 'ATTACHED',
      stateSince: facts.now,
      number: input.number?.trim() || null,
      issuedOn: input.issuedOn ?? null,
      expiresOn: input.expiresOn ?? null,
      note: null,
      attachedAt: facts.now,
      verifiedById: null,
    }
    const documentPages = input.pages.map(
      (page, i): DocumentPageRecord => ({
        ...page,
        ...place,
        documentId: document.id,
        number: i + 1,
        receivedAt: null,
      }),
    )
    const bankId = facts.proposal?.bankId ?? null
    return {
      outcome: 'ACCEPTED',
      writes: { document, documentPages },
      event: documentEvent('DocumentAttached', document, { state: null, bankId, pages: documentPages.length }),
      findings: hasExpired(document, facts.today) ? [expired] : [],
    }
  },
})

const kindFindings = ({ kind, proposalId }: AttachDocument): Finding[] =>
  belongsToProposal(kind) === (proposalId != null)
    ? []
    : [
        inputFinding(
          ['kind'],
          proposalId == null
            ? { id: 'Dokumen ini milik sebuah proposal.', en: 'This document belongs to a proposal.' }
            : { id: 'Dokumen ini milik koperasi, bukan proposal.', en: 'This document is of the co-operative itself.' },
          proposalId == null
            ? { id: 'Buka proposalnya, lalu lampirkan dari sana.', en: 'Open the proposal and attach it there.' }
            : { id: 'Lampirkan dari halaman koperasi.', en: 'Attach it on the page of the co-operative.' },
        ),
      ]

const dayFindings = ({ issuedOn = null, expiresOn = null }: AttachDocument, today: string): Finding[] => [
  ...(issuedOn === null ? [] : futureDay(['issuedOn'], issuedOn, today)),
  ...(issuedOn !== null && expiresOn !== null && expiresOn < issuedOn
    ? [
        inputFinding(
          ['expiresOn'],
          { id: 'Masa berlaku berakhir sebelum tanggal terbit.', en: 'It ends before the day it was issued.' },
          { id: 'Periksa kedua tanggal di surat.', en: 'Check both days on the paper.' },
        ),
      ]
    : []),
]

function pageFindings(pages: readonly PageInput[]): Finding[] {
  if (pages.length === 0) return [noPage]
  if (pages.length > mostPages) return [tooManyPages]
  const ids = pages.map(({ id }) => id)
  return pages.flatMap(({ id, mediaType, bytes, sha256 }, i) => {
    const path = ['pages', String(i)]
    if (ids.indexOf(id) !== i) return [pageTwice([...path, 'id'])]
    if (!Number.isSafeInteger(bytes) || bytes < 1) return [emptyPage([...path, 'bytes'])]
    if (bytes > mostPageBytes[mediaType]) return [tooLarge([...path, 'bytes'], mostPageBytes[mediaType])]
    return /^[0-9a-f]{64}$/.test(sha256) ? [] : [notAHash([...path, 'sha256'])]
  })
}

const expired: Finding = {
  rule: 'DOCUMENT_EXPIRED',
  severity: 'ATTENTION',
  path: ['expiresOn'],
  why: { id: 'Masa berlaku dokumen ini sudah lewat.', en: 'This document has expired.' },
  mend: { id: 'Minta pengurus memperbarui dokumennya.', en: 'Ask the board to renew it.' },
  owner: 'BOARD',
  citation: null,
}
const noPage = inputFinding(
  ['pages'],
  { id: 'Foto atau berkas belum ada.', en: 'There is no photo or file yet.' },
  { id: 'Ambil foto surat, atau pilih berkasnya.', en: 'Take a photo of the paper, or choose its file.' },
)
const tooManyPages = inputFinding(
  ['pages'],
  { id: `Paling banyak ${mostPages} halaman.`, en: `At most ${mostPages} pages.` },
  { id: 'Jadikan satu PDF, atau lampirkan dua kali.', en: 'Make one PDF of them, or attach it twice.' },
)
const pageTwice = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Halaman ini sudah ada.', en: 'This page is there already.' },
    { id: 'Hapus salah satu.', en: 'Remove one of them.' },
  )
const emptyPage = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Berkas ini kosong.', en: 'This file is empty.' },
    { id: 'Ambil foto lagi, atau pilih berkas lain.', en: 'Take the photo again, or choose another file.' },
  )
const tooLarge = (path: string[], most: number): Finding =>
  inputFinding(
    path,
    { id: `Berkas ini lebih dari ${most / 1_000_000} MB.`, en: `This file is over ${most / 1_000_000} MB.` },
    { id: 'Perkecil berkasnya, atau foto ulang suratnya.', en: 'Make it smaller, or take a photo of the paper.' },
  )
const notAHash = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Tanda isi berkas tidak terbaca.', en: 'The hash of the file cannot be read.' },
    { id: 'Pilih berkasnya lagi.', en: 'Choose the file again.' },
  )
