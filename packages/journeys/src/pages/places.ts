import { type AppraisalState, appraisalStates } from '@dampingi/domain'
import type { Portal } from '../people/people.ts'
import { ask, type Edges, type Requests } from '../product/ask.ts'
import {
  appraisalsByState,
  documentsByState,
  known,
  loansByState,
  outletsByState,
  proposalsByState,
} from './by-state.ts'

/** A page in one of its states: where it is, and the words by which one knows that it is there. `name` is the same on every day. */
export interface Place {
  name: string
  path: string
  shows: string | RegExp
}

/** Looks like the id of something, and is nobody's. */
const invented = '01890000-0000-7000-8000-000000000000'

/** What an assistant has of a proposal that led to a loan. */
const pagesOfLoan: [string, string, string | RegExp][] = [
  ['proposal', '', /^Proposal/],
  ['status', '/status', 'Di bank'],
  ['terima', '/terima', 'Koperasi menerima penawaran'],
  ['tolak', '/tolak', 'Koperasi tidak menerima penawaran'],
  ['pinjaman', '/pinjaman', 'Pinjaman'],
  ['kembalikan', '/pinjaman/kembalikan', 'Catat pengembalian ke desa'],
]

/** What an assistant has of a proposal that she has only begun. */
const pagesOfDraft: [string, string, string | RegExp][] = [
  ['proposal', '', /^Proposal/],
  ['simulasi', '/simulasi', 'Simulasi'],
  ['periksa', '/periksa', 'Pra-periksa'],
  ['tinjau', '/tinjau', 'Periksa sebelum minta ditinjau'],
  ['rapat-anggota', '/rapat-anggota', 'Rapat anggota'],
  ['musdes-keputusan', '/musdes/keputusan', 'Keputusan dan berita acara'],
  ['status', '/status', 'Di bank'],
]

async function baPlaces(requests: Requests): Promise<Place[]> {
  const mine = await proposalsByState(requests, 'ba01')
  const { id, cooperative } = known(mine.UNDER_APPRAISAL, 'proposal of ba01 at a bank')
  const draft = known(mine.DRAFT, 'draft of ba01')
  const lent = known(mine.AGREEMENT_SIGNED, 'proposal of ba01 with a loan')
  const visit = known((await visitsOf(requests, 'ba01'))[0], 'visit of ba01')
  const own = `/ba/koperasi/${cooperative.id}`
  const road = `${own}/proposal/${id}`
  const begun = `/ba/koperasi/${draft.cooperative.id}/proposal/${draft.id}`
  const loan = `/ba/koperasi/${lent.cooperative.id}/proposal/${lent.id}`
  const of = (folder: string, at: string, pages: [string, string, string | RegExp][]): Place[] =>
    pages.map(([name, path, shows]) => ({ name: `${folder}${name}`, path: `${at}${path}`, shows }))
  const block = (n: number): [string, string, RegExp] => [`blok-${n}`, `/blok/${n}`, new RegExp(`^${n} `)]
  return [
    ...of('', '/ba', [
      ['hari-ini', '/hari-ini', 'Hari Ini'],
      ['koperasi', '/koperasi', 'Koperasi'],
      ['kotak-keluar', '/kotak-keluar', 'Kotak keluar'],
      ['saya', '/saya', 'Saya'],
      ['ganti-sandi', '/saya/sandi', 'Ganti kata sandi'],
      ['bantuan', '/bantuan', 'Bantuan'],
      ['tidak-ditemukan', `/koperasi/${invented}`, 'Tidak ditemukan'],
      ['alamat-salah', '/tidak-ada', 'Tidak ditemukan'],
      ['kunjungan-baru', `/kunjungan/baru?koperasi=${cooperative.id}`, /^Kunjungan/],
      ['kunjungan', `/kunjungan/${visit}`, /^Kunjungan/],
      ['kunjungan-perbaiki', `/kunjungan/${visit}/perbaiki`, /^Perbaiki kunjungan/],
    ]),
    ...of('koperasi-', own, [
      ['rincian', '', /^KDMP|^KKMP/],
      ['data', '/data', /./],
      ['data-ubah', '/data/ubah', 'Ubah data'],
      ['linimasa', '/linimasa', 'Linimasa'],
      ['simulasi', '/simulasi', 'Simulasi'],
      ['dokumen', '/dokumen', 'Dokumen'],
      ['dokumen-ada', '/dokumen/deed', 'Akta pendirian dan SK AHU'],
      ['dokumen-belum', '/dokumen/domicile-letter', 'Surat domisili'],
      ['dokumen-lampirkan', '/dokumen/deed/baru', /^Lampirkan/],
      ['rpk', '/rpk', 'RPK'],
      ['mulai-proposal', '/proposal/baru', 'Mulai proposal'],
    ]),
    ...of('di-bank-', road, [
      ['proposal', '', /^Proposal/],
      ...[1, 2, 3, 4, 5, 6, 7].map(block),
      ['periksa', '/periksa', 'Pra-periksa'],
      ['tinjau', '/tinjau', 'Periksa sebelum minta ditinjau'],
      ['rapat-anggota', '/rapat-anggota', 'Rapat anggota'],
      ['musdes', '/musdes', /^Mus/],
      ['musdes-hadir', '/musdes/hadir', 'Daftar hadir'],
      ['musdes-keputusan', '/musdes/keputusan', 'Keputusan dan berita acara'],
      ['persetujuan', '/persetujuan', /^Surat persetujuan/],
      ['kirim', '/kirim', 'Periksa sebelum kirim ke bank'],
      ['status', '/status', 'Di bank'],
      ['pertanyaan', '/pertanyaan', 'Pertanyaan bank'],
      ['dokumen', '/dokumen', 'Dokumen proposal'],
      ['dokumen-ada', '/dokumen/official-record', 'Berita acara musyawarah'],
      ['dokumen-lampirkan', '/dokumen/quotation/baru', /^Lampirkan/],
      ['cetak', '/cetak', 'Berkas cetak'],
      ['cetak-berita-acara', '/cetak/berita-acara', 'Cetak berkas'],
    ]),
    ...of('konsep-', begun, [...[3, 4, 5, 6, 7].map(block), ...pagesOfDraft]),
    ...of('pinjaman-', loan, pagesOfLoan),
  ]
}

