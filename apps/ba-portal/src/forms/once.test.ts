import { expect, test } from 'vitest'
import { once } from './once.ts'

test('a second tap does nothing, neither while the deed runs nor once it is done', async () => {
  let runs = 0
  const tap = once(async () => {
    runs += 1
    await Promise.resolve()
    return true
  })
  await Promise.all([tap(), tap()])
  await tap()
  expect(runs).toBe(1)
})

test('what was refused, or failed, may be tried again', async () => {
  let runs = 0
  const tap = once(async () => {
    runs += 1
    if (runs === 2) throw new Error('the store is full')
    return runs === 3
  })
  await tap()
  await expect(tap()).rejects.toThrow('the store is full')
  await tap()
  await tap()
  expect(runs).toBe(3)
})
