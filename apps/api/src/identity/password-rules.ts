/** Why a new password is not taken. */
export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'UNCHANGED' | 'HOLDS_NAME' | 'HOLDS_PROGRAMME' | 'COMMON'

export interface NewPassword {
  password: string
  current: string
  name: string
  username: string
}

/** In characters as a person counts them. Source: promise S1. */
export const passwordLength = { least: 12, most: 128 }

/** A name of three letters stands in too many words to be refused. */
const shortestName = 4

/**
 * What is wrong with a new password, the first thing that a person would mend; null when it is taken. Long, not complicated: spaces and
 * any characters are welcome, and nothing is asked of their kinds. Source: promise S1; the village of the person is not compared, since
 * an account has none.
 */
export function passwordProblem(
  { password, current, name, username }: NewPassword,
  common: ReadonlySet<string>,
): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length
  if (length < passwordLength.least) return 'TOO_SHORT'
  if (length > passwordLength.most) return 'TOO_LONG'
  if (password === current) return 'UNCHANGED'
  const letters = lettersOf(password)
  const names = [...name.split(/\s+/), name, username].map(lettersOf).filter((part) => part.length >= shortestName)
  if (names.some((part) => letters.includes(part))) return 'HOLDS_NAME'
  if (letters.includes('merahputih')) return 'HOLDS_PROGRAMME'
  return common.has(password.toLowerCase()) ? 'COMMON' : null
}

/** Letters and digits alone, in lower case and without accents: what stays recognisable however it is written. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