/** Visits that were made. */
async function visitsOf(requests: Requests, username: string): Promise<string[]> {
  const query = '{ visits(first: 20, filter: { state: COMPLETED }) { edges { node { id } } } }'
  const { visits } = await ask<{ visits: Edges<{ id: string }> }>(requests, username, query)
  return visits.edges.map(({ node }) => node.id)
}

async function pmoPlaces(requests: Requests): Promise<Place[]> {
  const all = await proposalsByState(requests, 'pmo1')
  const asked = known(all.READY_FOR_REVIEW, 'proposal that waits for the PMO')
  const atBank = known(all.UNDER_APPRAISAL, 'proposal at a bank')
  const { ruleSets } = await ask<{ ruleSets: { id: string; code: string }[] }>(
    requests,
    'pmo1',
    '{ ruleSets { id code } }',
  )
  const rules = known(
    ruleSets.find(({ code }) => code === 'PMK49_2025'),
    'rule set PMK49_2025',
  ).id
  return [
    { name: 'minggu-ini', path: '/pmo/minggu-ini', shows: /^Minggu ini/ },
    { name: 'antrean', path: '/pmo/antrean/proposal', shows: 'Antrean proposal' },
    { name: 'antrean-semua', path: '/pmo/antrean/proposal?keadaan=semua', shows: 'Antrean proposal' },
    { name: 'proposal-ditinjau', path: `/pmo/antrean/proposal/${asked.id}`, shows: /^Koperasi/ },
    { name: 'proposal-cetak', path: `/pmo/antrean/proposal/${asked.id}/cetak`, shows: 'Berkas cetak' },
    { name: 'proposal-versi', path: `/pmo/antrean/proposal/${asked.id}/versi`, shows: 'Versi proposal' },
    { name: 'proposal-di-bank', path: `/pmo/antrean/proposal/${atBank.id}`, shows: /^Koperasi/ },
    { name: 'proposal-tidak-ada', path: `/pmo/antrean/proposal/${invented}`, shows: 'Proposal' },
    { name: 'bukti', path: '/pmo/antrean/bukti', shows: 'Bukti' },
    { name: 'bukti-tidak-cocok', path: '/pmo/antrean/bukti?keadaan=NOT_MATCHING', shows: 'Bukti' },
    ...(await documentsByState(requests)).map(([state, id]) => ({
      name: `bukti-${state}`,
      path: `/pmo/antrean/bukti/${id}`,
      shows: /./,
    })),
    { name: 'bukti-tidak-ada', path: `/pmo/antrean/bukti/${invented}`, shows: 'Dokumen' },
    { name: 'pinjaman', path: '/pmo/pinjaman', shows: 'Pinjaman' },
    ...Object.entries(await loansByState(requests, 'pmo1')).map(([state, { id }]) => ({
      name: `pinjaman-${state}`,
      path: `/pmo/pinjaman/${id}`,
      shows: /^Koperasi/,
    })),
    { name: 'pinjaman-tidak-ada', path: `/pmo/pinjaman/${invented}`, shows: 'Pinjaman' },
    { name: 'koperasi', path: '/pmo/koperasi', shows: 'Koperasi' },
    { name: 'koperasi-kosong', path: '/pmo/koperasi?cari=tidakadayangbegini', shows: 'Koperasi' },
    { name: 'koperasi-rincian', path: `/pmo/koperasi/${atBank.cooperative.id}`, shows: /^Koperasi/ },
    { name: 'aturan', path: '/pmo/aturan', shows: /./ },
    ...ruleSets.map(({ id, code }) => ({ name: `aturan-${code}`, path: `/pmo/aturan/${id}`, shows: /./ })),
    // An administrator meets forms there, in `rule-sets/publish-rules.e2e.ts`; the PMO is told whose step it is.
    { name: 'aturan-banding', path: `/pmo/aturan/${rules}/banding`, shows: 'Bandingkan dan periksa' },
    { name: 'aturan-uji', path: `/pmo/aturan/${rules}/uji`, shows: 'Uji pada proposal terbuka' },
    { name: 'aturan-isian', path: `/pmo/aturan/${rules}/isian/maxOpexRupiah`, shows: /^Ubah / },
    { name: 'aturan-isian-tabel', path: `/pmo/aturan/${rules}/isian/supportBands`, shows: 'Isian' },
    { name: 'aturan-masa-berlaku', path: `/pmo/aturan/${rules}/masa-berlaku`, shows: /^Ubah masa berlaku/ },
    { name: 'aturan-tangguhkan', path: `/pmo/aturan/${rules}/tangguhkan`, shows: 'Tangguhkan aturan' },
    { name: 'aturan-aktifkan', path: `/pmo/aturan/${rules}/aktifkan`, shows: 'Aktifkan lagi' },
    { name: 'aturan-cabut', path: `/pmo/aturan/${rules}/cabut`, shows: 'Cabut aturan' },
    { name: 'aturan-tidak-ada', path: `/pmo/aturan/${invented}/banding`, shows: 'Bandingkan dan periksa' },
    { name: 'dinas', path: '/pmo/dinas', shows: 'Ringkasan' },
    { name: 'akun', path: '/pmo/akun', shows: 'Akun saya' },
    { name: 'alamat-salah', path: '/pmo/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

async function bankPlaces(requests: Requests): Promise<Place[]> {
  const all = await appraisalsByState(requests, 'mandiri-reviewer')
  const inState = (state: AppraisalState) => known(all[state], `appraisal in ${state} at Mandiri`).proposal.id
  const loans = await loansByState(requests, 'mandiri-reviewer')
  const drawing = known(loans.DISBURSING, 'loan of Mandiri that is being drawn').id
  const { id: repaid, movements } = known(loans.IN_REPAYMENT, 'loan of Mandiri in repayment')
  const moved = known(movements.edges[0], 'movement of that loan').node.id
  const parts = ['ringkasan', 'temuan', 'anggaran', 'jadwal', 'desa', 'musdes', 'dokumen']
  return [
    { name: 'antrean', path: '/bank/antrean', shows: 'Antrean' },
    { name: 'antrean-ditolak', path: '/bank/antrean?keadaan=REJECTED', shows: 'Antrean' },
    ...parts.map((tab) => ({
      name: `berkas-${tab}`,
      path: `/bank/proposal/${inState('UNDER_APPRAISAL')}?tab=${tab}`,
      shows: /^Koperasi/,
    })),
    ...appraisalStates.map((state) => ({
      name: `keputusan-${state}`,
      path: `/bank/proposal/${inState(state)}/keputusan`,
      shows: /Rekomendasi|Keputusan/,
    })),
    { name: 'tanya', path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/tanya`, shows: 'Tanya koperasi' },
    {
      name: 'kembalikan-belum',
      path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/kembalikan`,
      shows: 'Kembalikan ke pemeriksa',
    },
    { name: 'tanya-belum', path: `/bank/proposal/${inState('INFO_REQUESTED')}/tanya`, shows: 'Tanya koperasi' },
    {
      name: 'daftar-periksa',
      path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/daftar-periksa`,
      shows: 'Daftar periksa',
    },
    {
      name: 'daftar-periksa-dibaca',
      path: `/bank/proposal/${inState('RECOMMENDED')}/daftar-periksa`,
      shows: 'Daftar periksa',
    },
    { name: 'slik', path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/slik`, shows: /^SLIK/ },
    { name: 'slik-belum', path: `/bank/proposal/${inState('WAITING')}/slik`, shows: /^SLIK/ },
    { name: 'berkas-ditanya', path: `/bank/proposal/${inState('INFO_REQUESTED')}`, shows: /^Koperasi/ },
    { name: 'cetak', path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/cetak`, shows: 'Berkas cetak' },
    {
      name: 'cetak-proposal',
      path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/cetak/proposal`,
      shows: 'Berkas cetak',
    },
    { name: 'versi', path: `/bank/proposal/${inState('UNDER_APPRAISAL')}/versi`, shows: 'Versi proposal' },
    { name: 'perjanjian', path: `/bank/proposal/${inState('OFFER_ACCEPTED')}/perjanjian`, shows: 'Perjanjian' },
    { name: 'perjanjian-belum', path: `/bank/proposal/${inState('OFFERED')}/perjanjian`, shows: 'Perjanjian' },
    { name: 'pinjaman', path: '/bank/pinjaman', shows: 'Pinjaman' },
    { name: 'pinjaman-kosong', path: '/bank/pinjaman?keadaan=CLOSED', shows: 'Pinjaman' },
    { name: 'pinjaman-dicairkan', path: `/bank/pinjaman/${drawing}`, shows: /^Koperasi/ },
    { name: 'pinjaman-diangsur', path: `/bank/pinjaman/${repaid}`, shows: /^Koperasi/ },
    { name: 'pencairan', path: `/bank/pinjaman/${drawing}/pencairan`, shows: 'Catat pencairan' },
    { name: 'henti-cair', path: `/bank/pinjaman/${drawing}/henti-cair`, shows: 'Hentikan pencairan' },
    { name: 'angsuran', path: `/bank/pinjaman/${repaid}/angsuran`, shows: 'Catat angsuran' },
    { name: 'rekening-koran', path: `/bank/pinjaman/${repaid}/rekening-koran`, shows: 'Baca rekening koran (CSV)' },
    { name: 'minta-penempatan', path: `/bank/pinjaman/${repaid}/minta-penempatan`, shows: 'Minta penempatan dana' },
    { name: 'penempatan-belum', path: `/bank/pinjaman/${repaid}/penempatan`, shows: 'Catat penempatan dana' },
    { name: 'batalkan', path: `/bank/pinjaman/${repaid}/batalkan/${moved}`, shows: 'Batalkan catatan' },
    { name: 'pinjaman-tidak-ada', path: `/bank/pinjaman/${invented}`, shows: 'Pinjaman' },
    { name: 'proposal-tidak-ada', path: `/bank/proposal/${invented}`, shows: 'Proposal' },
    { name: 'statistik', path: '/bank/statistik', shows: 'Statistik' },
    { name: 'akun', path: '/bank/akun', shows: 'Akun saya' },
    { name: 'alamat-salah', path: '/bank/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

async function bulogPlaces(requests: Requests): Promise<Place[]> {
  const all = await outletsByState(requests, 'bulog1')
  const planned = known(all.SITE_CHECK_PLANNED, 'outlet with a planned site check').id
  return [
    { name: 'corong', path: '/bulog/corong', shows: 'Corong RPK' },
    { name: 'masuk', path: '/bulog/masuk', shows: 'Masuk' },
    { name: 'rpk', path: '/bulog/rpk', shows: 'RPK' },
    { name: 'rpk-kosong', path: '/bulog/rpk?cari=tidakadayangbegini', shows: 'RPK' },
    ...Object.entries(all)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([state, { id }]) => ({ name: `rpk-${state}`, path: `/bulog/rpk/${id}`, shows: /^Koperasi/ })),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      name: `cek-lokasi-${n}`,
      path: `/bulog/rpk/${planned}/cek-lokasi?hal=${n}`,
      shows: /^Cek lokasi/,
    })),
    { name: 'rpk-tidak-ada', path: `/bulog/rpk/${invented}`, shows: 'RPK' },
    { name: 'akun', path: '/bulog/akun', shows: 'Akun saya' },
    { name: 'alamat-salah', path: '/bulog/tidak-ada', shows: 'Tidak ditemukan' },
  ]
}

/** Every page of a portal in its main states, as its person meets them. */
export const places: Record<Portal, { username: string; all: (requests: Requests) => Promise<Place[]> }> = {
  ba: { username: 'ba01', all: baPlaces },
  pmo: { username: 'pmo1', all: pmoPlaces },
  bank: { username: 'mandiri-reviewer', all: bankPlaces },
  bulog: { username: 'bulog2', all: bulogPlaces },
}
