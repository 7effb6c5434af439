import type { Page } from '@playwright/test'
import { expect, type Portal, password, test } from '../people/people.ts'
import { tabTo } from './look-over.ts'

/** The main task of each desk, by somebody without a mouse. */
async function signInByKeys(page: Page, portal: Portal, username: string): Promise<void> {
  await page.goto(`/${portal}/`)
  await tabTo(page, 'Nama pengguna', 'textbox')
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Bagian' })).toBeVisible()
}

/** Goes down the rows with `j` until one says this, and opens it. */
async function openRow(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  for (let rows = 0; rows < 30; rows++) {
    await page.keyboard.press('j')
    const row = page.getByRole('row').filter({ has: page.locator(':focus') })
    if (words.test((await row.textContent()) ?? '')) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Koperasi/ })).toBeVisible()
}

test('Q-U1 a PMO returns a proposal with the keyboard alone', async ({ open }) => {
  const { page } = await open('desk')
  await signInByKeys(page, 'pmo', 'pmo2')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1, name: 'Antrean proposal' })).toBeVisible()
  await openRow(page, /\d{2}\s+hari/)
  await tabTo(page, 'Alasan pengembalian', 'textbox')
  await page.keyboard.type('Lampirkan penawaran kedua.')
  await tabTo(page, 'Kembalikan', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dikembalikan PMO').first()).toBeVisible()
})

test('Q-U1 a reviewer takes a proposal up and recommends with the keyboard alone', async ({ open }) => {
  const { page } = await open('desk')
  await signInByKeys(page, 'bank', 'bni-reviewer')
  await openRow(page, /Belum diambil/)
  await tabTo(page, 'Ambil', 'button')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Buat rekomendasi', 'link')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Periksa dulu', 'button')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Kirim rekomendasi', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Perlu pemutus').first()).toBeVisible()
})

test('Q-U1 a Bulog officer plans a site check with the keyboard alone', async ({ open }) => {
  const { page } = await open('desk')
  await signInByKeys(page, 'bulog', 'bulog2')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk' })).toBeVisible()
  await openRow(page, /Masuk ke Bulog/)
  await tabTo(page, 'Tanggal cek lokasi', 'textbox')
  await page.keyboard.type('31-12-2099')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cek lokasi dijadwalkan').first()).toBeVisible()
})
