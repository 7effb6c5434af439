import type { Page } from '@playwright/test'
import jsQRModule from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, signIn, test } from '../people/people.ts'
import { ask, type Edges } from '../product/ask.ts'

// The library is CommonJS, and its types say otherwise.
const jsQR = jsQRModule as unknown as typeof jsQRModule.default

/** A paper as the printer's dialogue makes it: each page's text, and the bytes. */
async function printed(page: Page): Promise<{ pages: string[]; bytes: string }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return { pages: text.map((one) => one.replace(/\s+/g, ' ')), bytes: pdf.toString('latin1') }
}

/** What a reader of QR codes finds in the margin that every printed page has. */
async function qrInTheMargin(page: Page): Promise<string | undefined> {
  const { data, width } = await page.evaluate(async () => {
    const rules = document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join('')
    const image = new Image()
    image.src = /@bottom-left \{[^}]*url\("(data:image[^"]+)"\)/.exec(rules)?.[1] ?? ''
    await image.decode()
    const size = 400
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
    const drawn = canvas.getContext('2d') as CanvasRenderingContext2D
    drawn.imageSmoothingEnabled = false
    drawn.drawImage(image, 0, 0, size, size)
    return { data: [...drawn.getImageData(0, 0, size, size).data], width: size }
  })
  return jsQR(new Uint8ClampedArray(data), width, width)?.data
}

/** Figures as a page shows them, in the form of a letter. */
const inLetter = (shown: string): string => shown.replace(/\s/g, '')

test('Q-U7 a BA prints a proposal without signal: its version and hash on each page, its figures those of the screen', async ({
  open,
  playwright,
}) => {
  type Node = { id: string; state: string; version: number; contentHash: string; cooperative: { id: string } }
  const { proposals } = await ask<{ proposals: Edges<Node> }>(
    playwright.request,
    'ba01',
    '{ proposals(first: 50) { edges { node { id state version contentHash cooperative { id } } } } }',
  )
  const found = proposals.edges.map(({ node }) => node).find(({ state }) => state === 'UNDER_APPRAISAL')
  if (found === undefined) throw new Error('ba01 has no proposal at a bank')
  const { page, context } = await open('phone')
  await signIn(page, 'ba', 'ba01')
  const road = `/ba/koperasi/${found.cooperative.id}/proposal/${found.id}`
  await page.goto(`${road}/simulasi`)
  const largest = inLetter((await page.getByText(/^Rp/).first().textContent()) ?? '')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.goto(`${road}/cetak/proposal`)
  await expect(page.getByRole('heading', { name: 'Proposal Bisnis' })).toBeVisible()
  const { pages, bytes } = await printed(page)

  expect(pages.length).toBeGreaterThanOrEqual(2)
  expect(pages.length).toBeLessThanOrEqual(30)
  for (const [i, text] of pages.entries()) {
    expect(text).toContain(`${i + 1} dari ${pages.length}`)
    expect(text).toContain(`V${found.version}-${found.contentHash.slice(0, 8).toUpperCase()}`)
    expect(text).toContain('DATA CONTOH')
  }
  const whole = pages.join(' ')
  expect(whole).toContain(largest)
  expect(whole).toContain('Simulasi; perjanjian bank yang menentukan.')
  for (const words of ['Hari Ini', 'Kotak keluar', 'Simpan sebagai PDF', 'KONSEP']) expect(whole).not.toContain(words)
  // A schedule runs over pages; each begins with the heads of its columns.
  expect(pages.filter((text) => text.includes('Jatuh tempo Pokok Bunga Angsuran Sisa')).length).toBeGreaterThan(1)
  expect(bytes).toContain('/StructTreeRoot')
  expect(await qrInTheMargin(page)).toMatch(
    new RegExp(`^DAMPINGI:PROPOSAL:${found.id}:v${found.version}:${found.contentHash}$`),
  )
})

test('Q-U7 a draft says so on each page, and the desks print the same papers', async ({ open }) => {
  const { page } = await open('desk')
  await signIn(page, 'pmo', 'pmo1')
  await page.goto('/pmo/antrean/proposal')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Berkas cetak' }).click()
  await page.getByRole('link', { name: /^Berita Acara/ }).click()
  await expect(page.getByRole('heading', { name: /^Berita Acara/ })).toBeVisible()
  const { pages } = await printed(page)
  for (const text of pages) expect(text).toContain('KONSEP')
  expect(pages.join(' ')).not.toContain('Akun saya')
  const signed = pages.filter((text) => /Wakil peserta|Ketua BPD|Ketua LPMK/.test(text))
  expect(signed, 'the signatures stand on one page').toHaveLength(1)
})

test('Q-U7 a bank prints one pack for its committee: each paper from a page of its own, the version on every page', async ({
  open,
  playwright,
}) => {
  type Node = { state: string; proposal: { id: string; version: number; contentHash: string } }
  const { appraisals } = await ask<{ appraisals: Edges<Node> }>(
    playwright.request,
    'bri-reviewer',
    '{ appraisals(first: 100) { edges { node { state proposal { id version contentHash } } } } }',
  )
  const found = appraisals.edges.map(({ node }) => node).find(({ state }) => state === 'UNDER_APPRAISAL')?.proposal
  if (found === undefined) throw new Error('BRI appraises nothing')
  const { page } = await open('desk')
  await signIn(page, 'bank', 'bri-reviewer')
  await page.goto(`/bank/proposal/${found.id}`)
  await page.getByRole('link', { name: 'Berkas cetak' }).click()
  await page.getByRole('link', { name: 'Paket Bank' }).click()
  await expect(page.getByRole('heading', { name: 'Paket Bank' })).toBeVisible()
  const { pages } = await printed(page)
  const code = `V${found.version}-${found.contentHash.slice(0, 8).toUpperCase()}`
  expect(pages.filter((text) => !text.includes(code))).toEqual([])
  const partOn = (title: RegExp): number => pages.findLastIndex((text) => title.test(text))
  const parts = [/Proposal bisnis/, /Nomor notulen/, /Berita Acara/, /Surat Persetujuan/].map(partOn)
  expect(new Set(parts).size).toBe(parts.length)
  expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  expect(pages.join(' ')).not.toContain('KONSEP')
})
