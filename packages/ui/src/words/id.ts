import { elementWords } from './elements-id.ts'
import { enumWords } from './enums-id.ts'

/** All words of this package, Bahasa Indonesia. */
export default { ...elementWords, ...enumWords }
