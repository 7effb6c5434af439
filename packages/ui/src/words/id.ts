import { documentWords } from './documents-id.ts'
import { elementWords } from './elements-id.ts'
import { enumWords } from './enums-id.ts'
import { identityWords } from './identity-id.ts'
import { ruleWords } from './rules-id.ts'
import { shellWords } from './shell-id.ts'
import { versionWords } from './versions-id.ts'
import { viewWords } from './views-id.ts'

/** All words of this package, Bahasa Indonesia. */
export default {
  ...documentWords,
  ...elementWords,
  ...enumWords,
  ...identityWords,
  ...ruleWords,
  ...shellWords,
  ...versionWords,
  ...viewWords,
}
