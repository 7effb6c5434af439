import type { Text } from '@dampingi/domain'
import { defineWords } from './define-words.ts'
import id from './id.ts'
import { language } from './language.ts'

/** Words of the shared components. */
export const t = defineWords(id, () => import('./en.ts'))

/** A sentence of the domain (label of a state, reason of a finding) in the language on screen. */
export const say = (text: Text): string => text[language.value]
