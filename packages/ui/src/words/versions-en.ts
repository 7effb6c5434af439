import type { Message } from './define-words.ts'
import type { versionWords as id } from './versions-id.ts'

/** Words of the versions of a proposal and of their comparison, English. */
export const versionWords = {
  unit: 'Unit',
  budgetKind: 'Kind of spending',
  quotationsInHand: 'Quotations in hand',
  figure: 'Figure',
  before: 'Before',
  after: 'Now',
  same: 'unchanged',
  shareOfVillageLimit: 'Instalment against the village’s limit',
  figuresCompared: 'What changes in figures',
  notThere: 'not there yet',
  takenOut: 'taken out',
  part: 'Part',
  whatChanged: 'Field',
  nothingChanged: 'No field has changed.',
  changed: (v) => `${v.n} changed`,
  restUnchanged: 'The other fields have not changed.',
  'occasion.REVIEW': 'Handed in for review',
  'occasion.SUBMISSION': 'Submitted to a bank',
  'occasion.RULE_CHANGE': 'Before moving to other rules',
  versions: 'Versions kept',
  frozenAt: 'Kept at',
  frozenFor: 'Because',
  compareVersions: 'Compare versions',
  readVersion: (v) => `Read ${v.version}`,
  noPair: 'There are no two versions that differ yet.',
  versionOf: (v) => `Version ${v.version}, code ${v.code}`,
  noVersions: 'No version is kept yet: one is kept when a review is requested and when a bank is given it.',
} satisfies Record<keyof typeof id, Message>
