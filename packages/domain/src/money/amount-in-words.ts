const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const

const scales = [
  { size: 1_000_000_000_000, name: 'triliun' },
  { size: 1_000_000_000, name: 'miliar' },
  { size: 1_000_000, name: 'juta' },
] as const

/** The amount in Bahasa Indonesia as letters and minutes write it after the digits: `tiga miliar rupiah`. Whole rupiah. */
export function amountInWords(rupiah: number): string {
  if (!Number.isSafeInteger(rupiah)) throw new RangeError('An amount in words needs whole rupiah below 2^53.')
  return `${rupiah < 0 ? 'minus ' : ''}${numberInWords(Math.abs(rupiah))} rupiah`
}

function numberInWords(n: number): string {
  for (const { size, name } of scales)
    if (n >= size) return withRest(`${numberInWords(Math.floor(n / size))} ${name}`, n % size)
  if (n >= 2000) return withRest(`${numberInWords(Math.floor(n / 1000))} ribu`, n % 1000)
  if (n >= 1000) return withRest('seribu', n - 1000)
  if (n >= 200) return withRest(`${units[Math.floor(n / 100)]} ratus`, n % 100)
  if (n >= 100) return withRest('seratus', n - 100)
  if (n >= 20) return withRest(`${units[Math.floor(n / 10)]} puluh`, n % 10)
  return n >= 12 ? `${units[n - 10]} belas` : (units[n] as string)
}

const withRest = (words: string, rest: number): string => (rest === 0 ? words : `${words} ${numberInWords(rest)}`)
