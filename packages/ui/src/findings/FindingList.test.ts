import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import FindingList from './FindingList.vue'
import type { ShownFinding } from './shown-finding.ts'

const finding = (change: Partial<ShownFinding>): ShownFinding => ({
  rule: 'OVER_OPEX',
  severity: 'BLOCKING',
  path: ['budgetLines'],
  why: 'Belanja operasional di atas batas.',
  mend: 'Kurangi Rp 100.000.000.',
  owner: 'BA',
  source: 'PMK 49/2025',
  sourceUrl: 'https://example.org/pmk-49',
  certainty: 'REPORTED',
  ...change,
})
const list = (findings: ShownFinding[]) => mount(FindingList, { props: { findings } })

test('findings stand by severity, worst first, with their count', () => {
  const headings = list([
    finding({ rule: 'A', severity: 'UNKNOWN' }),
    finding({ rule: 'B', severity: 'ATTENTION' }),
    finding({}),
  ])
    .findAll('h3')
    .map((h) => h.text())
  expect(headings).toEqual(['Menghalangi 1', 'Perhatian 1', 'Belum dapat diperiksa 1'])
})

test('each finding says why, how to mend, by whom, and on whose authority', () => {
  const wrapper = list([finding({})])
  for (const words of [
    'Belanja operasional di atas batas.',
    'Kurangi Rp 100.000.000.',
    'Diperbaiki oleh: BA.',
    'Menurut berita',
  ]) {
    expect(wrapper.text()).toContain(words)
  }
  expect(wrapper.get('a').attributes()).toMatchObject({
    href: 'https://example.org/pmk-49',
    rel: 'noopener noreferrer',
  })
})

test('a source without a page is named, not linked', () => {
  const wrapper = list([finding({ sourceUrl: null })])
  expect(wrapper.find('a').exists()).toBe(false)
  expect(wrapper.text()).toContain('PMK 49/2025')
})

test('nothing found says so', () => expect(list([]).text()).toBe('Tidak ada temuan'))
