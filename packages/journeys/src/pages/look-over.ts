import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../people/people.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page as it stands, one line each; `inTheSun` asks for text at 7:1. */
async function findings(page: Page, inTheSun: boolean): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'],
      runOnly: standards,
      rules: { 'color-contrast-enhanced': { enabled: inTheSun } },
    })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** A page without a fault that axe can see, told with where it was. The BA's pages are read in the sun. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const inTheSun = new URL(page.url()).pathname.startsWith('/ba/')
  expect.soft(await findings(page, inTheSun), `axe at ${where}`).toEqual([])
}
