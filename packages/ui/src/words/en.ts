import type { Message } from './define-words.ts'
import { documentWords } from './documents-en.ts'
import { elementWords } from './elements-en.ts'
import { enumWords } from './enums-en.ts'
import type id from './id.ts'
import { identityWords } from './identity-en.ts'
import { ruleWords } from './rules-en.ts'
import { shellWords } from './shell-en.ts'
import { versionWords } from './versions-en.ts'
import { viewWords } from './views-en.ts'

/** All words of this package, English: fetched when somebody asks for it. */
export default {
  ...documentWords,
  ...elementWords,
  ...enumWords,
  ...identityWords,
  ...ruleWords,
  ...shellWords,
  ...versionWords,
  ...viewWords,
} satisfies Record<keyof typeof id, Message>
