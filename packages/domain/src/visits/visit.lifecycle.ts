import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import { type VisitNotes, type VisitState, visitCorrectionDays } from './visit.ts'

/** What the requirements of a visit look at. `daysSinceVisit` counts WIB days. */
export interface VisitFacts {
  notes: VisitNotes | null
  daysSinceVisit: number
}

const notesWritten: Requirement<VisitFacts> = {
  code: 'NOTES_MISSING',
  path: ['findings'],
  met: ({ notes }) => (notes?.findings.trim().length ?? 0) > 0,
  why: { id: 'Temuan belum ditulis.', en: 'The findings are not written yet.' },
  mend: { id: 'Tulis satu kalimat tentang yang Anda temukan.', en: 'Write one sentence about what you found.' },
  owner: 'BA',
}
const purposeChosen: Requirement<VisitFacts> = {
  code: 'PURPOSE_MISSING',
  path: ['purposes'],
  met: ({ notes }) => (notes?.purposes.length ?? 0) > 0,
  why: { id: 'Tujuan kunjungan belum dipilih.', en: 'The purpose of the visit is not chosen yet.' },
  mend: { id: 'Pilih paling sedikit satu tujuan.', en: 'Choose at least one purpose.' },
  owner: 'BA',
}
const photoOrReason: Requirement<VisitFacts> = {
  code: 'PHOTO_OR_REASON',
  path: ['noPhotoReason'],
  met: ({ notes }) => notes?.noPhotoReason != null,
  why: { id: 'Foto belum ada.', en: 'There is no photo yet.' },
  mend: { id: 'Pilih alasan mengapa tidak ada foto.', en: 'Choose the reason why there is no photo.' },
  owner: 'BA',
}
const stillCorrectable: Requirement<VisitFacts> = {
  code: 'CORRECTION_LATE',
  path: [],
  met: ({ daysSinceVisit }) => daysSinceVisit <= visitCorrectionDays,
  why: { id: 'Masa perbaikan 7 hari lewat.', en: 'The seven days for corrections are over.' },
  mend: { id: 'Tambahkan catatan baru pada kunjungan berikutnya.', en: 'Add a new note at the next visit.' },
  owner: 'BA',
}

const needed = [purposeChosen, notesWritten, photoOrReason]

/** A visit's life. Source: domain reference B5. A planned visit whose day has passed is overdue by its date, not by a state. */
export const visitLifecycle = defineLifecycle<VisitState, 'planVisit' | 'recordVisit' | 'correctVisit', VisitFacts>({
  name: 'visit',
  title: { id: 'Kunjungan', en: 'Visit' },
  states: {
    PLANNED: { label: { id: 'Dijadwalkan', en: 'Planned' }, turn: 'BA' },
    COMPLETED: { label: { id: 'Selesai', en: 'Completed' }, turn: null },
    CORRECTED: { label: { id: 'Diperbaiki', en: 'Corrected' }, turn: null },
  },
  commands: {
    planVisit: { id: 'Jadwalkan kunjungan', en: 'Plan visit' },
    recordVisit: { id: 'Simpan kunjungan', en: 'Save visit' },
    correctVisit: { id: 'Perbaiki kunjungan', en: 'Correct visit' },
  },
  transitions: [
    { from: null, command: 'planVisit', to: 'PLANNED', by: ['BA'], needs: [] },
    { from: null, command: 'recordVisit', to: 'COMPLETED', by: ['BA'], needs: needed },
    { from: 'PLANNED', command: 'recordVisit', to: 'COMPLETED', by: ['BA'], needs: needed },
    { from: 'COMPLETED', command: 'correctVisit', to: 'CORRECTED', by: ['BA'], needs: [stillCorrectable, ...needed] },
    { from: 'CORRECTED', command: 'correctVisit', to: 'CORRECTED', by: ['BA'], needs: [stillCorrectable, ...needed] },
  ],
})
