import type { ProposalRecord, ProposalState } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import ReviewClosed from './ReviewClosed.vue'
import { nextToReview } from './waits-for-pmo.ts'

const proposal = (change: Partial<ProposalRecord>): ProposalRecord =>
  ({
    id: 'p1',
    state: 'READY_FOR_REVIEW',
    stateSince: '2026-11-27T06:42:00.000Z',
    version: 7,
    reviewReason: null,
    ...change,
  }) as ProposalRecord

async function shown(change: Partial<ProposalRecord>, today = '2026-11-27'): Promise<string> {
  const props = { proposal: proposal(change), assistant: 'Rini Astuti', today, viewerRole: 'PMO' as const }
  const app = createSSRApp({ render: () => h(ReviewClosed, props) })
  app.component('RouterLink', { render: () => null })
  const html = await renderToString(app)
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('a return is told as done, to whom, when and why', async () => {
  const words = await shown({ state: 'RETURNED_BY_PMO', reviewReason: 'Lampirkan penawaran kedua.' })
  for (const part of [
    '“Tinjau proposal” sudah dilakukan',
    'Dikembalikan ke Rini Astuti, 13.42 WIB',
    'Lampirkan penawaran kedua.',
    'Dikembalikan PMO',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('tidak bisa sekarang')
})

test('an approval is told as done with its version, and with its day when that is over', async () => {
  expect(await shown({ state: 'PMO_APPROVED' })).toContain('Disetujui, versi 7, 13.42 WIB')
  expect(await shown({ state: 'PMO_APPROVED' }, '2026-11-29')).toContain('Disetujui, versi 7, 27 Nov 2026, 13.42 WIB')
})

test('a draft has no verdict to tell', async () =>
  expect(await shown({ state: 'DRAFT' })).toContain('“Tinjau proposal” tidak bisa sekarang'))

const queue = (...rows: [string, ProposalState][]) => ({ edges: rows.map(([id, state]) => ({ node: { id, state } })) })
test.each([
  ['the one just judged is not next', queue(['p1', 'READY_FOR_REVIEW'], ['p2', 'READY_FOR_REVIEW']), 'p2'],
  ['one that no longer waits is not next', queue(['p2', 'PMO_APPROVED'], ['p3', 'READY_FOR_REVIEW']), 'p3'],
  ['nothing else waits', queue(['p1', 'READY_FOR_REVIEW']), undefined],
])('%s', (_, asked, id) => expect(nextToReview(asked, 'p1')?.id).toBe(id))
