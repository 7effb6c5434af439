import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import { type FoodOutletState, type OutletDocument, outletDocuments, type SiteCheck } from './food-outlet.ts'

export type FoodOutletCommand =
  | 'startFoodOutlet'
  | 'submitFoodOutlet'
  | 'returnFoodOutlet'
  | 'planSiteCheck'
  | 'recordSiteCheck'
  | 'registerFoodOutlet'
  | 'recordSignage'

/** What the requirements of an outlet look at. */
export interface FoodOutletFacts {
  documents: readonly OutletDocument[]
  reason: string | null
  siteCheck: SiteCheck | null
  rpkNumber: string | null
}

const documentWords: Record<OutletDocument, { id: string; en: string }> = {
  NIB: { id: 'NIB', en: 'the business number (NIB)' },
  NPWP: { id: 'NPWP', en: 'the tax number (NPWP)' },
  DOMICILE_LETTER: { id: 'surat domisili', en: 'the domicile letter' },
  CHAIR_ID_SIGHTED: {
    id: 'KTP ketua (dilihat, tidak disimpan)',
    en: "the chair's identity card (sighted, not stored)",
  },
  PLACE_PHOTO: { id: 'foto tempat', en: 'the photo of the place' },
}

const documentReady = (document: OutletDocument): Requirement<FoodOutletFacts> => ({
  code: `MISSING_${document}`,
  path: ['documents', document],
  met: ({ documents }) => documents.includes(document),
  why: { id: `Belum ada ${documentWords[document].id}.`, en: `Missing: ${documentWords[document].en}.` },
  mend: {
    id: `Siapkan ${documentWords[document].id} bersama pengurus.`,
    en: `Prepare it with the board: ${documentWords[document].en}.`,
  },
  owner: 'BOARD',
})

const reasonGiven: Requirement<FoodOutletFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => (reason ?? '').trim().length > 0,
  why: { id: 'Alasan pengembalian belum ditulis.', en: 'The reason for the return is not written yet.' },
  mend: { id: 'Tulis apa yang perlu dilengkapi.', en: 'Write what must be completed.' },
  owner: 'BULOG',
}
const numberGiven: Requirement<FoodOutletFacts> = {
  code: 'RPK_NUMBER_MISSING',
  path: ['rpkNumber'],
  met: ({ rpkNumber }) => (rpkNumber ?? '').trim().length > 0,
  why: { id: 'Nomor RPK belum diisi.', en: 'The RPK number is not given yet.' },
  mend: { id: 'Isi nomor RPK dari daftar Bulog.', en: "Give the number from Bulog's register." },
  owner: 'BULOG',
}
const passWithoutDryStore: Requirement<FoodOutletFacts> = {
  code: 'STORE_NOT_DRY',
  path: ['siteCheck', 'dry'],
  met: ({ siteCheck }) => siteCheck === null || !siteCheck.passed || (siteCheck.dry && siteCheck.storageKilograms > 0),
  why: { id: 'Gudang lembap atau tanpa ruang simpan tidak bisa lolos.', en: 'A damp store, or none, cannot pass.' },
  mend: {
    id: 'Pilih “Belum lolos”, atau perbaiki isian gudang.',
    en: 'Choose “Not passed”, or mend what was written of the store.',
  },
  owner: 'BULOG',
}

const failureExplained: Requirement<FoodOutletFacts> = {
  code: 'FAILURE_UNEXPLAINED',
  path: ['siteCheck', 'notes'],
  met: ({ siteCheck }) => siteCheck === null || siteCheck.passed || siteCheck.notes.trim().length > 0,
  why: { id: 'Belum lolos, tetapi sebabnya belum ditulis.', en: 'Not passed, and why is not written yet.' },
  mend: { id: 'Tulis apa yang perlu diperbaiki koperasi.', en: 'Write what the co-operative must mend.' },
  owner: 'BULOG',
}

const documentsReady = outletDocuments.map(documentReady)

