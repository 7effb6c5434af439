import { expect, type Portal, signIn, test } from '../people/people.ts'
import { arrive } from './arrive.ts'
import { asDesigned, brokenText, restyle, sidewaysOverflow, textSpacing } from './measures.ts'
import { places } from './places.ts'

test.describe.configure({ mode: 'parallel' })

const whole = { pixels: 0, by: [] }

for (const portal of Object.keys(places) as Portal[])
  test(`Q-U2 ${portal}: no page scrolls sideways or cuts a word at 320 px, with wide text spacing, or with text at 200 %`, async ({
    open,
    playwright,
  }) => {
    test.setTimeout(180_000)
    const all = await places[portal].all(playwright.request)
    const device = await open('narrow')
    const { page } = device
    await signIn(page, portal, places[portal].username)
    for (const place of all) {
      await arrive(device, place)
      const expectWhole = async (how: string): Promise<void> => {
        expect.soft(await sidewaysOverflow(page), `${how} at ${place.path}`).toEqual(whole)
        expect.soft(await brokenText(page), `${how} at ${place.path}`).toEqual([])
      }
      await expectWhole('320 px')
      await restyle(page, textSpacing)
      await expectWhole('text spacing')
      await asDesigned(page)
      await page.setViewportSize({ width: 640, height: 800 })
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await expectWhole('200 %')
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      await page.setViewportSize({ width: 320, height: 640 })
    }
  })
