import { parseRupiah } from '@dampingi/domain'
import { typedDay } from '@dampingi/ui'

/** Which column of a bank statement holds what; null: not chosen yet. */
export interface StatementColumns {
  movedOn: number | null
  amountRupiah: number | null
  reference: number | null
  /** Where a statement says in a column of its own whether money went out (D, DB) or came in (K, CR); most do not. */
  direction: number | null
}
/** The columns without which no line can be read. */
export type ReadableColumns = StatementColumns & { movedOn: number; amountRupiah: number; reference: number }

/** One line of a statement as it would be recorded; `line` counts from 1, the head included, as a spreadsheet shows it. */
export interface StatementLine {
  line: number
  movedOn: string
  amountRupiah: number
  reference: string
}

/**
 * A line that could not be read, and what is wrong with it: its day, its amount, its reference, which way it went, or that it takes an
 * earlier line back (`reversal`).
 */
export interface UnreadLine {
  line: number
  fault: 'movedOn' | 'amountRupiah' | 'reference' | 'direction' | 'reversal'
  text: string
}

const heads: Record<keyof StatementColumns, RegExp> = {
  movedOn: /^(tanggal|tgl|date|posting|value)/i,
  amountRupiah: /^(jumlah|nominal|mutasi|debit|debet|amount)/i,
  reference: /^(no\b|nomor|ref|referensi|bukti|trx|transaction|journal)/i,
  direction:
    /^((d|db|dr|debit|debet|keluar)\s*\/?\s*(c|cr|k|kr|kredit|credit|masuk)|(c|cr|k|kr|kredit|credit|masuk)\s*\/?\s*(d|db|dr|debit|debet|keluar)|arah\b.*|jenis|tipe|type)$/i,
}

/** The columns that a head speaks of, in Indonesian or English. `Debit/Kredit` says which way, not how much. */
export const guessedColumns = (head: readonly string[]): StatementColumns => {
  const found = (kind: keyof StatementColumns): number | null => {
    const at = head.findIndex(
      (title) => heads[kind].test(title.trim()) && (kind === 'direction' || !isDirection(title)),
    )
    return at < 0 ? null : at
  }
  return {
    movedOn: found('movedOn'),
    amountRupiah: found('amountRupiah'),
    reference: found('reference'),
    direction: found('direction'),
  }
}

const isDirection = (title: string): boolean => heads.direction.test(title.trim())

/** How many rows a bank may print above the head: its name, the account, the period. */
const mostRowsAbove = 30

/** Which row of a file is the head: the first that speaks of a day and an amount, else the first. */
export function headRow(rows: readonly (readonly string[])[]): number {
  const at = rows.slice(0, mostRowsAbove).findIndex((row) => {
    const { movedOn, amountRupiah, direction } = guessedColumns(row)
    return movedOn !== null && (amountRupiah !== null || direction !== null)
  })
  return Math.max(0, at)
}

/** What a statement holds: payments, lines that could not be read, and how many lines were money that came in. */
export interface Statement {
  lines: StatementLine[]
  unread: UnreadLine[]
  deposits: number
}

/**
 * The payments in a statement of the payment account: the lines by which money went out of it, to the loan. Empty rows and those without an
 * amount are no payments and are left out. What cannot be read for certain is never taken: a payment can't be undone.
 *
 * @param rows the whole file; `head` is the index of the head among them
 */
export function readStatement(
  rows: readonly (readonly string[])[],
  { head, columns }: { head: number; columns: ReadableColumns },
): Statement {
  const statement: Statement = { lines: [], unread: [], deposits: 0 }
  const body = rows.slice(head + 1)
  const signs = signsOf(
    rows[head]?.[columns.amountRupiah] ?? '',
    body.map((row) => row[columns.amountRupiah] ?? ''),
  )
  for (const [index, row] of body.entries()) {
    const text = (column: 'movedOn' | 'amountRupiah' | 'reference'): string => (row[columns[column]] ?? '').trim()
    const amount = text('amountRupiah')
    if (amount === '' || amount === '-') continue
    const unread = (fault: UnreadLine['fault'], text: string) =>
      statement.unread.push({ line: head + index + 2, fault, text })
    const [movedOn, amountRupiah, reference] = [readDay(text('movedOn')), readAmount(amount), text('reference')]
    const word = columns.direction === null ? null : (row[columns.direction] ?? '').trim()
    const way = wayOf(word, amount, signs)
    if (amountRupiah === 0) continue
    if (way === 'IN') statement.deposits++
    else if (way === 'UNKNOWN') unread('direction', word || amount)
    else if (way === 'REVERSED') unread('reversal', amount)
    else if (movedOn === null) unread('movedOn', text('movedOn'))
    else if (amountRupiah === null) unread('amountRupiah', amount)
    else if (reference === '') unread('reference', '')
    else statement.lines.push({ line: head + index + 2, movedOn, amountRupiah, reference })
  }
  return statement
}

