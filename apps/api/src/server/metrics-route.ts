import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'
import { notFound } from './refusals.ts'

export interface MetricsReaders {
  /** Whoever brings it may read; null: nobody from elsewhere. */
  token: string | null
  /**
   * Whoever is on this machine may read. Not where the public origin is https: there a proxy stands before this server, often on the same
   * machine, and what it passes on looks like its own.
   */
  loopback: boolean
}

/** `GET /metrics` in Prometheus' text, for whoever may read it; for everybody else there is nothing at this address. Promise O1. */
export function registerMetrics(app: FastifyInstance, registry: Registry, readers: MetricsReaders): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, readers)) return notFound(reply)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

const loopbackAddresses = new BlockList()
loopbackAddresses.addSubnet('127.0.0.0', 8, 'ipv4')
loopbackAddresses.addAddress('::1', 'ipv6')

function mayRead(request: FastifyRequest, { token, loopback }: MetricsReaders): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== null && isSame(given, token)
  return loopback && isLoopback(request.socket.remoteAddress ?? '') && !wasPassedOn(request)
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return loopbackAddresses.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4')
}

/** A proxy says for whom it asks, or that it stands between. */
const wasPassedOn = ({ headers }: FastifyRequest): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)

const isSame = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
