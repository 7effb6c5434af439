import { expect } from '../people/people.ts'
import { typedDay } from '../walk/days.ts'
import { changeLanguage, lookAtAccount, signOut, type Task } from './keys.ts'

export const bulogTasks: readonly Task[] = [
  [
    'reads the funnel and opens one of its steps',
    async (keys) => {
      await keys.go('c', 'Corong RPK')
      await keys.follow(/Masuk ke Bulog$/)
      await keys.at(/RPK|Masuk/)
    },
  ],
  [
    'finds an outlet by name',
    async (keys) => {
      await keys.go('r', 'RPK')
      await keys.fill('Cari nama koperasi atau desa', 'Cilongok', 'searchbox')
      await keys.press('Enter')
      await expect(keys.page).toHaveURL(/cari=Cilongok/)
    },
  ],
  [
    'filters outlets by state',
    async (keys) => {
      await keys.go('r', 'RPK')
      await keys.choose('Keadaan', 'Terdaftar')
      await expect(keys.page).toHaveURL(/keadaan=/)
    },
  ],
  [
    'goes to the next page',
    async (keys) => {
      await keys.go('r', 'RPK')
      await keys.push('Halaman berikut')
      await expect(keys.page).toHaveURL(/sesudah=/)
    },
  ],
  [
    'sends papers back with a reason',
    async (keys) => {
      await keys.go('m', 'Masuk')
      await keys.openRow(/Masuk ke Bulog/)
      await keys.fill('Yang perlu dilengkapi', 'Foto tempat buram.')
      await keys.push('Kembalikan')
      await keys.sees('Dikembalikan')
    },
  ],
  [
    'plans a site check',
    async (keys) => {
      await keys.go('m', 'Masuk')
      await keys.openRow(/Masuk ke Bulog/)
      await keys.fill('Tanggal cek lokasi', typedDay(7))
      await keys.press('Enter')
      await keys.sees('Cek lokasi dijadwalkan')
    },
  ],
  [
    'records the site check, page by page',
    async (keys) => {
      await keys.follow('Isi hasil cek lokasi')
      await keys.fill(/^Panjang/, '6')
      await keys.fill(/^Lebar/, '4')
      await keys.push('Lanjut')
      await keys.fill(/^Daya simpan/, '2000')
      await keys.fill(/^Banyak palet/, '4')
      await keys.push('Lanjut')
      for (const question of ['Kering?', 'Berventilasi?', 'Timbangan ada?']) await keys.pick(question, 'Ya')
      await keys.push('Lanjut')
      for (const question of ['Listrik ada?', 'Truk bisa masuk?']) await keys.pick(question, 'Ya')
      await keys.push('Lanjut')
      await keys.pick('Pengelola hadir?', 'Ya')
      await keys.push('Lanjut')
      await keys.pick('Hasil cek lokasi', 'Lolos')
      await keys.push('Lanjut')
      await keys.push('Simpan hasil cek')
      await keys.sees('Lolos cek lokasi')
    },
  ],
  [
    'registers the outlet',
    async (keys) => {
      await keys.fill('Nomor RPK', 'RPK-BMS-0777')
      await keys.push('Daftarkan RPK')
      await keys.sees('Terdaftar, belum aktif')
    },
  ],
  changeLanguage,
  lookAtAccount,
  signOut,
]