/** An RPK from interest to registration at Bulog. Source: domain reference B3; what comes after registration is not here yet. */
export const foodOutletLifecycle = defineLifecycle<FoodOutletState, FoodOutletCommand, FoodOutletFacts>({
  name: 'foodOutlet',
  title: { id: 'RPK', en: 'Food outlet (RPK)' },
  states: {
    INTEREST: { label: { id: 'Berminat, berkas disiapkan', en: 'Interested, papers in preparation' }, turn: 'BA' },
    SUBMITTED: { label: { id: 'Masuk ke Bulog', en: 'Submitted to Bulog' }, turn: 'BULOG' },
    RETURNED: { label: { id: 'Dikembalikan Bulog', en: 'Returned by Bulog' }, turn: 'BA' },
    SITE_CHECK_PLANNED: { label: { id: 'Cek lokasi dijadwalkan', en: 'Site check planned' }, turn: 'BULOG' },
    SITE_CHECK_FAILED: { label: { id: 'Belum lolos cek lokasi', en: 'Site check failed' }, turn: 'BOARD' },
    SITE_PASSED: { label: { id: 'Lolos cek lokasi', en: 'Site check passed' }, turn: 'BULOG' },
    REGISTERED: { label: { id: 'Terdaftar, belum aktif', en: 'Registered, not active yet' }, turn: 'BOARD' },
  },
  commands: {
    startFoodOutlet: { id: 'Mulai RPK', en: 'Start RPK' },
    submitFoodOutlet: { id: 'Kirim ke Bulog', en: 'Submit to Bulog' },
    returnFoodOutlet: { id: 'Kembalikan', en: 'Return' },
    planSiteCheck: { id: 'Jadwalkan cek', en: 'Plan site check' },
    recordSiteCheck: { id: 'Simpan hasil cek', en: 'Save site check' },
    registerFoodOutlet: { id: 'Daftarkan RPK', en: 'Register RPK' },
    recordSignage: { id: 'Catat spanduk', en: 'Record the sign' },
  },
  transitions: [
    { from: null, command: 'startFoodOutlet', to: 'INTEREST', by: ['BA'], needs: [] },
    { from: 'INTEREST', command: 'submitFoodOutlet', to: 'SUBMITTED', by: ['BA'], needs: documentsReady },
    { from: 'RETURNED', command: 'submitFoodOutlet', to: 'SUBMITTED', by: ['BA'], needs: documentsReady },
    { from: 'SUBMITTED', command: 'returnFoodOutlet', to: 'RETURNED', by: ['BULOG'], needs: [reasonGiven] },
    { from: 'SUBMITTED', command: 'planSiteCheck', to: 'SITE_CHECK_PLANNED', by: ['BULOG'], needs: [] },
    { from: 'SITE_CHECK_FAILED', command: 'planSiteCheck', to: 'SITE_CHECK_PLANNED', by: ['BULOG'], needs: [] },
    // The calendar of an officer changes: another day is planned.
    { from: 'SITE_CHECK_PLANNED', command: 'planSiteCheck', to: 'SITE_CHECK_PLANNED', by: ['BULOG'], needs: [] },
    {
      from: 'SITE_CHECK_PLANNED',
      command: 'recordSiteCheck',
      to: 'SITE_PASSED',
      by: ['BULOG'],
      needs: [passWithoutDryStore],
    },
    {
      from: 'SITE_CHECK_PLANNED',
      command: 'recordSiteCheck',
      to: 'SITE_CHECK_FAILED',
      by: ['BULOG'],
      needs: [failureExplained],
    },
    // The sign goes up after registration, and its day may be mended.
    { from: 'REGISTERED', command: 'recordSignage', to: 'REGISTERED', by: ['BULOG'], needs: [] },
    { from: 'SITE_PASSED', command: 'registerFoodOutlet', to: 'REGISTERED', by: ['BULOG'], needs: [numberGiven] },
  ],
})

/** The lifecycle's facts of a command that brings none of its own. */
export const noOutletFacts: FoodOutletFacts = { documents: [], reason: null, siteCheck: null, rpkNumber: null }
