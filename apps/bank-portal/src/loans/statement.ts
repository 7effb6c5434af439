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

/** A line that could not be read, and in which column. */
export interface UnreadLine {
  line: number
  column: 'movedOn' | 'amountRupiah' | 'reference'
  text: string
}

const heads: Record<keyof StatementColumns, RegExp> = {
  movedOn: /^(tanggal|tgl|date|posting|value)/i,
  amountRupiah: /^(jumlah|nominal|mutasi|debit|debet|amount)/i,
  reference: /^(no\b|nomor|ref|referensi|bukti|trx|transaction|journal)/i,
  direction: /^(d\/?[ck]|db\/?cr|dk|d\/k|debit\/credit|debet\/kredit|arah|jenis)$/i,
}

/** The columns that a head speaks of, in Indonesian or English. */
export const guessedColumns = (head: readonly string[]): StatementColumns => {
  const found = (kind: keyof StatementColumns): number | null => {
    const at = head.findIndex((title) => heads[kind].test(title.trim()))
    return at < 0 ? null : at
  }
  return {
    movedOn: found('movedOn'),
    amountRupiah: found('amountRupiah'),
    reference: found('reference'),
    direction: found('direction'),
  }
}

/** How many rows a bank may print above the head: its name, the account, the period. */
const mostRowsAbove = 30

/** Which row of a file is the head: the first that speaks of a day and an amount, else the first. */
export function headRow(rows: readonly (readonly string[])[]): number {
  const at = rows.slice(0, mostRowsAbove).findIndex((row) => {
    const { movedOn, amountRupiah } = guessedColumns(row)
    return movedOn !== null && amountRupiah !== null
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
 * The payments in a statement of the payment account: the lines by which money went out of it, to the loan. A line came in where its sign,
 * the letters behind its amount or its own column say so, and, in a column that marks what went out with a minus, where it has none. Empty
 * rows and those without an amount are no payments and are left out.
 *
 * @param rows the whole file; `head` is the index of the head among them
 */
export function readStatement(
  rows: readonly (readonly string[])[],
  { head, columns }: { head: number; columns: ReadableColumns },
): Statement {
  const statement: Statement = { lines: [], unread: [], deposits: 0 }
  const body = rows.slice(head + 1)
  const signed = body.some((row) => directionOf(row[columns.amountRupiah]) === 'OUT_BY_SIGN')
  for (const [index, row] of body.entries()) {
    const text = (column: 'movedOn' | 'amountRupiah' | 'reference'): string => (row[columns[column]] ?? '').trim()
    const amount = text('amountRupiah')
    if (amount === '' || amount === '-') continue
    const line = head + index + 2
    const [movedOn, amountRupiah, reference] = [readDay(text('movedOn')), readAmount(amount), text('reference')]
    const said = directionOf(columns.direction === null ? null : row[columns.direction]) ?? directionOf(amount)
    if (amountRupiah === 0) continue
    if (said === 'IN' || (said === null && signed)) statement.deposits++
    else if (movedOn === null) statement.unread.push({ line, column: 'movedOn', text: text('movedOn') })
    else if (amountRupiah === null) statement.unread.push({ line, column: 'amountRupiah', text: amount })
    else if (reference === '') statement.unread.push({ line, column: 'reference', text: '' })
    else statement.lines.push({ line, movedOn, amountRupiah, reference })
  }
  return statement
}

/** Which way the money went, by the letters or the sign of a cell; null where it says nothing. */
function directionOf(cell: string | null | undefined): 'IN' | 'OUT' | 'OUT_BY_SIGN' | null {
  const text = (cell ?? '').trim()
  if (/(^|[\s\d])(CR?|K|KREDIT|CREDIT)$/i.test(text) || text.startsWith('+')) return 'IN'
  if (/(^|[\s\d])(DB?|DR|DEBIT|DEBET)$/i.test(text)) return 'OUT'
  return /^-.*\d|^\(.*\d.*\)$|\d\s*-$/.test(text) ? 'OUT_BY_SIGN' : null
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

/** How much an amount is, as banks write it: `1.500.000,00`, `1,500,000.00`, `-1500000`, `750.000 DB`; whole rupiah only. */
export function readAmount(text: string): number | null {
  const bare = text
    .replace(/\s*(DB|DR|CR|D|C|K)$/i, '')
    .replace(/^[-+(]\s*|\s*[-)]$/g, '')
    .replace(/^(Rp\.?|IDR)\s*/i, '')
    .replace(/^-/, '')
    .trim()
  const whole = bare.replace(/[.,]00?$/, '')
  return parseRupiah(/^\d{1,3}(,\d{3})+$/.test(whole) ? whole.replaceAll(',', '.') : whole)
}
