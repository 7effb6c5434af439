import { checklistOf, type StandingLine, standingLines } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { givenAnswers, isContested, lineNow, withLine } from './checklist-values.ts'

const blockVersions = { MARKET: 4, ACTIVITIES: 1, BUDGET: 1, LOAN: 1, DRAWDOWNS: 1 }
const answered = (line: string, version: number, answeredAt = '2026-11-20T03:00:00.000Z') => ({
  line,
  verdict: 'NOT_OK' as const,
  note: 'Sepi.',
  answeredById: 'x',
  answeredAt,
  version,
})
const linesOf = (...answers: ReturnType<typeof answered>[]): StandingLine[] =>
  standingLines(checklistOf('BRI', '2026-11-20'), answers, { blockVersions })
const line = (lines: StandingLine[], code: string): StandingLine => {
  const found = lines.find((one) => one.line.code === code)
  if (found === undefined) throw new Error(`There is no line ${code}`)
  return found
}

test('a line begins with the answer that stands; one that fell off keeps its words and waits for a verdict', () => {
  const lines = linesOf(answered('PURPOSE', 3), answered('MARKET', 3))
  expect(lineNow({}, line(lines, 'PURPOSE'))).toMatchObject({ verdict: 'NOT_OK', note: 'Sepi.' })
  expect(lineNow({}, line(lines, 'MARKET'))).toMatchObject({ verdict: null, note: 'Sepi.' })
  expect(lineNow({}, line(lines, 'BUDGET'))).toEqual({ verdict: null, note: '', replaces: null })
})

test('only what was touched and has a verdict is sent, with the answer that it takes the place of', () => {
  const lines = linesOf(answered('PURPOSE', 3))
  const typed = withLine({}, line(lines, 'PURPOSE'), { verdict: 'OK', note: '' })
  const noted = withLine(typed, line(lines, 'BUDGET'), { note: 'Tunggu.' })
  expect(givenAnswers(noted, lines)).toEqual([
    { line: 'PURPOSE', verdict: 'OK', note: '', replaces: '2026-11-20T03:00:00.000Z' },
  ])
  expect(withLine(noted, line(lines, 'PURPOSE'), { verdict: 'NOT_OK', note: 'Sepi.' })).not.toHaveProperty('PURPOSE')
})

test('what a colleague answered meanwhile shows where nothing was typed, and is contested where something was', () => {
  const typed = withLine({}, line(linesOf(), 'BUDGET'), { verdict: 'OK' })
  const later = linesOf(answered('BUDGET', 4), answered('PURPOSE', 4))
  expect(isContested(typed, line(later, 'BUDGET'))).toBe(true)
  expect(isContested(typed, line(later, 'PURPOSE'))).toBe(false)
  expect(lineNow(typed, line(later, 'PURPOSE'))).toMatchObject({ verdict: 'NOT_OK' })
  const kept = withLine(typed, line(later, 'BUDGET'), { replaces: '2026-11-20T03:00:00.000Z' })
  expect(isContested(kept, line(later, 'BUDGET'))).toBe(false)
  expect(givenAnswers(kept, later)).toMatchObject([{ line: 'BUDGET', verdict: 'OK' }])
})
