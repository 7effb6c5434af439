import { expect } from '../people/people.ts'
import { changeLanguage, type Keys, lookAtAccount, signOut, type Task } from './keys.ts'

const openCooperative: Task = [
  'finds a co-operative by its name and opens its file',
  async (keys) => {
    await keys.go('k', 'Koperasi')
    await keys.fill(/^Cari/, 'Cilongok', 'searchbox')
    await keys.press('Enter')
    await expect.poll(() => firstRow(keys)).toContain('Cilongok')
    await keys.follow(/Cilongok/)
    await keys.at(/Cilongok/)
  },
]

const pageOn: Task = [
  'goes to the next page of the co-operatives',
  async (keys) => {
    await keys.go('k', 'Koperasi')
    const first = await firstRow(keys)
    await keys.push('Halaman berikut')
    await expect.poll(() => firstRow(keys)).not.toBe(first)
  },
]

const filterAndSort: Task = [
  'filters by kind and sorts by the last visit',
  async (keys) => {
    await keys.go('k', 'Koperasi')
    await keys.choose('Jenis', 'Kelurahan')
    await expect.poll(() => firstRow(keys)).toContain('Koperasi Kelurahan')
    await keys.push('Kunjungan terakhir')
    await expect(keys.page.getByRole('button', { name: 'Kunjungan terakhir (diurutkan)' })).toBeVisible()
  },
]

const readRules: Task = [
  'reads a rule set with its sources',
  async (keys) => {
    await keys.go('a', 'Aturan')
    await keys.follow(/^PMK 49\/2025/)
    await keys.at(/^PMK 49\/2025/)
  },
]

const readSummary: Task = ['reads the summary of the regency', (keys) => keys.go('r', 'Ringkasan')]

const readWeek: Task = [
  'looks at the week of one BA, and at the week before',
  async (keys) => {
    await keys.go('m', /^Minggu ini/)
    await keys.follow('Pekan sebelumnya')
    await keys.at(/pekan \d+/)
  },
]

const firstRow = (keys: Keys): Promise<string> =>
  keys.page
    .getByRole('row')
    .nth(1)
    .textContent()
    .then((text) => text ?? '')
    .catch(() => '')

export const pmoTasks: readonly Task[] = [
  readWeek,
  openCooperative,
  pageOn,
  filterAndSort,
  [
    'returns a proposal with a reason',
    async (keys) => {
      await keys.go('p', 'Antrean proposal')
      await keys.openRow(/\d{2}\s+hari/)
      await keys.fill('Alasan pengembalian', 'Lampirkan penawaran kedua.')
      await keys.push('Kembalikan')
      await keys.sees('Dikembalikan PMO')
    },
  ],
  [
    'marks a block as read and approves a proposal',
    async (keys) => {
      await keys.go('p', 'Antrean proposal')
      await keys.openRow(/hari/)
      await keys.push('Tandai sudah dibaca')
      await keys.push('Setujui untuk rapat anggota')
      await keys.push('Setujui sekarang')
      await keys.sees('Disetujui PMO')
    },
  ],
  readSummary,
  readRules,
  changeLanguage,
  lookAtAccount,
  signOut,
]

/** The Dinas watches and decides nothing: these are all its tasks today. */
export const officeTasks: readonly Task[] = [
  readSummary,
  openCooperative,
  pageOn,
  filterAndSort,
  readRules,
  changeLanguage,
  lookAtAccount,
  signOut,
]

const tryToSuspend: Task = [
  'is told what a suspension of a rule set still needs',
  async (keys) => {
    await keys.go('a', 'Aturan')
    await keys.follow(/^PMK 49\/2025/)
    await keys.at(/^PMK 49\/2025/)
    await keys.follow('Tangguhkan aturan')
    await keys.at('Tangguhkan aturan')
    await keys.push('Tangguhkan sekarang')
    await expect(keys.page.getByText('Alasannya belum ditulis.').first()).toBeVisible()
  },
]

/** What an administrator does beside watching. Putting a rule in force would reach all others: `rule-sets/publish-rules.e2e.ts`. */
export const administratorTasks: readonly Task[] = [
  readRules,
  tryToSuspend,
  readSummary,
  openCooperative,
  changeLanguage,
  lookAtAccount,
  signOut,
]
