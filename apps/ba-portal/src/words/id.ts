import { documentWords } from './documents-id.ts'
import { financingWords } from './financing-id.ts'
import { shellWords } from './shell-id.ts'
import { workWords } from './work-id.ts'

/** All words of this portal, Bahasa Indonesia. */
export default { ...shellWords, ...workWords, ...documentWords, ...financingWords }
