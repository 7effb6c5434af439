import type { Page } from '@playwright/test'
import { expect } from '../people/people.ts'

/** What the road to a bank asks for, by the titles of the rule set. */
const papers = ['Berita acara rapat anggota', 'Berita acara musyawarah', 'Surat persetujuan']

/** Attaches a photo of each paper that the page of the submission names, until none is missing. */
export async function attachPapers(page: Page): Promise<void> {
  const photo = await page.screenshot({ type: 'jpeg' })
  const missing = page.getByRole('status').filter({ hasText: 'Belum bisa dikirim ke bank.' })
  const submission = page.url()
  for (const paper of papers) {
    await page.goto(submission)
    await missing
      .getByRole('listitem')
      .filter({ hasText: `${paper} belum dilampirkan.` })
      .getByRole('link')
      .click()
    await page.getByLabel('Ambil foto').setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer: photo })
    await expect(page.getByText(/Halaman 1: foto/)).toBeVisible()
    await page.getByRole('button', { name: 'Simpan dokumen' }).click()
    await expect(page.getByText('Menunggu diperiksa PMO')).toBeVisible({ timeout: 30_000 })
  }
  await page.goto(submission)
  await expect(missing.getByText('belum diperiksa PMO')).toHaveCount(papers.length)
}

/** The PMO opens each from the proposal, holds it against what is recorded, and finds that it matches. */
export async function checkPapers(page: Page): Promise<void> {
  const proposal = page.url()
  for (const paper of papers) {
    await page.goto(proposal)
    const card = page.locator('details').filter({ has: page.getByText(paper, { exact: true }) })
    await card.locator('summary').click()
    await card.getByRole('link', { name: 'Periksa dokumen ini' }).click()
    await expect(page.getByRole('heading', { name: 'Yang tercatat di Dampingi' })).toBeVisible()
    if (paper === 'Surat persetujuan') await expect(page.getByText('470/12/2025')).toBeVisible()
    await page.getByRole('button', { name: 'Cocok', exact: true }).click()
    await expect(page.getByText('Terverifikasi', { exact: true }).first()).toBeVisible()
  }
}
