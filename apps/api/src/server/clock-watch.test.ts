import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../mechanisms/clock.ts'
import { stage } from '../testing/stage.ts'
import { ClockWatch, databaseClock, timeServer } from './clock-watch.ts'
import type { TimeServerAddress } from './configuration.ts'

const here = await stage()

/** This server's clock, so many milliseconds ahead of the true one. */
const clockAhead = (milliseconds: number) => ({
  ...systemClock,
  now: () => new Date(Date.now() + milliseconds).toISOString(),
})

/** What the log is told, as `level event source`. */
function log() {
  const lines: string[] = []
  const causes: string[] = []
  const at = (level: string) => (line: { event: string; source: string; cause?: string }) => {
    lines.push(`${level} ${line.event} ${line.source}`)
    if (line.cause !== undefined) causes.push(line.cause)
  }
  return { lines, causes, logger: { info: at('info'), warn: at('warn'), error: at('error') } as never }
}

/** A server of the network time protocol (RFC 4330) whose clock is the true one. */
async function trueTime(): Promise<TimeServerAddress> {
  const write = (milliseconds: number, message: Buffer, offset: number) => {
    message.writeUInt32BE(Math.floor(milliseconds / 1_000) + 2_208_988_800, offset)
    message.writeUInt32BE(Math.floor(((milliseconds % 1_000) / 1_000) * 2 ** 32), offset + 4)
  }
  return listening((socket, asked, { port, address }) => {
    const answer = Buffer.alloc(48)
    answer[0] = (4 << 3) + 4
    answer[1] = 2
    asked.copy(answer, 24, 40, 48)
    for (const offset of [16, 32, 40]) write(Date.now(), answer, offset)
    socket.send(answer, port, address)
  })
}

/** The address of a socket on which `answer` deals with each message. */
async function listening(
  answer: (socket: Socket, asked: Buffer, from: RemoteInfo) => void,
): Promise<TimeServerAddress> {
  const socket = createSocket('udp4')
  socket.on('message', (asked, from) => answer(socket, asked, from))
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  afterAll(() => socket.close())
  return { host: '127.0.0.1', port: (socket.address() as AddressInfo).port }
}

test('Q-R12 a clock two seconds ahead of the database’s is an alarm, told once; right again, that is told too', async () => {
  const { lines, logger } = log()
  let milliseconds = 2_000
  const clock = { ...systemClock, now: () => clockAhead(milliseconds).now() }
  const watch = new ClockWatch([databaseClock(here.application.pool, clock)], logger)
  await watch.look()
  await watch.look()
  expect(Math.abs((watch.ahead.get('database') ?? 0) - 2_000)).toBeLessThan(500)
  expect(lines).toEqual(['error CLOCK_OFF database'])
  milliseconds = 0
  await watch.look()
  expect(lines).toEqual(['error CLOCK_OFF database', 'info CLOCK_RIGHT database'])
})

test.each([3_000, -3_000])('Q-R12 a clock %i ms off is an alarm by a time server', async (milliseconds) => {
  const { lines, logger } = log()
  const watch = new ClockWatch([timeServer(await trueTime(), { clock: clockAhead(milliseconds) })], logger)
  await watch.look()
  expect(Math.abs((watch.ahead.get('time-server') ?? 0) - milliseconds)).toBeLessThan(500)
  expect(lines).toEqual(['error CLOCK_OFF time-server'])
})

test('Q-R12 a clock that is right is not told', async () => {
  const { lines, logger } = log()
  await new ClockWatch([timeServer(await trueTime(), { clock: systemClock })], logger).look()
  expect(lines).toEqual([])
})

test('Q-R12 a time server that does not answer leaves no value, one line in the log, and the process as it was', async () => {
  const { lines, causes, logger } = log()
  const silent = await listening(() => undefined)
  const watch = new ClockWatch([timeServer(silent, { clock: systemClock, timeout: 100 })], logger)
  await watch.look()
  await watch.look()
  expect([lines, watch.ahead.size]).toEqual([['warn CLOCK_UNKNOWN time-server'], 0])
  expect(causes).toEqual([expect.stringMatching(/timeout/i)])
})
