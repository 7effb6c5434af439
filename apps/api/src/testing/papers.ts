import { v7 } from 'uuid'
import { samplePage, samplePaper } from '../demo/sample-paper.ts'
import { ours } from './fixed.ts'
import type { Payload, Person } from './person.ts'

interface Paper {
  /** Where the API listens. */
  url: string
  cooperativeId: string
  proposalId: string
  kind: string
}

/** Puts a paper of one page into the vault as a phone would, page and all; gives the answer and the id of the paper. */
export async function attachedPaper(
  by: Person,
  { url, ...paper }: Paper,
): Promise<{ payload: Payload; documentId: string }> {
  const documentId = v7()
  const page = { id: v7(), ...samplePage }
  const payload = await by.give('attachDocument', { documentId, ...paper, pages: [page] })
  await fetch(`${url}/files/${page.id}?from=0`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', cookie: by.cookie ?? '', origin: ours },
    body: new Uint8Array(samplePaper),
  })
  return { payload, documentId }
}
