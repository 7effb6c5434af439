import { proposalBlocks } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { computed } from 'vue'
import { markRead, readVersion, unreadBlocks } from './read-marks.ts'
import { unreadTold } from './unread-told.ts'

const versions = { MARKET: 1, ACTIVITIES: 2, BUDGET: 3, LOAN: 1, DRAWDOWNS: 1 }

test.each<[unread: number, documents: number, told: string | null]>([
  [5, 0, 'Anda belum menandai 5 dari 5 blok sebagai dibaca. Belum ada dokumen.'],
  [2, 3, 'Anda belum menandai 2 dari 5 blok sebagai dibaca.'],
  [0, 0, 'Belum ada dokumen.'],
  [0, 1, null],
])('%i blocks unread, %i papers: %s', (unread, documents, told) =>
  expect(unreadTold({ unread, blocks: proposalBlocks.length, documents })).toBe(told),
)

test('a mark counts at once, and no longer once its block changed', () => {
  const unread = computed(() => unreadBlocks('p1', versions))
  expect(unread.value).toBe(5)
  markRead('p1', { block: 'BUDGET', version: 3 })
  expect(unread.value).toBe(4)
  expect(unreadBlocks('p1', { ...versions, BUDGET: 4 })).toBe(5)
  expect(unreadBlocks('another', versions)).toBe(5)
  expect(readVersion('p1', 'BUDGET')).toBe('3')
})
