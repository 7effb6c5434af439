import type { LocalView, PhoneCooperative } from '@dampingi/client'
import { emptyContent, type ProposalRecord, type ProposalState, ruleSets } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { type Component, computed, createSSRApp, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Phone } from '../phone/phone.ts'
import { providePhone } from '../phone/use-phone.ts'
import PreCheck from './PreCheck.vue'
import RequestReview from './RequestReview.vue'

const cooperative = {
  id: 'k1',
  kind: 'KDMP',
  name: 'Koperasi Desa Ketenger',
  villageName: 'Ketenger',
} as PhoneCooperative
const content = {
  ...emptyContent(),
  loan: { requestedAmountRupiah: 3_200_000_000, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: '2025-11-20' },
}
const proposal = (state: ProposalState) =>
  ({
    id: 'p1',
    cooperativeId: 'k1',
    state,
    stateSince: '2025-10-14T03:00:00.000Z',
    version: 1,
    kind: 'FULL',
    ruleSetCode: 'PMK49_2025',
    ruleSetVersion: 1,
    content,
    contentHash: 'c0ffee00c0ffee00',
    requestedAmountRupiah: content.loan.requestedAmountRupiah,
  }) as ProposalRecord

/** A page as it stands before any tap. */
async function shown(page: Component, { state = 'DRAFT' as ProposalState, rules = ruleSets } = {}): Promise<string> {
  const view = {
    filingOn: '2025-10-14',
    ruleSets: [...rules],
    cooperatives: [cooperative],
    proposals: [proposal(state)],
    deliberations: [],
    appraisals: [],
    loans: [],
    loanMovements: [],
    foodOutlets: [],
    visits: [],
    documents: [],
  } as unknown as LocalView
  const app = createSSRApp(page, { id: 'k1', pid: 'p1' })
  providePhone(app, { view: computed(() => view), today: ref('2025-10-14') } as unknown as Phone)
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: RequestReview }] }))
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
const linksToBlocks = (html: string): string[] => html.match(/href="[^"]*\/blok\/\d"/g) ?? []

test('what would be refused stands before the content and before the tap, with the way to each block', async () => {
  const html = await shown(RequestReview)
  expect(html).toContain('Kurangi Rp\u00a0200.000.000.')
  expect(html).toContain('Perbaiki di blok 6')
  expect(linksToBlocks(html)).toContain('href="/koperasi/k1/proposal/p1/blok/6"')
  expect(html.indexOf('Kurangi Rp\u00a0200.000.000.')).toBeLessThan(html.indexOf('Minta ditinjau</'))
  expect(html.indexOf('Menghalangi')).toBeLessThan(html.indexOf('Belum diisi'))
})

test('the pre-check leads to the same blocks', async () =>
  expect(linksToBlocks(await shown(PreCheck))).toEqual(
    expect.arrayContaining(linksToBlocks(await shown(RequestReview))),
  ))

test('without the rules on the phone that is said before the tap', async () =>
  expect(await shown(RequestReview, { rules: [] })).toContain('Aturan proposal ini belum ada di HP.'))

test('while it waits for the PMO nothing is to be mended here', async () => {
  const html = await shown(RequestReview, { state: 'READY_FOR_REVIEW' })
  expect(html).toContain('“Minta ditinjau” tidak bisa sekarang')
  expect(linksToBlocks(html)).toEqual([])
})
