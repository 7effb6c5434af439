import { expect, type Page } from '@playwright/test'
import { typedDay } from './days.ts'
import { fill } from './proposal-forms.ts'

/** From the proposal: what the members resolved. */
export async function recordMembersMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Catat hasil rapat anggota' }).click()
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
  await fill(page, { 'Tanggal rapat': typedDay(0), Tempat: 'Balai desa' })
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
  await page.getByRole('link', { name: 'Simpan, kembali' }).click()
  await page.getByRole('link', { name: /^Keputusan dan berita acara/ }).click()
  await page.getByRole('group', { name: 'Hasil' }).getByLabel('Setuju', { exact: true }).check()
  await fill(page, {
    'Pinjaman paling banyak': '500.000.000',
    'Dukungan sebulan': '8.913.166',
    'Nomor berita acara': 'BA-07/2025',
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
