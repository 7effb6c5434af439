import { checklistOf } from '@dampingi/domain'
import { expect } from '../people/people.ts'
import { changeLanguage, type Keys, lookAtAccount, signOut, type Task } from './keys.ts'

const filterQueue = (state: string): Task => [
  `filters the queue to "${state}" and back`,
  async (keys) => {
    await keys.go('a', 'Antrean')
    await keys.tick(state)
    await expect(keys.page).toHaveURL(/keadaan=/)
    await keys.tick(state)
  },
]

const readFile: Task = [
  'reads the parts of a file',
  async (keys) => {
    await keys.go('a', 'Antrean')
    await keys.openRow(/Rp/)
    await keys.to('tab', /^Ringkasan/)
    for (const part of ['Temuan', 'Anggaran', 'Jadwal', 'Desa', 'Musdes']) {
      await keys.press('ArrowRight')
      await expect(keys.page.getByRole('tab', { name: new RegExp(`^${part}`) })).toHaveAttribute(
        'aria-selected',
        'true',
      )
    }
  },
]

const readLoan: Task = [
  'filters the loans and reads one',
  async (keys) => {
    await keys.go('p', 'Pinjaman')
    await keys.openRow(/Rp/)
    await keys.sees('Keadaan pinjaman')
  },
]

/** A step of a loan: opened from its page, filled in, checked, recorded. */
const loanStep = (row: RegExp, step: string, fields: Record<string, string>, shows: RegExp): Task => [
  `${step.toLowerCase()}`,
  async (keys) => {
    await keys.go('p', 'Pinjaman')
    await keys.openRow(row)
    await keys.follow(step)
    await keys.at(step)
    for (const [label, text] of Object.entries(fields)) await keys.fill(label, text)
    await keys.push('Periksa dulu')
    await keys.push(step)
    await keys.sees(shows)
  },
]

/** What the checklist asks before a recommendation. */
const lines = (checklistOf('BRI', '2025-10-14')?.lines ?? [])
  .filter(({ mandatory }) => mandatory)
  .map(({ title }) => title.id)

export const reviewerTasks: readonly Task[] = [
  filterQueue('Ditolak'),
  [
    'takes a proposal up',
    async (keys) => {
      await keys.go('a', 'Antrean')
      await keys.openRow(/Belum diambil/)
      await keys.push('Ambil')
      await keys.sees('Diperiksa')
    },
  ],
  [
    'is one key away from a question, in the file and in the checklist',
    async (keys) => {
      await keys.press('t')
      await keys.at('Tanya koperasi')
      await keys.follow('Kembali ke berkas')
      await keys.follow('Isi daftar periksa')
      await keys.pick('Identitas hukum', 'Sesuai')
      await keys.press('t')
      await keys.at('Tanya koperasi')
      await keys.follow('Kembali ke berkas')
    },
  ],
  [
    'notes the credit bureau and answers the checklist',
    async (keys) => {
      await keys.follow('Catat hasil SLIK')
      await keys.pick('Hasil SLIK', 'Bersih')
      await keys.push('Catat hasil SLIK')
      await keys.follow('Isi daftar periksa')
      for (const line of lines) await keys.pick(line, 'Sesuai')
      await keys.push('Simpan jawaban')
      await keys.sees(`${lines.length} dari 11 baris dijawab.`)
    },
  ],
  [
    'recommends it',
    async (keys) => {
      await keys.follow('Buat rekomendasi')
      await keys.push('Periksa dulu')
      await keys.push('Kirim rekomendasi')
      await keys.sees('Perlu pemutus')
    },
  ],
  readFile,
  readLoan,
  loanStep(
    /Perjanjian ditandatangani/,
    'Catat laporan ke Kemenkeu',
    { 'Nomor laporan': 'S-9' },
    /Dilaporkan ke Kemenkeu/,
  ),
  loanStep(
    /Dilaporkan ke Kemenkeu/,
    'Catat pencairan',
    { Jumlah: '1.000.000', 'Pemasok yang dibayar': 'Bulog', 'Nomor faktur': 'INV-9' },
    /Sedang dicairkan/,
  ),
  [
    'writes down the signed agreement',
    async (keys) => {
      await keys.go('a', 'Antrean')
      await keys.openRow(/Penawaran diterima/)
      await keys.follow('Catat perjanjian')
      for (const label of [
        'Nomor perjanjian',
        'Rekening pembayaran pinjaman',
        'Nomor surat kuasa',
        'Pejabat bank yang menandatangani',
        /^(Kepala desa|Bupati) yang menandatangani/,
      ])
        await keys.fill(label, 'Contoh 1')
      await keys.push('Periksa dulu')
      await keys.push('Catat perjanjian')
      await keys.sees('Perjanjian ditandatangani')
    },
  ],
  changeLanguage,
  lookAtAccount,
  signOut,
]

/** To the page of a decision; nobody offers where a refusal is recommended, so that an offer is made on another. */
async function toVerdict(keys: Keys, verdict: 'Tawarkan' | 'Tolak'): Promise<void> {
  for (let skip = 0; skip < 10; skip++) {
    await keys.go('a', 'Antrean')
    await keys.openRow(/Perlu pemutus/, skip)
    await keys.follow('Putuskan')
    await keys.at('Keputusan')
    const recommended = keys.page.locator('section', { has: keys.page.getByRole('heading', { name: /^Rekomendasi / }) })
    await expect(recommended).toBeVisible()
    if (verdict === 'Tolak' || (await recommended.getByText('Ditawarkan').count()) > 0) return
  }
  throw new Error('Nothing is recommended to be offered')
}

const verdictOn = (does: string, verdict: 'Tawarkan' | 'Tolak', told: string): Task => [
  does,
  async (keys) => {
    await toVerdict(keys, verdict)
    await keys.pick('Putusan', verdict)
    if (verdict === 'Tawarkan') {
      await keys.fill('Jumlah yang ditawarkan', '50.000.000')
      await keys.fill(/^Tenor/, '60')
      await keys.fill(/^Masa tenggang/, '6')
    } else {
      // No refusal of the demo gives this reason, so that it is not ticked already.
      await keys.tick('Lainnya')
      await keys.fill('Penjelasan untuk koperasi', 'Kas belum menutup angsuran.')
    }
    await keys.push('Periksa dulu')
    await keys.push('Putuskan')
    await keys.sees(told)
  },
]

export const approverTasks: readonly Task[] = [
  filterQueue('Ditawari'),
  readFile,
  verdictOn('decides with an offer', 'Tawarkan', 'Ditawari'),
  verdictOn('refuses with a reason', 'Tolak', 'Ditolak'),
  [
    'takes a proposal up',
    async (keys) => {
      await keys.go('a', 'Antrean')
      await keys.openRow(/Belum diambil/)
      await keys.push('Ambil')
      await keys.sees('Diperiksa')
    },
  ],
  readLoan,
  loanStep(
    /Perjanjian ditandatangani/,
    'Catat laporan ke Kemenkeu',
    { 'Nomor laporan': 'S-8' },
    /Dilaporkan ke Kemenkeu/,
  ),
  changeLanguage,
  lookAtAccount,
  signOut,
]
