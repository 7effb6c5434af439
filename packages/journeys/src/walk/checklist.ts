import type { Page } from '@playwright/test'
import { expect } from '../people/people.ts'

const budget = 'Kewajaran anggaran dan pemasok'
/** The lines that rest on the budget: once a line of it changes, they are answered anew. */
const ofBudget = ['Wewenang meminjam', 'Tujuan pinjaman', budget, 'Jadwal pencairan']
const others = ['Identitas hukum', 'SLIK pengurus dan pengawas', 'Pasar', 'Arus kas', 'Kemampuan dukungan desa']

const answer = (page: Page, line: string, verdict: string) =>
  page.getByRole('group', { name: line, exact: true }).getByLabel(verdict, { exact: true }).check()

/** Notes what the credit bureau said, which is not all clear. */
export async function noteCredit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Catat hasil SLIK' }).click()
  await page.getByRole('button', { name: 'Catat hasil SLIK' }).click()
  await expect(page.getByRole('alert')).toContainText('Hasil SLIK belum dipilih')
  await page.getByLabel('Ada catatan').check()
  await page.getByLabel('Catatan bank').fill('Satu orang, sudah lunas.')
  await page.getByRole('button', { name: 'Catat hasil SLIK' }).click()
  await expect(page.getByText('Satu orang, sudah lunas.')).toBeVisible()
}

/** Answers every mandatory line from the file; the budget is not in order, which takes a word. */
export async function answerChecklist(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Isi daftar periksa' }).click()
  for (const line of [...ofBudget, ...others]) await answer(page, line, line === budget ? 'Tidak sesuai' : 'Sesuai')
  await page.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByRole('alert')).toContainText('Catatan belum ditulis')
  await page.getByLabel('Catatan').fill('Alamat pemasok beras tidak ditemukan.')
  // A look into the file loses nothing of what is not saved yet.
  await page.getByRole('link', { name: 'Lihat di bagian Anggaran' }).first().click()
  await page.goBack()
  await expect(page.getByLabel('Catatan')).toHaveValue('Alamat pemasok beras tidak ditemukan.')
  await page.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText('9 dari 11 baris dijawab.')).toBeVisible()
  await expect(page.getByText(`${budget}: Tidak sesuai. Alamat pemasok beras tidak ditemukan.`)).toBeVisible()
}

/** From a recommendation that is held back: by the link of the first line that fell off to the checklist, and each of them anew. */
export async function answerWhatFellOff(page: Page): Promise<void> {
  const missing = page.getByRole('status').filter({ hasText: 'Belum bisa direkomendasikan.' })
  await expect(missing.getByRole('listitem')).toHaveText(
    ofBudget.map((line) => new RegExp(`^${line}: isi proposal berubah sejak dijawab\\.`)),
  )
  await missing.getByRole('link').first().click()
  await expect(page.getByRole('group', { name: 'Wewenang meminjam', exact: true })).toBeFocused()
  await expect(page.getByText(/untuk versi \d+ gugur .*Penggunaan dana/)).toHaveCount(ofBudget.length)
  for (const line of ofBudget) await answer(page, line, 'Sesuai')
  await page.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText('9 dari 11 baris dijawab.')).toBeVisible()
}
