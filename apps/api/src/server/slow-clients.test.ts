import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'
import { patience } from './http-server.ts'

const here = await stage({ patience: { headers: 400, request: 800, keepAlive: 300 } })
/** One that waits long and lets few wait. */
const patient = await stage({ patience: { halfOpen: 20 } })
const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n'

/** A connection that says `first` and then, where it drips, a byte now and then; it tells what came back when it is closed. */
function client(first: string, drip = '', at = here): { socket: Socket; over: Promise<string> } {
  const socket = connect(Number(new URL(at.url).port), '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  socket.on('error', () => undefined)
  socket.write(first)
  const dripping = async () => {
    for (; drip !== '' && !socket.destroyed; await sleep(50)) socket.write(drip)
  }
  void dripping()
  return { socket, over: new Promise((resolve) => socket.once('close', () => resolve(text))) }
}

const isServed = async (at = here) => (await fetch(`${at.url}/health/live`)).status === 200

test('Q-R8 the product waits 10 s for a head, 30 s for a request, 65 s between two, and has 1,000 that said nothing', () => {
  expect(patience).toMatchObject({ headers: 10_000, request: 30_000, keepAlive: 65_000, halfOpen: 1_000 })
  const { headersTimeout, requestTimeout, keepAliveTimeout } = here.server.server as Server
  expect([headersTimeout, requestTimeout, keepAliveTimeout]).toEqual([400, 800, 300])
})

test.each([
  ['stops in the middle of its head', head, ''],
  ['drips its head byte by byte', `${head}X-Slow: `, 'x'],
  ['stops in the middle of its body', `${head}\r\n{`, ''],
  ['drips its body byte by byte', `${head}\r\n{`, ' '],
])('Q-R8 a client that %s is cut with 408, and others are served meanwhile', async (_what, first, drip) => {
  const slow = client(first, drip)
  expect(await isServed()).toBe(true)
  expect(await slow.over).toMatch(/^HTTP\/1\.1 408 /)
})

test('Q-R8 a connection that says nothing is cut, and so is one that was answered and asks no more', async () => {
  const mute = client('')
  const idle = client('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(await idle.over).toMatch(/^HTTP\/1\.1 200 /)
  await mute.over
})

test('Q-R8 of those that only open connections the oldest are closed, and whoever asks gets through', async () => {
  const many: ReturnType<typeof client>[] = []
  for (let i = 0; i < 60; i += 1) {
    const one = client('GET / HTTP/1.1\r\n', '', patient)
    await once(one.socket, 'connect')
    many.push(one)
  }
  expect(await isServed(patient)).toBe(true)
  const closed = () => many.map(({ socket }) => socket.destroyed)
  // The newest are left, one less than may be: whoever asked was one of them for a moment.
  await expect.poll(() => closed().filter((is) => !is).length).toBe(19)
  expect(closed().indexOf(false)).toBe(41)
  for (const { socket } of many) socket.destroy()
})
