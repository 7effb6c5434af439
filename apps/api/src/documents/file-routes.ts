import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../mechanisms/clock.ts'
import type { Asking } from '../mechanisms/read-model/reader.ts'
import type { Sessions } from '../mechanisms/scope.ts'
import { orAway } from '../server/or-away.ts'
import type { PageStore, PartAnswer } from './page-store.ts'

/** What the routes of files stand on. */
export interface FileParts {
  pages: PageStore
  sessions: Sessions
  clock: Clock
  sessionToken: (cookie: string | undefined) => string | null
}

/** How much of a page one request carries, in bytes. Quality page, section 5. */
const mostPartBytes = 65_536

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whatever is not given out or taken: its status, and what happened and what to do, in both languages. */
const refusals = {
  SESSION_OVER: [401, 'Masuk lagi untuk melanjutkan. / Sign in again to go on.'],
  NOT_FOUND: [404, 'Berkas ini tidak ada, atau bukan untuk Anda. / There is no such file, or it is not for you.'],
  UNREADABLE: [
    400,
    'Kirim bagian berkas sebagai application/octet-stream dengan ?from=. / Send a part of the file as application/octet-stream with ?from=.',
  ],
  GAP: [
    409,
    'Bagian sebelumnya belum sampai. Lanjutkan dari received. / A part before it is missing. Go on from received.',
  ],
  BEYOND: [
    409,
    'Bagian ini melewati akhir berkas. Lanjutkan dari received. / This part goes beyond the end of the file. Go on from received.',
  ],
  QUOTA_REACHED: [
    429,
    'Kiriman berkas hari ini sudah 200 MB. Lanjutkan besok. / You have sent 200 MB of files today. Go on tomorrow.',
  ],
  HASH_MISMATCH: [
    422,
    'Isi berkas rusak di jalan. Kirim lagi dari awal. / The file was damaged on its way. Send it again from the beginning.',
  ],
  NOT_WHAT_IT_SAYS: [
    422,
    'Isinya bukan JPEG, PNG, WebP, atau PDF seperti yang disebut. Ambil foto suratnya. / It is not the JPEG, PNG, WebP or PDF it says it is. Take a photo of the paper.',
  ],
  DAMAGED: [422, 'Gambar ini rusak. Ambil foto lagi. / This picture is damaged. Take the photo again.'],
  TOO_MANY_PIXELS: [
    422,
    'Gambar ini lebih dari 40 megapiksel. Ambil foto lagi. / This picture has over 40 megapixels. Take the photo again.',
  ],
} as const satisfies Record<string, readonly [status: number, message: string]>

function refuse(reply: FastifyReply, code: keyof typeof refusals, more: object = {}): FastifyReply {
  const [status, message] = refusals[code]
  return reply.code(status).send({ error: { code, message, ...more } })
}

/** `PUT /files/<id>?from=<byte>` takes a part of a page, `GET /files/<id>` gives a page out. */
export async function registerFiles(app: FastifyInstance, parts: FileParts): Promise<void> {
  await app.register(async (files) => {
    files.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: mostPartBytes },
      (_request, body, done) => done(null, body),
    )
    files.put('/files/:id', { bodyLimit: mostPartBytes }, orAway('Files', parts, takePart))
    files.get('/files/:id', orAway('Files', parts, giveOut))
  })
}

async function takePart(parts: FileParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asking = await whoAsks(parts, request)
  if (asking === null) return refuse(reply, 'SESSION_OVER')
  const { from } = request.query as Record<string, unknown>
  if (!Buffer.isBuffer(request.body) || typeof from !== 'string' || !/^\d{1,9}$/.test(from))
    return refuse(reply, 'UNREADABLE')
  const pageId = pageIdOf(request)
  if (pageId === null) return refuse(reply, 'NOT_FOUND')
  return told(reply, await parts.pages.take(asking, { pageId, startsAt: Number(from), content: request.body }))
}

function told(reply: FastifyReply, answer: PartAnswer): FastifyReply {
  if (answer.outcome === 'TAKEN') return reply.send({ received: answer.received, whole: answer.whole })
  if (answer.outcome === 'REFUSED') return refuse(reply, answer.problem)
  if (answer.outcome === 'QUOTA_REACHED') return refuse(reply.header('retry-after', '3600'), 'QUOTA_REACHED')
  return refuse(reply, answer.outcome, 'received' in answer ? { received: answer.received } : {})
}

/** A picture is shown, a PDF is only ever saved; neither may load or run anything, whoever opens it by its address. */
async function giveOut(parts: FileParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asking = await whoAsks(parts, request)
  if (asking === null) return refuse(reply, 'SESSION_OVER')
  const pageId = pageIdOf(request)
  const page = pageId === null ? null : await parts.pages.content(asking, pageId)
  if (page === null) return refuse(reply, 'NOT_FOUND')
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .header('content-disposition', page.isPdf ? `attachment; filename="${pageId}.pdf"` : 'inline')
    .type(page.isPdf ? 'application/pdf' : 'image/jpeg')
    .send(page.content)
}

const pageIdOf = ({ params }: FastifyRequest): string | null => {
  const { id } = params as { id: string }
  return uuid.test(id) ? id.toLowerCase() : null
}

async function whoAsks({ sessions, clock, sessionToken }: FileParts, request: FastifyRequest): Promise<Asking | null> {
  const token = sessionToken(request.headers.cookie)
  const today = clock.today()
  const session = token === null ? null : await sessions.identify(token, today)
  return session === null ? null : { session, viewer: session.viewer, today }
}
