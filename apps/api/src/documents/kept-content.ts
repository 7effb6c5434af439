import type { PageMediaType } from '@dampingi/domain'
import sharp from 'sharp'

// No decoder but those of the three formats ever sees what was sent.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

/** What a picture may hold, looked at before it is decoded, and what is kept of it. Quality page, section 5. */
const mostPixels = 40_000_000
const keptSide = 1_280
const mostKeptBytes = 150_000
/** Below this nothing can be read on it. */
const leastSide = 100

/** Why content is not kept. */
export type ContentProblem = 'NOT_WHAT_IT_SAYS' | 'DAMAGED' | 'TOO_MANY_PIXELS'

const formats: Record<Exclude<PageMediaType, 'PDF'>, string> = { JPEG: 'jpeg', PNG: 'png', WEBP: 'webp' }

/**
 * What is kept of a page: of a picture another one, encoded anew from what is seen, so that neither a place nor a script that came
 * with it is kept; a PDF as it came, since it is only ever given out to be saved. The type is found by the content.
 */
export async function keptContent(
  sent: Buffer,
  mediaType: PageMediaType,
): Promise<{ content: Buffer } | { problem: ContentProblem }> {
  if (mediaType === 'PDF') return isPdf(sent) ? { content: sent } : { problem: 'NOT_WHAT_IT_SAYS' }
  // The head alone is read, however large it says the picture is.
  const found = await sharp(sent, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (found === null || found.format !== formats[mediaType]) return { problem: 'NOT_WHAT_IT_SAYS' }
  if (found.width * found.height > mostPixels) return { problem: 'TOO_MANY_PIXELS' }
  return encodedAnew(sent).then(
    (content) => ({ content }),
    () => ({ problem: 'DAMAGED' as const }),
  )
}

const head = Buffer.from('%PDF-')
const end = Buffer.from('%%EOF')

/** Begins and ends as a PDF does; one that was cut off has no end. */
const isPdf = (sent: Buffer): boolean =>
  sent.subarray(0, head.length).equals(head) && sent.subarray(-1_024).includes(end)

/** As good as fits. */
async function encodedAnew(sent: Buffer): Promise<Buffer> {
  const seen = await sharp(sent, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = seen.info
  for (let side = keptSide; side >= leastSide; side = Math.round(side * 0.8)) {
    for (const quality of [85, 75, 65, 55, 45]) {
      const jpeg = await sharp(seen.data, { raw: { width, height, channels } })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer()
      if (jpeg.length <= mostKeptBytes) return jpeg
    }
  }
  throw new Error('No size of this picture is small enough.')
}
