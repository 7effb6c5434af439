import { parseRupiah } from '@dampingi/domain'
import { typedDay } from '@dampingi/ui'

/** Which column of a bank statement holds what; null: not chosen yet. */
export interface StatementColumns {
  movedOn: number | null
  amountRupiah: number | null
  reference: number | null
}

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
  column: keyof StatementColumns
  text: string
}

const heads: Record<keyof StatementColumns, RegExp> = {
  movedOn: /^(tanggal|tgl|date|posting|value)/i,
  amountRupiah: /^(jumlah|nominal|mutasi|debit|debet|amount)/i,
  reference: /^(no\b|nomor|ref|referensi|bukti|trx|transaction|journal)/i,
}

/** The columns that the head of a statement speaks of, in Indonesian or English. */
export const guessedColumns = (head: readonly string[]): StatementColumns => {
  const found = (kind: keyof StatementColumns): number | null => {
    const at = head.findIndex((title) => heads[kind].test(title.trim()))
    return at < 0 ? null : at
  }
  return { movedOn: found('movedOn'), amountRupiah: found('amountRupiah'), reference: found('reference') }
}

/** The lines of a statement (`rows` without the head). Empty rows and those without an amount are no payments and are left out. */
export function readStatement(
  rows: readonly (readonly string[])[],
  columns: { [Column in keyof StatementColumns]: number },
): { lines: StatementLine[]; unread: UnreadLine[] } {
  const lines: StatementLine[] = []
  const unread: UnreadLine[] = []
  for (const [index, row] of rows.entries()) {
    const text = (column: keyof StatementColumns): string => (row[columns[column]] ?? '').trim()
    if (text('amountRupiah') === '') continue
    const line = index + 2
    const [movedOn, amountRupiah, reference] = [
      readDay(text('movedOn')),
      readAmount(text('amountRupiah')),
      text('reference'),
    ]
    if (amountRupiah === 0) continue
    if (movedOn === null) unread.push({ line, column: 'movedOn', text: text('movedOn') })
    else if (amountRupiah === null) unread.push({ line, column: 'amountRupiah', text: text('amountRupiah') })
    else if (reference === '') unread.push({ line, column: 'reference', text: '' })
    else lines.push({ line, movedOn, amountRupiah, reference })
  }
  return { lines, unread }
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

/** An amount as banks write it: `1.500.000,00`, `1,500,000.00`, `1500000`; whole rupiah only, a sign does not matter. */
export function readAmount(text: string): number | null {
  const bare = text
    .replace(/^Rp\.?\s*|^IDR\s*|\s*(DB|CR|D|K)$/gi, '')
    .replace(/^[-+(]|[-)]$/g, '')
    .trim()
  const whole = bare.replace(/[.,]00?$/, '')
  return parseRupiah(/^\d{1,3}(,\d{3})+$/.test(whole) ? whole.replaceAll(',', '.') : whole)
}
