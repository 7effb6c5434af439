import type { Page } from '@playwright/test'
import { expect, type Portal, signIn, test } from '../people/people.ts'
import { arrive } from './arrive.ts'
import { places } from './places.ts'

test.describe.configure({ mode: 'parallel' })

/** What the system's own colours leave of a page: marks that were only a shade of the ground are gone. */
async function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (it: Element) => it.outerHTML.slice(0, 90)
    const seen = (it: Element) => it.checkVisibility() && it.getBoundingClientRect().bottom > 0
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
    const hasEdge = (it: Element): boolean => {
      const style = getComputedStyle(it)
      const border = sides.some((s) => style[`border${s}Style`] !== 'none' && style[`border${s}Width`] !== '0px')
      return border || style.textDecorationLine.includes('underline') || style.outlineStyle !== 'none'
    }
    const bare = [...document.querySelectorAll('button:not([role=tab]), .button-link')].filter(
      (it) => seen(it) && !hasEdge(it),
    )
    /** Edges and decoration: the ground is the system's own, and bold alone is easily missed. */
    const marks = (it: Element): string => {
      const style = getComputedStyle(it)
      const edges = sides.map(
        (s) => `${style[`border${s}Width`]} ${style[`border${s}Style`]} ${style[`border${s}Color`]}`,
      )
      return [...edges, style.outlineStyle, style.textDecorationLine].join(' ')
    }
    const chosen = document.querySelectorAll('nav [aria-current=page], [role=tab][aria-selected=true]')
    const alike = [...chosen].filter((it) => {
      const others = [...(it.parentElement?.children ?? [])].filter(
        (other) => other !== it && !/page|true/.test(`${other.ariaCurrent} ${other.ariaSelected}`),
      )
      return seen(it) && others.some((other) => marks(other) === marks(it))
    })
    return [...bare.map((it) => `no edge: ${name(it)}`), ...alike.map((it) => `not told from the rest: ${name(it)}`)]
  })
}

/** Whether what has the focus wears a ring, wherever it or its frame draws it. */
const ringed = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement
    const wearers = [at, at?.closest('.chip')].filter((it) => it instanceof Element)
    return wearers.some((it) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it)
      const ground = getComputedStyle(document.body).backgroundColor
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== ground
    })
  })

for (const portal of Object.keys(places) as Portal[]) {
  test(`Q-U2 ${portal}: in forced colours focus, choice and buttons are still seen`, async ({ open, playwright }) => {
    test.setTimeout(120_000)
    const all = await places[portal].all(playwright.request)
    const device = await open(portal === 'ba' ? 'phone' : 'desk', { forcedColors: 'active' })
    const { page } = device
    await signIn(page, portal, places[portal].username)
    for (const place of all) {
      await arrive(device, place)
      expect.soft(await lostInForcedColours(page), `forced colours at ${place.path}`).toEqual([])
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('Tab')
        const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90))
        if (where?.startsWith('<body')) break
        expect.soft(await ringed(page), `the ring at ${place.path}: ${where}`).toBe(true)
      }
    }
  })

  test(`Q-U2 ${portal}: who asks for less motion gets none`, async ({ open, playwright }) => {
    test.setTimeout(120_000)
    const all = await places[portal].all(playwright.request)
    const device = await open(portal === 'ba' ? 'phone' : 'desk', { reducedMotion: 'reduce' })
    await signIn(device.page, portal, places[portal].username)
    for (const place of all) {
      await arrive(device, place)
      const moving = await device.page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((it) => {
            const { animationName, transitionDuration } = getComputedStyle(it)
            return animationName !== 'none' || transitionDuration.split(',').some((one) => Number.parseFloat(one) > 0)
          })
          .map((it) => it.outerHTML.slice(0, 90)),
      )
      expect.soft(moving, place.path).toEqual([])
    }
  })
}

test('Q-U1 ba: what has the focus is never under the bar of places', async ({ open, playwright }) => {
  test.setTimeout(120_000)
  const all = await places.ba.all(playwright.request)
  const device = await open('phone')
  const { page } = device
  await signIn(page, 'ba', places.ba.username)
  const covered = (): Promise<string | null> =>
    page.evaluate(() => {
      const at = document.activeElement
      const bar = document.querySelector('nav.tabs')
      if (at === null || bar === null || at === document.body || bar.contains(at)) return null
      const box = (at.closest('.chip') ?? at).getBoundingClientRect()
      // A tall field shows at least its beginning with the caret: as much as a thumb's target.
      const beginning = Math.min(box.height, 44)
      return box.top + beginning > bar.getBoundingClientRect().top + 1 || box.top < 0 ? at.outerHTML.slice(0, 90) : null
    })
  for (const place of all.filter(({ name }) =>
    /hari-ini|rincian|kunjungan-baru|konsep-blok|konsep-simulasi/.test(name),
  )) {
    await arrive(device, place)
    for (const key of ['Tab', 'Shift+Tab'])
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press(key)
        expect.soft(await covered(), `under the bar at ${place.path}`).toBeNull()
      }
  }
})
