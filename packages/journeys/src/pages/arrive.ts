import { type Device, expect } from '../people/people.ts'
import type { Place } from './places.ts'

/** What stands on a page only when its data is there, or when it is known that there is none. */
const content =
  'table, article, fieldset, .card, .button-link, h2, li, form:not([role=search], search form), .empty, [role=alert]'

/** Opens a page by its address and waits until it has what it is for. */
export async function arrive({ page }: Pick<Device, 'page'>, { path, shows }: Place): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: shows }), path).toBeVisible()
  await expect(page.getByRole('main').locator(content).first(), `${path} has content`).toBeVisible()
}
