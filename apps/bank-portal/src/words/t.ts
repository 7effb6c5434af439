import { defineWords } from '@dampingi/ui'
import id from './id.ts'

/** Words of this portal; those of shared components are the ui package's, those of states and commands the domain's. */
export const t = defineWords(id, () => import('./en.ts'))
