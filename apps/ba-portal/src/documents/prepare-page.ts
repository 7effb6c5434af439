import { newId } from '@dampingi/client'
import { mostPageBytes, type PageInput } from '@dampingi/domain'
import { smallPhoto } from './small-photo.ts'

/** Why a file cannot be a page. */
export type FileProblem = 'NOT_READABLE' | 'TOO_LARGE' | 'EMPTY' | 'NO_ROOM'
export type PreparedPage = { page: PageInput; content: ArrayBuffer } | { problem: FileProblem }

/** A chosen file or a photo as a page: a picture made small, a PDF as it is. */
export async function preparePage(file: File): Promise<PreparedPage> {
  if (file.size === 0) return { problem: 'EMPTY' }
  const isPdf = file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf')
  if (isPdf && file.size > mostPageBytes.PDF) return { problem: 'TOO_LARGE' }
  const content = isPdf ? await file.arrayBuffer() : await madeSmall(file)
  if (content === null) return { problem: 'NOT_READABLE' }
  const sha256 = await hashOf(content)
  return { page: { id: newId(), mediaType: isPdf ? 'PDF' : 'JPEG', bytes: content.byteLength, sha256 }, content }
}

const hashOf = async (content: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** In a worker; on a phone whose worker cannot draw, on the page itself. */
async function madeSmall(file: File): Promise<ArrayBuffer | null> {
  const fromWorker = await inWorker(file).catch(() => null)
  if (fromWorker !== null) return fromWorker
  const canvasOf = (width: number, height: number) => Object.assign(document.createElement('canvas'), { width, height })
  return smallPhoto(file, canvasOf).catch(() => null)
}

function inWorker(file: File): Promise<ArrayBuffer | null> {
  const worker = new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<ArrayBuffer | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ content: ArrayBuffer | null }>) =>
      resolve(data.content),
    )
    worker.addEventListener('error', reject)
    worker.postMessage(file)
  })
  return answer.finally(() => worker.terminate())
}
