import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import type { DocumentState } from './document.ts'

export type DocumentCommand = 'attachDocument' | 'verifyDocument'

/** What the requirements of a paper look at. */
export interface DocumentFacts {
  /** Pages whose bytes have not come yet. */
  pagesToCome: number
  matches: boolean
  note: string | null
}

const pagesHere: Requirement<DocumentFacts> = {
  code: 'PAGES_TO_COME',
  path: [],
  met: ({ pagesToCome }) => pagesToCome === 0,
  why: { id: 'Foto atau berkasnya belum sampai semua.', en: 'Not all of its photos or files have arrived.' },
  mend: { id: 'Tunggu HP BA mendapat sinyal, lalu periksa.', en: "Wait until the BA's phone has signal, then check." },
  owner: 'BA',
}
const differenceTold: Requirement<DocumentFacts> = {
  code: 'DIFFERENCE_MISSING',
  path: ['note'],
  met: ({ note }) => (note ?? '').trim().length > 0,
  why: { id: 'Yang tidak cocok belum ditulis.', en: 'What does not match is not written yet.' },
  mend: { id: 'Tulis apa yang berbeda dan apa yang perlu dikirim.', en: 'Write what differs and what is to be sent.' },
  owner: 'PMO',
}

/**
 * A paper from the photo to the PMO's check. One that does not match stays as it is, and the next of its kind takes its place.
 * Source: architecture 2.3, design of the screens, section 6.
 */
export const documentLifecycle = defineLifecycle<DocumentState, DocumentCommand, DocumentFacts>({
  name: 'document',
  title: { id: 'Dokumen', en: 'Document' },
  states: {
    ATTACHED: { label: { id: 'Menunggu diperiksa PMO', en: "Waiting for the PMO's check" }, turn: 'PMO' },
    VERIFIED: { label: { id: 'Terverifikasi', en: 'Verified' }, turn: null },
    NOT_MATCHING: { label: { id: 'Tidak cocok', en: 'Does not match' }, turn: 'BA' },
  },
  commands: {
    attachDocument: { id: 'Simpan dokumen', en: 'Save document' },
    verifyDocument: { id: 'Simpan hasil periksa', en: 'Save the check' },
  },
  transitions: [
    { from: null, command: 'attachDocument', to: 'ATTACHED', by: ['BA'], needs: [] },
    { from: 'ATTACHED', command: 'verifyDocument', to: 'VERIFIED', by: ['PMO'], needs: [pagesHere] },
    {
      from: 'ATTACHED',
      command: 'verifyDocument',
      to: 'NOT_MATCHING',
      by: ['PMO'],
      needs: [pagesHere, differenceTold],
    },
  ],
})
