import { expect, test } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { evaluationHashes } from './random-proposals.ts'

const seed = 20251014
const count = 10_000

/** The rule engine as a browser gets it: bundled and minified as the portals are. */
async function browserBundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL('./random-proposals.ts', import.meta.url).pathname, formats: ['iife'], name: 'engine' },
    },
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no code')
  return chunk.code
}

test(`Q-R14 the browser's rule engine gives the same bytes as the server's, on ${count} random proposals`, async ({
  page,
}) => {
  await page.addScriptTag({ content: await browserBundle() })
  const inBrowser = await page.evaluate(
    ([from, many]) =>
      (globalThis as unknown as { engine: { evaluationHashes: typeof evaluationHashes } }).engine.evaluationHashes(
        from as number,
        many as number,
      ),
    [seed, count],
  )
  const onServer = evaluationHashes(seed, count)
  expect(new Set(onServer).size).toBeGreaterThan(count * 0.9)
  expect(inBrowser.findIndex((hash, i) => hash !== onServer[i])).toBe(-1)
  expect(inBrowser.length).toBe(count)
})
