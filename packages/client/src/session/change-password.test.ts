import { expect, test } from 'vitest'
import { changePassword } from './change-password.ts'

const asked: [string, unknown][] = []
const answering = (status: number, body: string) =>
  (async (path: string, init: RequestInit) => {
    asked.push([path, JSON.parse(String(init.body))])
    return new Response(body, { status })
  }) as unknown as typeof fetch

test.each([
  [200, '{"ok":true}', null],
  [422, '{"error":{"code":"WRONG_PASSWORD"}}', 'WRONG_PASSWORD'],
  [422, '{"error":{"code":"COMMON"}}', 'COMMON'],
  [429, '{"error":{"code":"TOO_MANY_ATTEMPTS"}}', 'TOO_MANY_ATTEMPTS'],
  [401, '{"error":{"code":"SESSION_OVER"}}', 'SESSION_OVER'],
  [403, '{"error":{"message":"from another site"}}', 'SERVER'],
  [503, 'no JSON', 'SERVER'],
  [400, 'no JSON', 'SERVER'],
])('a change answered with %i %s is told as %s', async (status, body, problem) => {
  expect(await changePassword('old', 'new', answering(status, body))).toBe(problem)
  expect(asked.at(-1)).toEqual(['/api/auth/change-password', { currentPassword: 'old', newPassword: 'new' }])
})

test('a change without signal says so', async () => {
  const unreachable = async () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await changePassword('old', 'new', unreachable as typeof fetch)).toBe('OFFLINE')
})
