import type { OutboxItem } from '@dampingi/client'
import { describe, expect, test } from 'vitest'
import { deedWords, mendingPath } from './command-words.ts'

const item = (input: object) =>
  ({
    key: 'k1',
    name: 'editProposalBlock',
    input: { proposalId: 'p1', ...input },
    about: ['p1'],
  }) as unknown as OutboxItem

describe('a command in the outbox', () => {
  test('Q-U8 tells which block it writes, so that several of one proposal can be told apart', () => {
    expect(deedWords(item({ marketAnalysis: 'Warga' }))).toBe('Ubah isian: Pasar')
    expect(deedWords(item({ budgetLines: [] }))).toBe('Ubah isian: Penggunaan dana')
  })

  test('Q-U8 of the facts of a co-operative has its own words, and leads back to them', () => {
    const facts = { ...item({ cooperativeId: 'c1' }), name: 'recordLegalBasis' } as OutboxItem
    expect(deedWords(facts)).toBe('Catat data legal')
    expect(mendingPath(facts, () => null)).toBe('/koperasi/c1/data/ubah?perbaiki=k1')
  })

  test('Q-U8 leads back to that block when it was refused', () => {
    expect(mendingPath(item({ loan: {} }), () => 'c1')).toBe('/koperasi/c1/proposal/p1/blok/6?perbaiki=k1')
  })
})
