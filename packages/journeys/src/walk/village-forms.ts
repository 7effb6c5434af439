import { expect, type Page } from '@playwright/test'
import { typedDay } from './days.ts'
import { fill } from './proposal-forms.ts'

/** From the proposal: what the members resolved. */
export async function recordMembersMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rencanakan rapat anggota' }).click()
  await fill(page, { 'Rencana tanggal': typedDay(0), 'Jam mulai': '09:00', Tempat: 'Gerai koperasi' })
  await expect(page.getByText('Undangan biasanya paling lambat 14 hari sebelumnya.')).toBeVisible()
  await page.getByRole('button', { name: 'Rencanakan rapat anggota' }).click()
  await expect(page.getByText('Diundang sejak')).toBeVisible()
  await page.getByRole('link', { name: 'Cetak undangan' }).click()
  await expect(page.getByText('Pukul 09.00 sampai selesai')).toBeVisible()
  await page.goBack()
  await fill(page, {
    'Tanggal rapat': typedDay(0),
    Diundang: '100',
    Hadir: '80',
    Setuju: '78',
    'Nomor notulen': 'RA-01/2025',
  })
  await page.getByRole('button', { name: 'Catat hasil rapat anggota' }).click()
  await expect(page.getByText('Disetujui rapat anggota').first()).toBeVisible()
}

/** From the proposal: the village's meeting is planned, held with attendance, and its record sealed. */
export async function holdDeliberation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Jadwalkan musyawarah' }).click()
  await fill(page, { 'Tanggal rapat': typedDay(0), 'Jam mulai': '13:00', Tempat: 'Balai desa' })
  await page.getByRole('button', { name: 'Jadwalkan musyawarah' }).click()
  await expect(page.getByText('Musyawarah dijadwalkan').first()).toBeVisible()
  await page.getByRole('link', { name: 'Segel berita acara' }).click()
  await page.getByRole('link', { name: /^Daftar hadir/ }).click()
  for (const element of [
    'Kepala desa/lurah dan perangkat',
    'BPD/LPMK',
    'Pengurus koperasi',
    'Kelompok perempuan',
    'Tokoh masyarakat',
  ])
    await fill(page.getByRole('group', { name: element }), { Diundang: '8', Hadir: '6' })
  await expect(page.getByText('Hadir 30 orang')).toBeVisible()
  const women = page.getByRole('group', { name: 'Kelompok perempuan' })
  await fill(women, { Hadir: '9' })
  await page.getByRole('button', { name: 'Simpan, kembali' }).click()
  await expect(page.getByRole('alert')).toContainText('hadir 9, lebih banyak dari 8 yang diundang')
  await fill(women, { Hadir: '6' })
  await page.getByRole('button', { name: 'Simpan, kembali' }).click()
  await page.getByRole('link', { name: /^Keputusan dan berita acara/ }).click()
  await page.getByRole('group', { name: 'Hasil' }).getByLabel('Setuju', { exact: true }).check()
  await fill(page, {
    'Pinjaman paling banyak': '500.000.000',
    'Dukungan sebulan': '8.913.166',
    'Nomor berita acara': 'BA-07/2025',
    'Pimpinan musyawarah': 'Slamet Riyadi',
    'Pokok pembicaraan': 'Warga menanyakan pemasok beras.',
    'Atas nama BPD/LPMK': 'Slamet Riyadi',
  })
  await page.getByRole('button', { name: 'Segel berita acara' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Segel berita acara' }).click()
  await expect(page.getByText('Musyawarah setuju').first()).toBeVisible()
}

/** From the proposal: the letter of the village head. */
export async function recordLetter(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Catat surat persetujuan' }).click()
  await fill(page, {
    'Nomor surat': '470/12/2025',
    'Tanggal surat': typedDay(0),
    'Ditandatangani kepala desa': 'Sumarno',
  })
  await page.getByRole('button', { name: 'Catat surat persetujuan' }).click()
  await expect(page.getByText('Disetujui desa').first()).toBeVisible()
}
