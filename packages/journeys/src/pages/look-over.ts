import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../people/people.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds serious or critical on the page as it stands, one line each. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(standards)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** A page without a fault that axe can see, told with where it was. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect.soft(await seriousFindings(page), `axe at ${where}`).toEqual([])
}

/** By how many pixels the page is wider than its window, and what sticks out. */
export async function sidewaysOverflow(page: Page): Promise<{ pixels: number; by: string[] }> {
  return page.evaluate(() => {
    const pixels = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const wide = [...document.querySelectorAll('body *')].filter(
      (it) => it.getBoundingClientRect().right > innerWidth + 1,
    )
    return { pixels, by: pixels > 0 ? wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 120)) : [] }
  })
}

/** Presses Tab as somebody without a mouse does, until the control has the focus. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'textbox' | 'radio',
): Promise<void> {
  const goal = page.getByRole(role, { name })
  await expect(goal.first()).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await goal.evaluateAll((found) => found.some((it) => it === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${role} "${name}" is not reached with Tab`)
}
