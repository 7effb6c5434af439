import { blocks, type Finding } from '../mechanisms/finding.ts'
import { defineLifecycle, type Requirement } from '../mechanisms/lifecycle.ts'
import type { RuleSetStatus } from './rule-set.ts'
import { isWebAddress } from './web-address.ts'

export type RuleSetCommand =
  | 'draftRuleSet'
  | 'editRuleSet'
  | 'requestRuleSetPublication'
  | 'publishRuleSet'
  | 'returnRuleSet'
  | 'suspendRuleSet'
  | 'repealRuleSet'

/** What the requirements of a rule set look at. */
export interface RuleSetLifeFacts {
  /** Another version of the same set is a draft or waits for its approval. */
  anotherInWork: boolean
  /** Something differs from the version that it was copied from. */
  changed: boolean
  /** Its first day for filing, and the WIB day before which nothing can begin any more. */
  validFrom: string
  filingOn: string
  /** What is wrong with it as it would stand once it is in force. */
  faults: readonly Finding[]
  reason: string | null
  source: string | null
  url: string | null
  requestedById: string | null
  viewerId: string
}

const given = (text: string | null): boolean => (text ?? '').trim().length > 0

const oneAtATime: Requirement<RuleSetLifeFacts> = {
  code: 'VERSION_IN_WORK',
  path: [],
  met: ({ anotherInWork }) => !anotherInWork,
  why: { id: 'Aturan ini sudah punya konsep versi baru.', en: 'This rule set has a draft of a new version already.' },
  mend: { id: 'Buka konsep itu, lalu ubah di sana.', en: 'Open that draft and change it there.' },
  owner: 'ADMIN',
}
const somethingChanged: Requirement<RuleSetLifeFacts> = {
  code: 'NOTHING_CHANGED',
  path: [],
  met: ({ changed }) => changed,
  why: { id: 'Konsep ini sama dengan versi asalnya.', en: 'This draft is the same as the version it was copied from.' },
  mend: { id: 'Ubah yang baru, lalu minta pengesahan.', en: 'Change what is new, then request publication.' },
  owner: 'ADMIN',
}
const startsAhead: Requirement<RuleSetLifeFacts> = {
  code: 'VALID_FROM_PAST',
  path: ['validFrom'],
  met: ({ validFrom, filingOn }) => validFrom >= filingOn,
  why: {
    id: 'Hari mulainya sudah lewat, jadi pengajuan yang lalu akan tampak memakai aturan lain.',
    en: 'Its first day has passed, so that past filings would seem to be under other rules.',
  },
  mend: { id: 'Isi hari pengajuan ini atau sesudahnya.', en: 'Give the present day of filing or a later one.' },
  owner: 'ADMIN',
}
const withoutFaults: Requirement<RuleSetLifeFacts> = {
  code: 'RULE_SET_FAULTY',
  path: [],
  met: ({ faults }) => !blocks(faults),
  each: ({ faults }) => faults.filter(({ severity }) => severity === 'BLOCKING'),
  why: { id: 'Isi aturan belum benar.', en: 'The content of the rule set is not right yet.' },
  mend: { id: 'Perbaiki isian yang disebut.', en: 'Mend what is named.' },
  owner: 'ADMIN',
}
const anotherPerson: Requirement<RuleSetLifeFacts> = {
  code: 'SECOND_PERSON',
  path: [],
  met: ({ requestedById, viewerId }) => requestedById !== viewerId,
  why: { id: 'Pengesah harus orang lain.', en: 'Another person must approve it.' },
  mend: { id: 'Minta administrator lain memeriksanya.', en: 'Ask another administrator to check it.' },
  owner: 'ADMIN',
}
const reasonGiven: Requirement<RuleSetLifeFacts> = {
  code: 'REASON_MISSING',
  path: ['reason'],
  met: ({ reason }) => given(reason),
  why: { id: 'Alasannya belum ditulis.', en: 'The reason is not written yet.' },
  mend: {
    id: 'Tulis alasannya; tampil di halaman aturan.',
    en: 'Write the reason; it stands on the page of the rule.',
  },
  owner: 'ADMIN',
}
const sourceGiven: Requirement<RuleSetLifeFacts> = {
  code: 'SOURCE_MISSING',
  path: ['source'],
  met: ({ source }) => given(source),
  why: { id: 'Sumbernya belum disebut.', en: 'The source is not named yet.' },
  mend: { id: 'Sebut peraturan, surat, atau pernyataannya.', en: 'Name the regulation, letter or statement.' },
  owner: 'ADMIN',
}

