import { afterEach, expect, test, vi } from 'vitest'
import { announcement } from '../elements/announce.ts'
import { reachAgain } from './reach-again.ts'

afterEach(() => vi.unstubAllGlobals())

test('where the server is away the page that did not come is told of, and nothing is left', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')))
  const assign = vi.spyOn(location, 'assign')
  await reachAgain('/bulog/rpk')
  expect(JSON.stringify(announcement.value)).toContain('server tidak terjangkau')
  expect(assign).not.toHaveBeenCalled()
})

test('where it answers, the page of the newer release is opened', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('')))
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  await reachAgain('/bulog/rpk')
  expect(assign).toHaveBeenCalledWith('/bulog/rpk')
})
