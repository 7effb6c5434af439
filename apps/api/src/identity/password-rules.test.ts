import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordProblem } from './password-rules.ts'

const common = await commonPasswords()
const rini = { current: 'sawah-hijau-2025', name: "Rini Nur'aini", username: 'ba01' }
const problem = (password: string, person = rini) => passwordProblem({ password, ...person }, common)

test.each([
  ['eleven letters', 'kebun teh k', 'TOO_SHORT'],
  ['eleven characters of four bytes', '🌾'.repeat(11), 'TOO_SHORT'],
  ['129 characters', 'padi '.repeat(26).slice(0, 129), 'TOO_LONG'],
  ['the present one', rini.current, 'UNCHANGED'],
  ['her first name', 'kebun rini sore', 'HOLDS_NAME'],
  ['her name with an accent', 'kebun ríní sore', 'HOLDS_NAME'],
  ['her last name without its sign', 'kebun nuraini sore', 'HOLDS_NAME'],
  ['her user name', 'kebun-BA01-sore', 'HOLDS_NAME'],
  ['the programme', 'Merah Putih 2026!', 'HOLDS_PROGRAMME'],
  ['the programme, with signs', 'm.e.r.a.h-putih', 'HOLDS_PROGRAMME'],
  ['a common one', '1qaz2wsx3edc', 'COMMON'],
  ['a common one in capitals', 'LEAVEMEALONE', 'COMMON'],
])('Q-S1 a password that is or holds %s is refused', (_what, password, code) => {
  expect(problem(password)).toBe(code)
})

test.each([
  ['twelve letters of one kind', 'kebuntehsore'],
  ['spaces at the ends and within', ' kebun teh di sore hari '],
  ['128 characters', 'padi '.repeat(26).slice(0, 128)],
  ['twelve characters of four bytes', '🌾🌴🌊🌋🌱🍃🐟🐐🐓🚜🛶🧺'],
  ['another script', 'ꦏꦼꦧꦸꦤ꧀ꦠꦺꦃꦱꦺꦴꦫꦺ'],
])('Q-S1 a password of %s is taken: no kind of character is asked for', (_what, password) => {
  expect(problem(password)).toBeNull()
})

test('Q-S1 a name of three letters stands in too many words to be refused, a name of one word counts', () => {
  expect(problem('tradisi desa kami', { ...rini, name: 'Adi' })).toBeNull()
  expect(problem('kebun suharti 12', { ...rini, name: 'Suharti' })).toBe('HOLDS_NAME')
})
