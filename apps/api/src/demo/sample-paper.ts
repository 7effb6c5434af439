import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one picture that stands for every paper of the demo; it says of itself that it is an example. */
export const samplePaper: Buffer = readFileSync(new URL('../../src/demo/data/sample-paper.jpg', import.meta.url))

export const samplePage = {
  mediaType: 'JPEG' as const,
  bytes: samplePaper.length,
  sha256: createHash('sha256').update(samplePaper).digest('hex'),
}
