import { type Finding, inputFinding, type Problem } from '@dampingi/domain'

/** The longest text that any field of a command takes, in characters, and the longest list. */
const mostCharacters = 4_000
const mostItems = 200

/** The first text or list of an input that is too long for any field, as a problem; null when there is none. */
export function unusableInput(input: unknown): Problem | null {
  const finding = tooLong(input, [])
  return finding === null ? null : { code: 'INPUT_INVALID', path: finding.path, findings: [finding] }
}

function tooLong(value: unknown, path: string[]): Finding | null {
  if (typeof value === 'string') return value.length > mostCharacters ? textTooLong(path, value.length) : null
  if (Array.isArray(value) && value.length > mostItems) return listTooLong(path, value.length)
  if (value === null || typeof value !== 'object') return null
  for (const [key, inner] of Object.entries(value)) {
    const found = tooLong(inner, [...path, key])
    if (found !== null) return found
  }
  return null
}

const textTooLong = (path: string[], characters: number): Finding =>
  inputFinding(
    path,
    {
      id: `Teks ini ${characters} huruf, paling banyak ${mostCharacters}.`,
      en: `This text has ${characters} characters, at most ${mostCharacters}.`,
    },
    { id: 'Ringkas isinya.', en: 'Shorten it.' },
  )

const listTooLong = (path: string[], items: number): Finding =>
  inputFinding(
    path,
    {
      id: `Daftar ini ${items} baris, paling banyak ${mostItems}.`,
      en: `This list has ${items} rows, at most ${mostItems}.`,
    },
    { id: 'Gabungkan atau hapus beberapa baris.', en: 'Merge or remove some rows.' },
  )