const addressUsable: Requirement<RuleSetLifeFacts> = {
  code: 'ADDRESS_UNUSABLE',
  path: ['url'],
  met: ({ url }) => isWebAddress(url),
  why: { id: 'Alamat sumber bukan alamat web.', en: 'The address of the source is no web address.' },
  mend: { id: 'Mulai dengan https://, atau kosongkan.', en: 'Begin with https://, or leave it empty.' },
  owner: 'ADMIN',
}

const by = ['ADMIN'] as const
const withAuthority = [reasonGiven, sourceGiven, addressUsable]

/**
 * A version of a rule set. What opens filing takes two administrators; what closes it takes one, with reason and source, since waiting
 * may do harm. Source: domain reference B6, design of the screens P4; the two waiting states are ours.
 */
export const ruleSetLifecycle = defineLifecycle<RuleSetStatus, RuleSetCommand, RuleSetLifeFacts>({
  name: 'ruleSet',
  title: { id: 'Paket aturan', en: 'Rule set' },
  states: {
    DRAFT: { label: { id: 'Konsep', en: 'Draft' }, turn: 'ADMIN' },
    REQUESTED: { label: { id: 'Menunggu pengesahan', en: 'Waiting for approval' }, turn: 'ADMIN' },
    ACTIVE: { label: { id: 'Berlaku', en: 'In force' }, turn: null },
    SUSPENDED: { label: { id: 'Ditangguhkan', en: 'Suspended' }, turn: null },
    SWITCH_ON_REQUESTED: {
      label: { id: 'Ditangguhkan, menunggu diaktifkan', en: 'Suspended, waiting to be switched on' },
      turn: 'ADMIN',
    },
    REPEALED: { label: { id: 'Dicabut', en: 'Repealed' }, turn: null },
  },
  commands: {
    draftRuleSet: { id: 'Buat konsep versi baru', en: 'Draft a new version' },
    editRuleSet: { id: 'Simpan konsep', en: 'Save draft' },
    requestRuleSetPublication: { id: 'Minta pengesahan', en: 'Request publication' },
    publishRuleSet: { id: 'Berlakukan', en: 'Put in force' },
    returnRuleSet: { id: 'Kembalikan', en: 'Return' },
    suspendRuleSet: { id: 'Tangguhkan', en: 'Suspend' },
    repealRuleSet: { id: 'Cabut', en: 'Repeal' },
  },
  transitions: [
    { from: null, command: 'draftRuleSet', to: 'DRAFT', by, needs: [oneAtATime] },
    { from: 'DRAFT', command: 'editRuleSet', to: 'DRAFT', by, needs: [] },
    {
      from: 'DRAFT',
      command: 'requestRuleSetPublication',
      to: 'REQUESTED',
      by,
      needs: [somethingChanged, startsAhead, withoutFaults],
    },
    {
      from: 'SUSPENDED',
      command: 'requestRuleSetPublication',
      to: 'SWITCH_ON_REQUESTED',
      by,
      needs: [...withAuthority, withoutFaults],
    },
    {
      from: 'REQUESTED',
      command: 'publishRuleSet',
      to: 'ACTIVE',
      by,
      needs: [anotherPerson, startsAhead, withoutFaults],
    },
    {
      from: 'SWITCH_ON_REQUESTED',
      command: 'publishRuleSet',
      to: 'ACTIVE',
      by,
      needs: [anotherPerson, withoutFaults],
    },
    { from: 'REQUESTED', command: 'returnRuleSet', to: 'DRAFT', by, needs: [reasonGiven] },
    { from: 'SWITCH_ON_REQUESTED', command: 'returnRuleSet', to: 'SUSPENDED', by, needs: [reasonGiven] },
    { from: 'ACTIVE', command: 'suspendRuleSet', to: 'SUSPENDED', by, needs: withAuthority },
    { from: 'ACTIVE', command: 'repealRuleSet', to: 'REPEALED', by, needs: withAuthority },
    { from: 'SUSPENDED', command: 'repealRuleSet', to: 'REPEALED', by, needs: withAuthority },
  ],
})
