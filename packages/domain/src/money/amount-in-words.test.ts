import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from './amount-in-words.ts'

test.each([
  [0, 'nol rupiah'],
  [11, 'sebelas rupiah'],
  [17, 'tujuh belas rupiah'],
  [100, 'seratus rupiah'],
  [1_000, 'seribu rupiah'],
  [1_001_000, 'satu juta seribu rupiah'],
  [21_100_111, 'dua puluh satu juta seratus ribu seratus sebelas rupiah'],
  [53_478_818, 'lima puluh tiga juta empat ratus tujuh puluh delapan ribu delapan ratus delapan belas rupiah'],
  [3_000_000_000, 'tiga miliar rupiah'],
  [1_000_000_000_000_000, 'seribu triliun rupiah'],
  [-500, 'minus lima ratus rupiah'],
])('Q-U6 %d is written “%s”', (rupiah, words) => expect(amountInWords(rupiah)).toBe(words))

test('Q-U6 words read back give the digits again', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (n) => {
      expect(readBack(amountInWords(Number(n)))).toBe(Number(n))
    }),
    { numRuns: 5_000 },
  )
})

test('Q-U6 every amount below ten thousand, and those around each power of ten up to 10^15, read back', () => {
  const around = Array.from({ length: 16 }, (_, power) => 10 ** power).flatMap((n) => [n - 1, n, n + 1, 2 * n, 11 * n])
  const amounts = [...Array.from({ length: 10_000 }, (_, n) => n), ...around.filter((n) => n <= 10 ** 15)]
  expect(amounts.filter((n) => readBack(amountInWords(n)) !== n)).toEqual([])
})

test('what is no whole amount is a broken programme', () => expect(() => amountInWords(1.5)).toThrow(RangeError))

const digits: Record<string, number> = Object.fromEntries(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ').map((word, i) => [word, i]),
)
const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }

/** A reader of its own: a running group below a scale, added up scale by scale. */
function readBack(words: string): number {
  let total = 0
  let group = 0
  let last = 0
  for (const word of words
    .replace(/ rupiah$/, '')
    .replaceAll('seribu', 'satu ribu')
    .replaceAll('seratus', 'satu ratus')
    .split(' ')) {
    if (word === 'sepuluh') group += 10
    else if (word === 'sebelas') group += 11
    else if (word === 'belas') group += 10
    else if (word === 'puluh') group += last * 9
    else if (word === 'ratus') group += last * 99
    else if (word === 'triliun') [total, group] = [(total + group) * 1e12, 0]
    else if (scales[word] !== undefined) [total, group] = [total + group * (scales[word] as number), 0]
    else group += last = digits[word] as number
  }
  return total + group
}
