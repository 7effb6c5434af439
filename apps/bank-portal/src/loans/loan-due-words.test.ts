import { expect, test } from 'vitest'
import { dueWords } from './loan-due-words.ts'

const instalment = { number: 2, dueOn: '2026-01-12', missingRupiah: 750_000 }

test.each([
  [null, 'Buka pinjaman untuk melihatnya'],
  [{ instalment: null, daysLate: 0, deadlines: [] }, 'Belum ada angsuran'],
  [{ instalment, daysLate: 0, deadlines: [] }, /^Angsuran 2, 12 Jan 2026, Rp.750\.000$/],
  [{ instalment, daysLate: 5, deadlines: [] }, /^Terlambat 5 hari: angsuran 2, 12 Jan 2026, kurang Rp.750\.000$/],
])('%o reads as a sentence', (due, words) => expect(dueWords(due)).toMatch(words))
