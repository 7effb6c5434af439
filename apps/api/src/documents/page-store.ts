import { createHash } from 'node:crypto'
import { documentEvent } from '@dampingi/domain'
import { CooperativeDocument, DocumentPage, PagePart, Proposal } from '@dampingi/domain/entities'
import { LockMode } from '@mikro-orm/core'
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import type { Clock } from '../mechanisms/clock.ts'
import { asWriter } from '../mechanisms/command/as-writer.ts'
import { plain } from '../mechanisms/command/records.ts'
import { oneRoundTrip } from '../mechanisms/read-model/one-round-trip.ts'
import type { Asking } from '../mechanisms/read-model/reader.ts'
import { scopeStep } from '../mechanisms/scope.ts'
import { appendEvent, lockChain } from '../mechanisms/timeline.ts'
import { type ContentProblem, keptContent } from './kept-content.ts'

/** What one person may send in a WIB day, in bytes. Quality page, section 5. */
const mostBytesEachDay = 200_000_000

/** How long the parts of a page that never came to its end are kept. Quality page, section 5. */
const partsKept = '30 days'

const contentText = `select media_type || ' ' || encode(content, 'base64') from document_page where id = $1 and received_at is not null`

/** What became of a part: how many bytes of the page are here now, or why it was not taken. */
export type PartAnswer =
  | { outcome: 'TAKEN'; received: number; whole: boolean }
  | { outcome: 'NOT_FOUND' }
  | { outcome: 'GAP' | 'BEYOND'; received: number }
  | { outcome: 'QUOTA_REACHED' }
  | { outcome: 'REFUSED'; problem: ContentProblem | 'HASH_MISMATCH' }

interface Part {
  pageId: string
  startsAt: number
  content: Buffer
}

/**
 * The bytes of pages: they come in parts from whoever attached the paper, and go out under the rights of the row. They lie in the
 * database, so that what is received is on disk with the row that says so (promise R2), behind the same policies.
 */
export class PageStore {
  constructor(
    private readonly orm: MikroORM,
    private readonly pool: Pool,
    private readonly clock: Clock,
    /** Told after each commit that appended an event. */
    private readonly appended: () => void,
  ) {}

  /** Takes a part of a page. One that is here already changes nothing; the last one makes the page whole, or is told why not. */
  async take(asking: Asking, part: Part): Promise<PartAnswer> {
    const answer = await asWriter(this.orm, asking, (em) => this.taken(em, asking, part))
    if (answer.outcome === 'TAKEN' && answer.whole) this.appended()
    return answer
  }

  /** The content of a page that has come, read as the viewer in one round trip; null where there is none for her. */
  async content(asking: Asking, pageId: string): Promise<{ content: Buffer; isPdf: boolean } | null> {
    const [scoped, found] = await oneRoundTrip(this.pool, [
      scopeStep(asking),
      { name: 'page content', text: contentText, values: [pageId] },
    ])
    if (scoped == null || found == null) return null
    const [mediaType, base64 = ''] = found.split(' ')
    return { content: Buffer.from(base64, 'base64'), isPdf: mediaType === 'PDF' }
  }

  /** Forgets the parts of pages that never came to their end. */
  async forgetOldParts(): Promise<void> {
    const em = this.orm.em.fork({ session: { variables: { role: 'dampingi_writer' } } })
    await em.transactional((inner) =>
      // Page by page: without its first parts what is left of a page would be of no use, and in the way of the rest.
      (inner as SqlEntityManager).execute(
        `delete from page_part where page_id in (
           select page_id from page_part group by page_id having max(received_at) < ?::timestamptz - ?::interval)`,
        [this.clock.now(), partsKept],
      ),
    )
  }

