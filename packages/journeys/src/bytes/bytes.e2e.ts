import type { Page } from '@playwright/test'
import { expect, type Portal, productUrl, signIn, test } from '../people/people.ts'

interface Load {
  /** Bytes on the wire, headers included. */
  all: number
  script: number
  foreign: string[]
}

/** What a page fetches from now on, as the browser counts it on the wire. */
async function countingLoad(page: Page): Promise<Load> {
  const load: Load = { all: 0, script: 0, foreign: [] }
  const scripts = new Set<string>()
  const session = await page.context().newCDPSession(page)
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || /javascript/.test(response.mimeType)) scripts.add(requestId)
    if (new URL(response.url).origin !== productUrl() && !response.url.startsWith('data:'))
      load.foreign.push(response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    load.all += encodedDataLength
    if (scripts.has(requestId)) load.script += encodedDataLength
  })
  await session.send('Network.enable')
  return load
}

const people: Record<Portal, string> = { ba: 'ba08', pmo: 'pmo1', bank: 'bri-reviewer', bulog: 'bulog1' }
/** Kilobytes until the first usable screen. */
const budgets: Record<Portal, { all: number; script: number }> = {
  ba: { all: 250, script: 150 },
  pmo: { all: 400, script: 400 },
  bank: { all: 400, script: 400 },
  bulog: { all: 400, script: 400 },
}

for (const portal of Object.keys(people) as Portal[])
  test(`Q-U4 ${portal}: the first load fits ${budgets[portal].all} kB, ${budgets[portal].script} kB of it script, all from here`, async ({
    open,
  }) => {
    const { page } = await open(portal === 'ba' ? 'phone' : 'desk')
    const load = await countingLoad(page)
    await page.goto(`/${portal}/`)
    await expect(page.getByRole('button', { name: 'Masuk' })).toBeVisible()
    await signIn(page, portal, people[portal])
    await expect(
      page
        .getByRole('main')
        .getByRole(portal === 'ba' ? 'listitem' : 'row')
        .first(),
    ).toBeVisible()
    expect(load.foreign).toEqual([])
    expect(load.script).toBeGreaterThan(10_000)
    expect(load.script).toBeLessThanOrEqual(budgets[portal].script * 1000)
    expect(load.all).toBeLessThanOrEqual(budgets[portal].all * 1000)
  })
