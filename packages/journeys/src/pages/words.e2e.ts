import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, type Portal, signIn, test } from '../people/people.ts'
import { arrive } from './arrive.ts'
import { lengthenWords } from './longer-words.ts'
import { brokenText, sidewaysOverflow } from './measures.ts'
import { places } from './places.ts'

test.describe.configure({ mode: 'parallel' })

const root = fileURLToPath(new URL('../../../../', import.meta.url))
type Words = Record<string, unknown>

async function wordsOf(portal: Portal, language: 'id' | 'en'): Promise<Words> {
  const file = join(root, `apps/${portal}-portal/src/words/${language}.ts`)
  return ((await import(pathToFileURL(file).href)) as { default: Words }).default
}

/** All that a portal's screens are written in, but for the lists of words themselves. */
function screensOf(portal: Portal): string {
  const folder = join(root, `apps/${portal}-portal/src`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(vue|ts)$/.test(file) && !/(^|\/)generated\/|words\/.*-?(id|en)\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

for (const portal of Object.keys(places) as Portal[]) {
  test(`Q-U5 ${portal}: English has every key of Indonesian and no other, none is unused, none is empty`, async () => {
    const [id, en] = await Promise.all([wordsOf(portal, 'id'), wordsOf(portal, 'en')])
    const screens = screensOf(portal)
    const isUsed = (key: string): boolean => {
      const family = key.includes('.') ? `\`${key.slice(0, key.indexOf('.') + 1)}$` : null
      return screens.includes(`'${key}'`) || (family !== null && screens.includes(family))
    }
    expect(Object.keys(id).length).toBeGreaterThan(30)
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort())
    expect(Object.keys(id).filter((key) => !isUsed(key))).toEqual([])
    expect([id, en].flatMap((words) => Object.entries(words).filter(([, message]) => message === ''))).toEqual([])
  })

  test(`Q-U5 ${portal}: with every message longer by 40 % no page scrolls sideways and no word is cut`, async ({
    open,
    playwright,
  }) => {
    test.setTimeout(180_000)
    const all = await places[portal].all(playwright.request)
    const device = await open('narrow', { serviceWorkers: 'block' })
    const { page } = device
    await signIn(page, portal, places[portal].username)
    await lengthenWords(page)
    await page.reload()
    for (const place of all) {
      await arrive(device, { ...place, shows: /./ })
      expect.soft(await page.locator('body').textContent(), `longer words at ${place.path}`).toMatch(/ len/)
      expect.soft(await sidewaysOverflow(page), place.path).toEqual({ pixels: 0, by: [] })
      expect.soft(await brokenText(page), place.path).toEqual([])
    }
  })
}

for (const [portal, username] of [
  ['ba', 'ba06'],
  ['pmo', 'pmo2'],
  ['bank', 'bsi-reviewer'],
  ['bulog', 'bulog2'],
] as const)
  test(`Q-U5 ${portal}: a switch to English leaves no Indonesian on the frame`, async ({ open }) => {
    const { page } = await open(portal === 'ba' ? 'phone' : 'desk')
    await signIn(page, portal, username)
    if (portal === 'ba') await page.getByRole('link', { name: 'Saya' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const frame = await page.evaluate(() => {
      const parts = [...document.querySelectorAll<HTMLElement>('header, nav, aside, h1, .demo')]
      return parts.map((part) => `${part.textContent} ${part.getAttribute('aria-label') ?? ''}`).join('\n')
    })
    const indonesian =
      /\b(Langsung|Data contoh|Bukan|Bantuan|Keluar|Bagian|Minggu|Antrean|Ringkasan|Koperasi|Aturan|Masuk|Corong|Saya|Hari Ini|Kotak|Anda|Tidak|Sejak)\b/
    expect(frame.replace(/Dinas Koperasi|Koperasi (Desa|Kelurahan)/g, '')).not.toMatch(indonesian)
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  })
