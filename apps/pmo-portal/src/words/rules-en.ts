import type { Message } from '@dampingi/ui'
import type id from './rules-id.ts'

/** Words of the rule sets' pages, English. */
export default {
  filingOn: (v) => `Filing as of ${v.day}`,
  openForFiling: 'Open for filing',
  closedForFiling: 'Not open for filing',
  validity: (v) => `valid ${v.from} to ${v.to}`,
  openEnd: 'no end known',
  backToRules: 'Back to the rules',
  parameters: 'Figures of the rule',
  parameter: 'Parameter',
  value: 'Value',
  certainty: 'Certainty',
  citation: 'Source',
  checkedOn: 'Checked on',
  approvalChain: 'Chain of approval',
  papers: 'Papers',
  mandatory: 'required',
  notMandatory: 'where there is one',
} satisfies Record<keyof typeof id, Message>