/** What a minus says in a column of amounts: nothing (there is none), that money went out, or that an earlier line is taken back. */
type Signs = 'NONE' | 'OUT' | 'REVERSED'

/** Where some amounts have a minus, it marks what went out; but a column of debits that has others too says by it what was taken back. */
function signsOf(head: string, amounts: readonly string[]): Signs {
  const written = amounts.filter((amount) => /\d/.test(amount) && readAmount(amount.trim()) !== 0)
  const minus = written.filter((amount) => signOf(amount) === '-')
  if (minus.length === 0) return 'NONE'
  return /^(debit|debet)/i.test(head.trim()) && !isDirection(head) && minus.length < written.length ? 'REVERSED' : 'OUT'
}

/**
 * Which way the money of a line went. Words come first: those of the column that says it, where one was chosen (`word` is not null), else the
 * letters behind the amount. A word that is not known, or words that contradict one another, decide nothing; a minus beside a word takes an
 * earlier line back. Without any word the sign decides.
 */
function wayOf(word: string | null, amount: string, signs: Signs): 'IN' | 'OUT' | 'REVERSED' | 'UNKNOWN' {
  const letters = lettersOf(amount)
  const sign = signOf(amount)
  const said = word === null || word === '' ? letters : wayOfWord(word)
  if (said === null && word !== null) return 'UNKNOWN'
  if (said !== null) {
    if (letters !== null && letters !== said) return 'UNKNOWN'
    if (sign === '-') return 'REVERSED'
    return sign === '+' && said === 'OUT' ? 'UNKNOWN' : said
  }
  if (sign === '+') return 'IN'
  if (sign === '-') return signs === 'REVERSED' ? 'REVERSED' : 'OUT'
  return signs === 'OUT' ? 'IN' : 'OUT'
}

const wentOut = ['D', 'DB', 'DR', 'DEBIT', 'DEBET', 'KELUAR', 'OUT']
const cameIn = ['K', 'KR', 'C', 'CR', 'KREDIT', 'CREDIT', 'MASUK', 'IN']

/** What a word says of the way, in any case and with dots (`D.B.`); null where it is not one that we know. */
function wayOfWord(word: string): 'IN' | 'OUT' | null {
  const bare = word
    .replace(/[.\s]/g, '')
    .replace(/^(uang|dana)/i, '')
    .toUpperCase()
  if (wentOut.includes(bare)) return 'OUT'
  return cameIn.includes(bare) ? 'IN' : null
}

const lettersBehind = /(?:^|[\s\d.,)-])((?:[a-z]\.?)+)$/i
const lettersOf = (amount: string): 'IN' | 'OUT' | null => wayOfWord(lettersBehind.exec(amount.trim())?.[1] ?? '')

/** The sign of an amount: a minus before or behind it, or brackets; `1.000,-` has none, it is how whole rupiah are written. */
function signOf(amount: string): '+' | '-' | null {
  const text = amount.trim()
  const bare = lettersOf(text) === null ? text : text.replace(/[a-z.]+$/i, '').trim()
  if (bare.startsWith('+')) return '+'
  return /^(Rp\.?|IDR)?\s*-.*\d|^\(.*\d.*\)$|\d\s*-$/i.test(bare) ? '-' : null
}

const months = ['jan', 'feb', 'mar', 'apr', 'mei|may', 'jun', 'jul', 'agu|agt|aug', 'sep', 'okt|oct', 'nov', 'des|dec']

/** A day as banks write it: `12/01/2026`, `12-01-26`, `2026-01-12`, `12 Jan 2026`, with or without a time after it. Day before month. */
export function readDay(text: string): string | null {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? []
  if (iso !== undefined) return typedDay(iso.split('-').reverse().join('-'))
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ,]+(\d{4}|\d{2})(?:[ ,].*)?$/i.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const number = /^\d/.test(month)
    ? Number(month)
    : months.findIndex((names) => new RegExp(`^(${names})`, 'i').test(month)) + 1
  return number === 0 ? null : typedDay(`${day}-${number}-${year.length === 2 ? `20${year}` : year}`)
}

/** How much an amount is, as banks write it: `1.500.000,00`, `1,500,000.00`, `Rp 1.000,-`, `-1500000`, `750.000 DB`; whole rupiah only. */
export function readAmount(text: string): number | null {
  const bare = (lettersOf(text) === null ? text : text.replace(/\s*(?:[a-z]\.?)+$/i, ''))
    .trim()
    .replace(/[.,]\s?-{1,2}(?=\)?$)/, '')
    .replace(/^[-+(]\s*|\s*[-)]$/g, '')
    .replace(/^(Rp\.?|IDR)\s*/i, '')
    .replace(/^-\s*/, '')
    .trim()
  const whole = bare.replace(/[.,]00?$/, '')
  return parseRupiah(/^\d{1,3}(,\d{3})+$/.test(whole) ? whole.replaceAll(',', '.') : whole)
}
