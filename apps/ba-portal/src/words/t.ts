import { defineWords } from '@dampingi/ui'
import id from './id.ts'

/** Words of this portal. */
export const t = defineWords(id, () => import('./en.ts'))
