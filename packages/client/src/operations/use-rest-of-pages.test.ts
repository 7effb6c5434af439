import { expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { Connection } from './connection.ts'
import { useRestOfPages } from './use-rest-of-pages.ts'

const page = (rows: string[], endCursor?: string): Connection<string> => ({
  edges: rows.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== undefined, endCursor },
})

test('rows are all of the pages, and null while one of them is not here', async () => {
  const first = shallowRef<Connection<string> | null>(null)
  const later: Record<string, Connection<string>> = { a: page(['3'], 'b'), b: page(['4']) }
  const { rows } = read(first, async (cursor) => later[cursor as string] as Connection<string>)
  expect(rows.value).toBeNull()
  first.value = page(['1', '2'], 'a')
  await vi.waitFor(() => expect(rows.value).toEqual(['1', '2', '3', '4']))
})

test('a page that does not come is a failure and no shorter list; tried again it comes', async () => {
  const answers = [() => Promise.reject(new TypeError('fetch failed')), () => Promise.resolve(page(['2']))]
  const { rows, failure, retry } = read(shallowRef(page(['1'], 'a')), () => (answers.shift() ?? fail)())
  await vi.waitFor(() => expect(failure.value).not.toBeNull())
  expect(rows.value).toBeNull()
  retry()
  await vi.waitFor(() => expect(rows.value).toEqual(['1', '2']))
  expect(failure.value).toBeNull()
})

test('a slow answer about what was shown before does not replace what is shown now', async () => {
  const first = shallowRef(page(['old 1'], 'old'))
  const waiting: ((found: Connection<string>) => void)[] = []
  const { rows } = read(first, (cursor) =>
    cursor === 'old' ? new Promise((answer) => waiting.push(answer)) : Promise.resolve(page(['new 2'])),
  )
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  first.value = page(['new 1'], 'new')
  await vi.waitFor(() => expect(rows.value).toEqual(['new 1', 'new 2']))
  waiting[0]?.(page(['old 2']))
  await new Promise((settled) => setTimeout(settled))
  expect(rows.value).toEqual(['new 1', 'new 2'])
})

test('while the same record is read again its rows stay; those of another record do not', async () => {
  const first = shallowRef(page(['1'], 'a'))
  const id = shallowRef('one')
  let answer = Promise.resolve(page(['2']))
  const { rows } = read(
    first,
    () => answer,
    () => id.value,
  )
  await vi.waitFor(() => expect(rows.value).toEqual(['1', '2']))
  answer = new Promise(() => {})
  first.value = page(['1'], 'b')
  await nextTick()
  expect(rows.value).toEqual(['1', '2'])
  id.value = 'another'
  await nextTick()
  expect(rows.value).toBeNull()
})

const fail = () => Promise.reject(new Error('Asked once too often.'))

function read(
  first: { value: Connection<string> | null },
  pageAfter: (cursor: string | null) => Promise<Connection<string>>,
  id = () => 'record',
) {
  const read = effectScope().run(() => useRestOfPages(id, () => first.value, pageAfter))
  if (read === undefined) throw new Error('The scope did not run.')
  return read
}
