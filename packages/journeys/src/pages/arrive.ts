import type { Page } from '@playwright/test'
import { type Device, expect } from '../people/people.ts'
import type { Place } from './places.ts'

/** What stands on a page only when its data is there, or when it is known that there is none. */
const content =
  'table, article, fieldset, .card, .button-link, h2, li, form:not([role=search], search form), .empty, [role=alert]'

/**
 * To an address, as a link within the portal leads there: the phone asks for all its data anew at each loading, and a session that loads
 * ninety pages in a minute is told to wait.
 */
async function go(page: Page, path: string): Promise<void> {
  // The door of a portal leads on by itself once somebody is in.
  if (await page.getByRole('navigation').count()) await expect(page).not.toHaveURL(/\/(ba|pmo|bank|bulog)\/$/)
  const here = new URL(page.url(), 'http://localhost').pathname
  const there = path.split('?')[0] ?? path
  const isAnotherPage = here !== there && here.split('/')[1] === there.split('/')[1]
  const begun = isAnotherPage && (await page.getByRole('navigation').count()) > 0
  if (!begun) return void (await page.goto(path))
  await page.evaluate((to) => {
    document.querySelector('main h1')?.setAttribute('data-left', '')
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
  await expect(page.locator('h1[data-left]'), `${path} takes the place of the page before`).toHaveCount(0)
}

/** Opens a page by its address and waits until it has what it is for. */
export async function arrive(
  { page, settled }: Pick<Device, 'page' | 'settled'>,
  { path, shows }: Place,
): Promise<void> {
  await go(page, path)
  await expect(page.getByRole('heading', { level: 1, name: shows }), path).toBeVisible()
  await expect(page.getByRole('main').locator(content).first(), `${path} has content`).toBeVisible()
  await settled()
}
