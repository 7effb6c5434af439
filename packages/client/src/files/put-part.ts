import type { PartSent } from './send-pages.ts'

/** Sends a part of a page to our own server, with the session's cookie. */
export async function putPart(
  pageId: string,
  from: number,
  part: ArrayBuffer,
  ask: typeof fetch = fetch,
): Promise<PartSent> {
  try {
    const response = await ask(`/files/${pageId}?from=${from}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    })
    return read(response.status, (await response.json()) as Answered)
  } catch {
    return { kind: 'FAILED' }
  }
}

interface Answered {
  received?: number
  whole?: boolean
  error?: { code?: string; message?: string; received?: number }
}

function read(status: number, { received, whole = false, error }: Answered): PartSent {
  if (status === 200 && received !== undefined) return { kind: 'RECEIVED', received, whole }
  if (status === 409 && error?.received !== undefined)
    return { kind: 'RECEIVED', received: error.received, whole: false }
  if (status === 422 && error?.code === 'HASH_MISMATCH') return { kind: 'DAMAGED' }
  // What is not there will not come, and what is no picture will not become one: a person must look.
  return status === 422 || status === 404 ? { kind: 'REFUSED', message: error?.message ?? '' } : { kind: 'FAILED' }
}
