import { createHash, randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { v4, v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { samplePaper } from '../demo/sample-paper.ts'
import { ours } from '../testing/fixed.ts'
import { cooperativesOf } from '../testing/inputs.ts'
import type { Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [cooperative = ''] = await cooperativesOf(here, 'ba01')
const partBytes = 65_536

type MediaType = 'JPEG' | 'PNG' | 'WEBP' | 'PDF'
const pageOf = (content: Buffer, mediaType: MediaType, change: object = {}) => ({
  id: v7(),
  mediaType,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  ...change,
})

/** Attaches a paper of one page, whose bytes are still to come; gives the ids of both. */
async function attached(content: Buffer, mediaType: MediaType, { by = rini, change = {} } = {}) {
  const page = pageOf(content, mediaType, change)
  const documentId = v7()
  const input = { documentId, cooperativeId: cooperative, kind: 'OTHER', pages: [page] }
  expect(await by.give('attachDocument', input)).toMatchObject({ __typename: 'DocumentAccepted' })
  return { documentId, pageId: page.id }
}

const put = (person: Person, pageId: string, from: number | string, body: Buffer | string, headers = {}) =>
  fetch(`${here.url}/files/${pageId}?from=${from}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', cookie: person.cookie ?? '', origin: ours, ...headers },
    body: new Uint8Array(Buffer.from(body)),
  })
const get = (person: Person, path: string, init: RequestInit = {}) =>
  fetch(`${here.url}/files/${path}`, { headers: { cookie: person.cookie ?? '' }, ...init })

/** Sends all of a page in parts, and gives the last answer. */
async function sent(person: Person, pageId: string, content: Buffer) {
  let last = { status: 0, body: {} as Record<string, unknown> }
  for (let from = 0; from < content.length; from += partBytes) {
    const answer = await put(person, pageId, from, content.subarray(from, from + partBytes))
    last = { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    if (answer.status !== 200) break
  }
  return last
}
const codeOf = ({ status, body }: Awaited<ReturnType<typeof sent>>) => [
  status,
  (body.error as { code?: string } | undefined)?.code,
]

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
const photo = await noise(1_600, 1_200).jpeg({ quality: 90 }).toBuffer()
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100_000), Buffer.from('\n%%EOF\n')])

describe('a page', () => {
  test('over a megabyte comes in parts and is kept as a small picture, without what else came with it', async () => {
    expect(photo.length).toBeGreaterThan(1_000_000)
    const gps = await sharp(photo)
      .withExif({ IFD0: { Copyright: 'kenari-hak' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 25/1 30/1' } })
      .jpeg({ quality: 90 })
      .toBuffer()
    expect(gps.includes('kenari-hak')).toBe(true)
    const { pageId, documentId } = await attached(gps, 'JPEG')
    expect((await get(rini, pageId)).status).toBe(404)
    expect(await sent(rini, pageId, gps)).toEqual({ status: 200, body: { received: gps.length, whole: true } })
    const answer = await get(rini, pageId)
    const kept = Buffer.from(await answer.arrayBuffer())
    const { width, height, format, exif } = await sharp(kept).metadata()
    expect({ format, exif, shape: width / height }).toEqual({ format: 'jpeg', exif: undefined, shape: 4 / 3 })
    expect(width).toBeLessThanOrEqual(1_280)
    expect(kept.length).toBeLessThanOrEqual(150_000)
    expect(kept.includes('kenari-hak')).toBe(false)
    const shown = 'query ($id: ID!) { node(id: $id) { ... on CooperativeDocument { pagesToCome state } } }'
    expect(JSON.parse(await rini.text(shown, { id: documentId }))).toEqual({
      data: { node: { pagesToCome: 0, state: 'ATTACHED' } },
    })
    const events = await here.rows<{ type: string }>(
      'select type from timeline_event where subject_id = $1 order by sequence',
      [documentId],
    )
    expect(events.map(({ type }) => type)).toEqual(['DocumentAttached', 'DocumentPageReceived'])
  })

  test('wears an armour of its own: nothing in it runs, and nobody keeps it', async () => {
    const picture = await attached(samplePaper, 'JPEG')
    await sent(rini, picture.pageId, samplePaper)
    const paper = await attached(pdf, 'PDF')
    await sent(rini, paper.pageId, pdf)
    const headers = {
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    }
    const [shown, saved] = [await get(rini, picture.pageId), await get(rini, paper.pageId)]
    expect(Object.fromEntries(shown.headers)).toMatchObject({ ...headers, 'content-type': 'image/jpeg' })
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      ...headers,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${paper.pageId}.pdf"`,
    })
    expect(Buffer.from(await saved.arrayBuffer()).equals(pdf)).toBe(true)
    const head = await get(rini, picture.pageId, { method: 'HEAD', headers: { cookie: rini.cookie ?? '' } })
    expect([head.status, (await head.text()).length]).toEqual([200, 0])
  })

  test('that was cut off goes on where it stopped; a part twice or out of order changes nothing', async () => {
    const { pageId } = await attached(pdf, 'PDF')
    const answered = async (from: number, to: number) => {
      const answer = await put(rini, pageId, from, pdf.subarray(from, to))
      return [answer.status, (await answer.json()) as { received?: number; error?: { code: string; received: number } }]
    }
    expect(await answered(65_536, 100_000)).toMatchObject([409, { error: { code: 'GAP', received: 0 } }])
    expect(await answered(0, 65_536)).toEqual([200, { received: 65_536, whole: false }])
    expect(await answered(0, 65_536)).toEqual([200, { received: 65_536, whole: false }])
    expect(await answered(0, 100)).toEqual([200, { received: 65_536, whole: false }])
    const beyond = await put(rini, pageId, 65_536, Buffer.concat([pdf.subarray(65_536), Buffer.from('x')]))
    expect([beyond.status, await beyond.json()]).toMatchObject([409, { error: { code: 'BEYOND', received: 65_536 } }])
    expect(await answered(65_536, pdf.length)).toEqual([200, { received: pdf.length, whole: true }])
    // Sent once more after the last answer was lost.
    expect(await answered(65_536, pdf.length)).toEqual([200, { received: pdf.length, whole: true }])
    expect(await here.one('select count(*)::int from page_part where page_id = $1', [pageId])).toBe(0)
  })

  test('the same last part at once is taken once', async () => {
    const { pageId, documentId } = await attached(samplePaper, 'JPEG')
    const answers = await Promise.all(Array.from({ length: 8 }, () => sent(rini, pageId, samplePaper)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 200, body: { received: samplePaper.length, whole: true } })]),
    )
    const received = `select count(*)::int from timeline_event where subject_id = $1 and type = 'DocumentPageReceived'`
    expect(await here.one(received, [documentId])).toBe(1)
  })

  test('stays where the server was stopped in the middle of it', async () => {
    const { pageId } = await attached(pdf, 'PDF')
    await put(rini, pageId, 0, pdf.subarray(0, partBytes))
    await here.stop()
    await here.open()
    const answer = await put(rini, pageId, 0, pdf.subarray(0, partBytes))
    expect(await answer.json()).toEqual({ received: partBytes, whole: false })
  })
})