  private async taken(em: SqlEntityManager, asking: Asking, { pageId, startsAt, content }: Part): Promise<PartAnswer> {
    const { personId } = asking.session.viewer
    // Whose page it is decides, not who sees it: what was attached inside an assignment may arrive after it.
    const own = { id: pageId, attachedById: personId }
    const page = await em.findOne(DocumentPage, own, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (page === null) return { outcome: 'NOT_FOUND' }
    if (page.receivedAt !== null) return { outcome: 'TAKEN', received: page.bytes, whole: true }
    const received = await receivedOf(em, pageId)
    if (startsAt > received) return { outcome: 'GAP', received }
    if (startsAt + content.length > page.bytes) return { outcome: 'BEYOND', received }
    if (startsAt < received || content.length === 0) return { outcome: 'TAKEN', received, whole: false }
    if (await this.quotaReached(em, asking, content.length)) return { outcome: 'QUOTA_REACHED' }
    em.create(PagePart, { pageId, startsAt, content, receivedAt: new Date(this.clock.now()) })
    await em.flush()
    const now = received + content.length
    return now < page.bytes ? { outcome: 'TAKEN', received: now, whole: false } : this.completed(em, asking, page)
  }

  /** Puts the parts together. What is not kept leaves nothing, so that it may be sent again from its beginning. */
  private async completed(em: SqlEntityManager, asking: Asking, page: DocumentPage): Promise<PartAnswer> {
    const parts = await em.find(PagePart, { pageId: page.id }, { orderBy: { startsAt: 'asc' } })
    const sent = Buffer.concat(parts.map(({ content }) => content))
    await em.nativeDelete(PagePart, { pageId: page.id })
    em.clear()
    if (createHash('sha256').update(sent).digest('hex') !== page.sha256)
      return { outcome: 'REFUSED', problem: 'HASH_MISMATCH' }
    const kept = await keptContent(sent, page.mediaType)
    if ('problem' in kept) return { outcome: 'REFUSED', problem: kept.problem }
    await this.keep(em, asking, { page, content: kept.content })
    return { outcome: 'TAKEN', received: page.bytes, whole: true }
  }

  private async keep(
    em: SqlEntityManager,
    asking: Asking,
    { page, content }: { page: DocumentPage; content: Buffer },
  ): Promise<void> {
    const head = await lockChain(em, page.cooperativeId)
    const now = this.clock.now()
    await em.nativeUpdate(DocumentPage, { id: page.id }, { content, receivedAt: now })
    const document = await em.findOneOrFail(CooperativeDocument, { id: page.documentId })
    const proposal = document.proposalId === null ? null : await em.findOne(Proposal, { id: document.proposalId })
    const { state } = document
    const event = documentEvent('DocumentPageReceived', plain(document) as never, {
      state,
      bankId: proposal?.bankId ?? null,
      pages: page.number,
    })
    const { session } = asking
    appendEvent(em, head, { event, session, regency: page.regency, madeAt: now, recordedAt: now })
  }

  private async quotaReached(em: SqlEntityManager, asking: Asking, more: number): Promise<boolean> {
    const [sent] = await em.execute<{ bytes: string }[]>(
      `select coalesce(sum(p.bytes) filter (where p.received_at is not null), 0)
         + coalesce(sum((select sum(octet_length(t.content)) from page_part t where t.page_id = p.id
              and t.received_at >= ?::date::timestamp at time zone 'Asia/Jakarta')) filter (where p.received_at is null), 0) as bytes
       from document_page p where p.attached_by_id = ?
         and (p.received_at is null or p.received_at >= ?::date::timestamp at time zone 'Asia/Jakarta')`,
      [asking.today, asking.session.viewer.personId, asking.today],
    )
    return Number(sent?.bytes ?? 0) + more > mostBytesEachDay
  }
}

async function receivedOf(em: SqlEntityManager, pageId: string): Promise<number> {
  const [sum] = await em.execute<{ received: number }[]>(
    'select coalesce(sum(octet_length(content)), 0)::int as received from page_part where page_id = ?',
    [pageId],
  )
  return sum?.received ?? 0
}
