import { documentWords } from './documents-en.ts'
import { financingWords } from './financing-en.ts'
import { shellWords } from './shell-en.ts'
import { workWords } from './work-en.ts'

/** All words of this portal, English. */
export default { ...shellWords, ...workWords, ...documentWords, ...financingWords }
