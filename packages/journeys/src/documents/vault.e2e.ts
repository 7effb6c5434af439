import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../people/people.ts'
import { ask, type Edges } from '../product/ask.ts'

/** A photo of a cheap phone's camera: some megabytes that no encoder makes small. */
async function largePhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_400, 1_800)
    const drawn = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    const points = drawn.createImageData(2_400, 1_800)
    for (let i = 0; i < points.data.length; i++) points.data[i] = i % 4 === 3 ? 255 : (i * 2_654_435_761) >>> 24
    drawn.putImageData(points, 0, 0)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer())
    let text = ''
    for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192))
    return btoa(text)
  })
  return Buffer.from(base64, 'base64')
}

const shownWidth = (page: Page, within = page.locator('main')): Promise<number> =>
  within
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))

test('Q-S5 a photo of over a megabyte goes from a phone without signal to the PMO and to the bank, under the policy of the portals', async ({
  open,
  playwright,
}) => {
  test.setTimeout(120_000)
  type Node = { id: string; state: string; cooperative: { id: string; name: string }; bank: { code: string } | null }
  const { proposals } = await ask<{ proposals: Edges<Node> }>(
    playwright.request,
    'ba01',
    '{ proposals(first: 50) { edges { node { id state cooperative { id name } bank { code } } } } }',
  )
  const filed = proposals.edges.map(({ node }) => node).find(({ state }) => state === 'UNDER_APPRAISAL')
  if (filed?.bank == null) throw new Error('ba01 has no proposal at a bank')
  const { page, context, complaints } = await open('phone')
  await signIn(page, 'ba', 'ba01')
  const photo = await largePhoto(page)
  expect(photo.length).toBeGreaterThan(1_000_000)
  const place = `/ba/koperasi/${filed.cooperative.id}/dokumen`

  // In the village, without signal: the photo is kept, also through a reload, and the paper waits in the outbox.
  await page.goto(place)
  await expect(page.getByRole('link', { name: /Rekening koperasi\s+Belum ada/ })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.goto(`${place}/account/baru`)
  await page.getByRole('button', { name: 'Simpan dokumen' }).click()
  await expect(page.getByRole('alert').or(page.locator('.message')).first()).toContainText('Foto atau berkas belum ada')
  await page.getByLabel('Ambil foto').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(page.getByText(/Halaman 1: foto, \d+ kB/)).toBeVisible()
  await page.getByLabel('Nomor di surat').fill('0123-01-000456-53-1')
  await page.reload()
  await expect(page.getByText(/Halaman 1: foto, \d+ kB/)).toBeVisible()
  expect(await shownWidth(page)).toBeGreaterThan(600)
  await expect(page.getByLabel('Nomor di surat')).toHaveValue('0123-01-000456-53-1')
  await page.getByRole('button', { name: 'Simpan dokumen' }).click()
  await expect(page.getByText('Tersimpan di HP', { exact: true })).toBeVisible()
  await expect(page.getByText(/Halaman 1: foto, \d+ kB/)).toBeVisible()

  await page.goto('/ba/kotak-keluar')
  await expect(page.getByRole('link', { name: /Rekening koperasi.*Foto menyusul 0\/1/ })).toBeVisible()
  await page.goto('/ba/saya')
  await page.getByRole('button', { name: 'Keluar dari HP ini' }).click()
  await expect(page.getByText(/2 kiriman belum terkirim/)).toBeVisible()
  await page.goto(`${place}/account`)

  // With signal again: the record first, the photo after it, and nothing to tap.
  await context.setOffline(false)
  await expect(page.getByText('Menunggu diperiksa PMO')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('link', { name: 'Lihat halaman 1' })).toBeVisible()
  const { documents } = await ask<{ documents: Edges<{ id: string; number: string }> }>(
    playwright.request,
    'ba01',
    `{ documents(first: 20, filter: { cooperativeId: "${filed.cooperative.id}", kinds: [ACCOUNT] }) { edges { node { id number } } } }`,
  )
  const paper = documents.edges[0]?.node
  expect(paper?.number).toBe('0123-01-000456-53-1')

  const pmo = await open('desk')
  await signIn(pmo.page, 'pmo', 'pmo1')
  await pmo.page.goto(`/pmo/antrean/bukti/${paper?.id}`)
  await expect(pmo.page.getByRole('heading', { name: 'Rekening koperasi', level: 1 })).toBeVisible()
  expect(await shownWidth(pmo.page)).toBeGreaterThan(600)
  await pmo.page.getByRole('button', { name: 'Tidak cocok' }).click()
  await expect(pmo.page.getByText('Yang tidak cocok belum ditulis.').first()).toBeVisible()
  await pmo.page.getByLabel('Yang tidak cocok').fill('Nomor di foto berbeda.')
  await pmo.page.getByRole('button', { name: 'Tidak cocok' }).click()
  await expect(pmo.page.getByText('Tidak cocok', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Nomor di foto berbeda.')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Hari Ini' }).click()
  await page.getByRole('link', { name: /Dokumen tidak cocok: Rekening koperasi/ }).click()

  // She attaches another; the PMO finds that it matches, and the bank reads it.
  await page.getByRole('link', { name: 'Lampirkan yang baru' }).click()
  await page.getByLabel('Pilih berkas').setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: photo })
  await expect(page.getByText(/Halaman 1: foto/)).toBeVisible()
  await page.getByRole('button', { name: 'Simpan dokumen' }).click()
  await expect(page.getByText('Menunggu diperiksa PMO')).toBeVisible({ timeout: 30_000 })
  await pmo.page.goto('/pmo/antrean/bukti?keadaan=ATTACHED')
  const row = pmo.page.getByRole('row', { name: new RegExp(filed.cooperative.name) }).filter({ hasText: 'Rekening' })
  await row.getByRole('link').click()
  await pmo.page.getByRole('button', { name: 'Cocok', exact: true }).click()
  await expect(pmo.page.getByText('Terverifikasi', { exact: true }).first()).toBeVisible()

  const bank = await open('desk')
  await signIn(bank.page, 'bank', `${filed.bank.code.toLowerCase()}-reviewer`)
  await bank.page.goto(`/bank/proposal/${filed.id}?tab=dokumen`)
  const paperAtBank = bank.page.locator('details').filter({ hasText: 'Rekening koperasi' })
  await paperAtBank.locator('summary').click()
  await expect(paperAtBank.getByText('Terverifikasi')).toBeVisible()
  expect(await shownWidth(bank.page, paperAtBank)).toBeGreaterThan(600)
  await expect(bank.page.getByText('0123-01-000456-53-1')).toHaveCount(0)
  expect([...complaints, ...pmo.complaints, ...bank.complaints]).toEqual([])
})
