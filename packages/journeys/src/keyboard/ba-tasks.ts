import { expect } from '../people/people.ts'
import type { Keys, Task } from './keys.ts'

/** By the bar of the phone to a section. */
async function section(keys: Keys, name: string): Promise<void> {
  await keys.follow(name)
  await keys.at(name)
}

/** To the page of the first co-operative that has no proposal yet. */
async function toCooperative(keys: Keys): Promise<void> {
  await section(keys, 'Koperasi')
  await keys.follow(/Berikut: Mulai proposal/)
  await keys.at(/^KDMP|^KKMP/)
}

export const assistantTasks: readonly Task[] = [
  [
    'changes the language and back',
    async (keys) => {
      await keys.follow('Saya')
      await keys.push('English')
      await keys.push('Bahasa Indonesia')
    },
  ],
  [
    'finds a co-operative by name',
    async (keys) => {
      await section(keys, 'Koperasi')
      const names = keys.page.getByRole('listitem').getByRole('link')
      const [word = ''] = /[A-Z][a-z]+/.exec((await names.last().textContent()) ?? '') ?? []
      await keys.fill('Cari nama, desa, nomor', word, 'searchbox')
      await expect(names.first()).toContainText(word)
    },
  ],
  [
    'simulates a loan',
    async (keys) => {
      await toCooperative(keys)
      await keys.follow('Simulasi')
      await keys.fill('Jumlah pinjaman', '500000000')
      await keys.fill(/^Tenor/, '72')
      await keys.fill(/^Masa tenggang/, '6')
      await keys.sees('Rp 8.913.136')
    },
  ],
  [
    'writes down a visit',
    async (keys) => {
      await toCooperative(keys)
      await keys.follow('Mulai kunjungan')
      await keys.tick('Pembukuan')
      await keys.tick('Ketua')
      await keys.fill('Temuan', 'Buku kas rapi.')
      await keys.pick('Mengapa tidak ada foto?', 'Hujan')
      await keys.push('Simpan kunjungan')
      await keys.sees(/Kunjungan tersimpan|Tersimpan di HP|Diterima/)
    },
  ],
  [
    'starts a proposal',
    async (keys) => {
      await toCooperative(keys)
      await keys.follow('Kerjakan')
      await keys.at('Mulai proposal')
      await keys.push('Mulai proposal')
      await keys.at(/^Proposal/)
    },
  ],
  [
    'fills a block of it',
    async (keys) => {
      await keys.follow(/^3 Pasar/)
      await keys.fill('Pasar', 'Warga desa membeli beras tiap pekan.')
      await keys.push('Simpan, kembali')
      await keys.at(/^Proposal/)
      await expect(keys.page.getByRole('link', { name: /^3 Pasar Lengkap/ })).toBeVisible()
    },
  ],
  [
    'is told what is missing before it may be reviewed',
    async (keys) => {
      await keys.follow(/^Pra-periksa/)
      await keys.at('Pra-periksa')
      await keys.follow(/^Perbaiki di blok/)
      await keys.at(/^\d /)
    },
  ],
  [
    'starts an RPK',
    async (keys) => {
      await section(keys, 'Koperasi')
      await keys.follow(/Berikut: Mulai proposal/)
      await keys.follow(/^RPK Belum/)
      await keys.fill('Alamat gerai', 'Jalan Raya 9')
      await keys.fill('Nama operator', 'Wartini')
      await keys.push('Mulai RPK')
      await keys.sees(/Berkas yang sudah ada|Berminat/)
    },
  ],
  ['looks at what was sent', (keys) => section(keys, 'Kotak keluar')],
  [
    'fetches the newest data and signs out',
    async (keys) => {
      await keys.follow('Saya')
      await keys.push('Ambil data sekarang')
      // What waits is sent first: nobody leaves a phone with work on it.
      await expect(keys.page.getByRole('link', { name: /^Data \d/ })).toBeVisible({ timeout: 20_000 })
      await keys.push('Keluar dari HP ini')
      await expect(keys.page.getByRole('textbox', { name: 'Nama pengguna' })).toBeVisible()
    },
  ],
]