const png = await noise(40, 40).png().toBuffer()
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
/** A chunk of a PNG, with its length and its sum. */
function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
/** A small PNG whose head says that it has 50,000 by 50,000 points: decoded it would be 7.5 GB. */
function vastPicture(): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(50_000, 0)
  head.writeUInt32BE(50_000, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('what is no page of a paper', () => {
  test.each<[string, Buffer, MediaType, string]>([
    ['an SVG with a script', svg, 'PNG', 'NOT_WHAT_IT_SAYS'],
    ['HTML under the name of a photo', html, 'JPEG', 'NOT_WHAT_IT_SAYS'],
    ['a GIF', gif, 'PNG', 'NOT_WHAT_IT_SAYS'],
    ['a zip under the name of a PDF', zip, 'PDF', 'NOT_WHAT_IT_SAYS'],
    ['a PDF without its end', pdf.subarray(0, 90_000), 'PDF', 'NOT_WHAT_IT_SAYS'],
    ['a PDF behind something else', Buffer.concat([html, pdf]), 'PDF', 'NOT_WHAT_IT_SAYS'],
    ['a photo under the name of a PDF', samplePaper, 'PDF', 'NOT_WHAT_IT_SAYS'],
    ['a PNG under the name of a JPEG', png, 'JPEG', 'NOT_WHAT_IT_SAYS'],
    ['a JPEG that was cut off', samplePaper.subarray(0, 20_000), 'JPEG', 'DAMAGED'],
    ['nine bytes of nothing', Buffer.alloc(9), 'WEBP', 'NOT_WHAT_IT_SAYS'],
  ])('%s is refused, and leaves nothing', async (_, content, mediaType, code) => {
    const { pageId } = await attached(content, mediaType)
    expect(codeOf(await sent(rini, pageId, content))).toEqual([422, code])
    expect((await get(rini, pageId)).status).toBe(404)
    expect(await here.one('select count(*)::int from page_part where page_id = $1', [pageId])).toBe(0)
  })

  test('a picture of too many points is refused before it is decoded', async () => {
    const content = vastPicture()
    const { pageId } = await attached(content, 'PNG')
    expect(codeOf(await sent(rini, pageId, content))).toEqual([422, 'TOO_MANY_PIXELS'])
  })

  test('a picture that is also a PDF is kept as a picture alone', async () => {
    const both = Buffer.concat([samplePaper, pdf])
    const { pageId } = await attached(both, 'JPEG')
    expect((await sent(rini, pageId, both)).status).toBe(200)
    expect(Buffer.from(await (await get(rini, pageId)).arrayBuffer()).includes('%PDF-')).toBe(false)
  })

  test('bytes of another hash are refused, and the right ones are taken from the beginning', async () => {
    const { pageId } = await attached(samplePaper, 'JPEG')
    const altered = Buffer.from(samplePaper)
    altered[9_000] = (altered[9_000] as number) ^ 1
    expect(codeOf(await sent(rini, pageId, altered))).toEqual([422, 'HASH_MISMATCH'])
    expect((await sent(rini, pageId, samplePaper)).status).toBe(200)
  })
})

describe('a request', () => {
  test.each<[string, string, string | number, Buffer | string, Record<string, string>, number]>([
    ['that is no id', '../../etc/passwd', 0, 'x', {}, 404],
    ['with a null byte for an id', '%00', 0, 'x', {}, 404],
    ['with a line break for an id', 'a%0d%0ab', 0, 'x', {}, 404],
    ['without a place', 'PAGE', '', 'x', {}, 400],
    ['with a place that is no number', 'PAGE', '-1', 'x', {}, 400],
    ['of JSON', 'PAGE', 0, '{}', { 'content-type': 'application/json' }, 400],
    ['of a form', 'PAGE', 0, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['of more than a part', 'PAGE', 0, Buffer.alloc(partBytes + 1), {}, 413],
    ['from another site', 'PAGE', 0, 'x', { origin: 'https://evil.example' }, 403],
    ['from nowhere', 'PAGE', 0, 'x', { origin: 'null' }, 403],
    ['without a session', 'PAGE', 0, 'x', { cookie: '' }, 401],
  ])('%s is refused', async (_, id, from, body, headers, status) => {
    const { pageId } = await attached(samplePaper, 'JPEG')
    const answer = await put(rini, id.replace('PAGE', pageId), from, body, headers)
    expect(answer.status).toBe(status)
    expect(await here.one('select count(*)::int from page_part where page_id = $1', [pageId])).toBe(0)
    expect(here.unforeseen).toEqual([])
  })

  test('over 200 MB a day is refused with a time to wait; tomorrow goes on', async () => {
    const { pageId, documentId } = await attached(samplePaper, 'JPEG')
    await here.rows(
      `insert into document_page (id, regency, cooperative_id, document_id, number, media_type, bytes, sha256, attached_by_id, received_at)
       select $1, regency, cooperative_id, document_id, 2, media_type, 200000000, sha256, attached_by_id, $2 from document_page where document_id = $3`,
      [v7(), here.clock.now(), documentId],
    )
    const large = `delete from document_page where document_id = $1 and number = 2`
    const answer = await put(rini, pageId, 0, samplePaper.subarray(0, 10))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600'])
    const now = here.clock.now()
    here.clock.set('2026-11-24T17:00:00.000Z')
    expect((await put(rini, pageId, 0, samplePaper.subarray(0, 10))).status).toBe(200)
    here.clock.set(now)
    await here.rows(large, [documentId])
  })
})

describe('whose page it is', () => {
  test('nobody sends to the page of somebody else, and a foreign one answers as an invented one, byte for byte', async () => {
    const { pageId } = await attached(samplePaper, 'JPEG')
    await sent(rini, pageId, samplePaper)
    const unsent = await attached(samplePaper, 'JPEG')
    for (const username of ['ba02', 'bni-reviewer', 'bulog1', 'pmo1']) {
      const other = await here.as(username)
      const told = async (id: string) => {
        const answers = [await put(other, id, 0, 'x'), ...(username === 'pmo1' ? [] : [await get(other, id)])]
        return Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
      }
      const invented = await told(v7())
      expect(invented[0]?.[0]).toBe(404)
      for (const id of [pageId, unsent.pageId, v4()]) expect(await told(id), username).toEqual(invented)
    }
    expect((await get(await here.as('pmo1'), pageId)).status).toBe(200)
    expect((await get(here.nobody(), pageId)).status).toBe(401)
  })

  test('a bank reads the papers of a proposal that lies with it, and the own papers of that co-operative; another bank none', async () => {
    const [found] = await here.rows<{ page: string; own: string; proposal: string }>(
      `select p.id as page, o.id as own, p.proposal_id as proposal from document_page p join appraisal a on a.proposal_id = p.proposal_id
         join document_page o on o.cooperative_id = p.cooperative_id and o.proposal_id is null
       where a.bank_id = (select id from organisation where code = 'BRI') and p.received_at is not null and o.received_at is not null
         and not exists (select from cooperative_grant g where g.cooperative_id = p.cooperative_id and g.grantee_id = (select id from organisation where code = 'BNI'))
       limit 1`,
    )
    const statuses = async (username: string) =>
      Promise.all(
        [found?.page, found?.own].map(async (id) => (await get(await here.as(username), id as string)).status),
      )
    expect(await statuses('bri-reviewer')).toEqual([200, 200])
    expect(await statuses('bni-reviewer')).toEqual([404, 404])
    expect(await statuses('bulog1')).toEqual([404, 404])
    // Put to another bank, the proposal takes its papers along.
    await here.rows(`update proposal set bank_id = (select id from organisation where code = 'BNI') where id = $1`, [
      found?.proposal,
    ])
    expect(await statuses('bri-reviewer')).toEqual([404, 404])
    expect(await statuses('bni-reviewer')).toEqual([200, 200])
  })

  test('what was attached inside an assignment arrives after it, and is no longer read by who sent it', async () => {
    const { pageId } = await attached(samplePaper, 'JPEG')
    const [{ grantee = '' } = {}] = await here.rows<{ grantee: string }>(
      `update cooperative_grant set valid_to = '2026-11-23' where cooperative_id = $1 and purpose = 'ASSIGNMENT' returning grantee_id as grantee`,
      [cooperative],
    )
    expect(grantee).not.toBe('')
    expect((await sent(rini, pageId, samplePaper)).status).toBe(200)
    expect((await get(rini, pageId)).status).toBe(404)
    await here.rows('update cooperative_grant set valid_to = null where cooperative_id = $1 and grantee_id = $2', [
      cooperative,
      grantee,
    ])
    expect((await get(rini, pageId)).status).toBe(200)
  })

  test('the PMO checks a paper once all of it has come; the bytes of what never came go after thirty days', async () => {
    const pmo = await here.as('pmo1')
    const { documentId, pageId } = await attached(pdf, 'PDF')
    await put(rini, pageId, 0, pdf.subarray(0, partBytes))
    const check = { documentId, matches: true }
    expect(await pmo.give('verifyDocument', check)).toMatchObject({ code: 'REQUIREMENTS_UNMET' })
    const forget = () => here.application.pages.forgetOldParts()
    const parts = () => here.one<number>('select count(*)::int from page_part where page_id = $1', [pageId])
    const now = here.clock.now()
    // A page of which something came lately keeps all that came of it.
    const half = 10_000
    here.clock.set('2026-12-20T03:00:00.000Z')
    await put(rini, pageId, partBytes, pdf.subarray(partBytes, partBytes + half))
    here.clock.set('2026-12-25T03:00:00.000Z')
    await forget()
    expect(await parts()).toBe(2)
    here.clock.set('2027-01-20T03:00:00.000Z')
    await forget()
    here.clock.set(now)
    expect(await parts()).toBe(0)
    expect((await sent(rini, pageId, pdf)).status).toBe(200)
    expect(await pmo.give('verifyDocument', check)).toMatchObject({ __typename: 'DocumentAccepted' })
  })
})
