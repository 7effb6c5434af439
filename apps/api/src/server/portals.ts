import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectRoot } from './configuration.ts'
import { notFound } from './refusals.ts'

export const portals = ['ba', 'pmo', 'bank', 'bulog'] as const
export type Portal = (typeof portals)[number]

/** Where a portal's build lies. */
export const portalFolder = (portal: Portal): string => join(projectRoot, 'apps', `${portal}-portal`, 'dist')

/** The manifests of operations that the portals' builds left. */
export const operationManifests = (): string[] =>
  portals.map((portal) => join(portalFolder(portal), 'persisted-documents.json'))

const forYears = 'public, max-age=31536000, immutable'

/** Serves each portal under its own prefix: hashed assets for ever, the page itself anew each time, deep links to the page. */
export async function registerPortals(app: FastifyInstance): Promise<void> {
  for (const portal of portals) {
    app.get(`/${portal}`, (_request, reply) => reply.redirect(`/${portal}/`, 301))
    await app.register(async (inner) => servePortal(inner, portalFolder(portal)), { prefix: `/${portal}` })
  }
}

async function servePortal(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) {
    app.get('/*', (_request, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('Portal ini belum dibangun. Jalankan npm start. / This portal is not built yet. Run npm start.\n'),
    )
    return
  }
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? forYears : 'no-cache')
    },
  })
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const page =
      request.method === 'GET' && request.headers.accept?.includes('text/html') && !request.url.includes('/assets/')
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : notFound(reply)
  })
}
