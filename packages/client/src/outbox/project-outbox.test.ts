import {
  type CooperativeRecord,
  emptyContent,
  evaluateProposal,
  evidenceOf,
  type RuleSet,
  ruleSetOn,
  ruleSets,
  type Viewer,
  wibDayOf,
} from '@dampingi/domain'
import { expect, test } from 'vitest'
import type { PhoneCooperative, Snapshot } from '../records/snapshot.ts'
import { commandOf } from './example-commands.test-data.ts'
import { added, answered, claimed, coveredBy } from './outbox-changes.ts'
import { type CommandBody, emptyOutbox, type OutboxItem, type OutboxState } from './outbox-item.ts'
import { aboutOf, projectOutbox } from './project-outbox.ts'

const viewer: Viewer = { personId: 'rini', role: 'BA', organisationId: 'dinas', regency: '33.02' }
const asking = { viewer, dayOf: wibDayOf }
const ketenger: PhoneCooperative = {
  ...({
    id: 'ketenger',
    regency: '33.02',
    villageId: 'v',
    districtId: 'd',
    kind: 'KDMP',
    name: 'Koperasi Desa Merah Putih Ketenger',
    deedNumber: '1',
    deedOn: null,
    ahuDecreeNumber: '2',
    ahuDecreeOn: null,
    cooperativeNumber: '3',
    businessNumber: '4',
    taxNumber: '5',
    bankAccount: '6',
    chairName: null,
    chairPhone: null,
    memberCount: 90,
    villageFundCeilingRupiah: 1_000_000_000,
  } satisfies CooperativeRecord),
  villageName: 'Ketenger',
  districtName: 'Baturraden',
}
const snapshot: Snapshot = {
  ownerId: 'rini',
  takenAt: 0,
  cursor: null,
  filingOn: '2025-10-14',
  demo: true,
  cooperatives: [ketenger],
  visits: [],
  proposals: [],
  deliberations: [],
  appraisals: [],
  loans: [],
  loanMovements: [],
  foodOutlets: [],
  documents: [],
  banks: [],
  ruleSets: [...ruleSets],
  events: [],
}
const madeAt = '2026-11-24T03:05:00.000Z'

function outboxWith(...commands: { name: OutboxItem['name']; body: Record<string, unknown> }[]): OutboxState {
  return commands.reduce<OutboxState>((state, { name, body }, i) => {
    const input = { command: { key: `key-${i}`, madeAt }, ...body } as CommandBody
    return added(state, commandOf(`key-${i}`, { name, input, about: aboutOf(snapshot, name, input) }))
  }, emptyOutbox)
}
const start = { name: 'startProposal' as const, body: { proposalId: 'p', cooperativeId: 'ketenger', kind: 'FULL' } }
const edit = {
  name: 'editProposalBlock' as const,
  body: { proposalId: 'p', baseVersion: 1, marketAnalysis: 'Warga desa' },
}

test('the phone shows what will be: each waiting command decided on what the one before it left', () => {
  const { items } = outboxWith(start, edit)
  const view = projectOutbox(snapshot, items, asking)
  expect(view.proposals).toMatchObject([
    { id: 'p', state: 'DRAFT', version: 2, content: { marketAnalysis: 'Warga desa' } },
  ])
  expect(view.pending.get('p')?.map((item) => item.key)).toEqual(['key-0', 'key-1'])
  expect(snapshot.proposals).toEqual([])
})

test('facts of a co-operative that wait are facts here: what was missing is no longer, and the names of its places stay', () => {
  const known = { cooperativeNumber: '3' }
  const facts = { cooperativeNumber: '3302140000009' }
  const body = { cooperativeId: 'ketenger', facts, basedOn: known }
  const view = projectOutbox(snapshot, outboxWith({ name: 'recordLegalBasis', body }).items, asking)
  expect(view.cooperatives).toEqual([{ ...ketenger, ...facts }])
  expect(view.pending.has('ketenger')).toBe(true)
})

test('a finding about what a co-operative lacks is gone as soon as it is recorded here, without the server', () => {
  const lacking = { ...snapshot, cooperatives: [{ ...ketenger, cooperativeNumber: null }] }
  const rules = ruleSetOn('2025-10-14', 'KDMP', lacking.ruleSets) as RuleSet
  const findingsIn = (view: Snapshot): string[] => {
    const cooperative = view.cooperatives[0] as PhoneCooperative
    const evidence = evidenceOf({ kind: 'FULL', content: emptyContent() }, { cooperative, filingOn: '2025-10-14' })
    return evaluateProposal(rules, evidence).findings.map(({ rule }) => rule)
  }
  const body = { cooperativeId: 'ketenger', facts: { cooperativeNumber: '3302140000009' }, basedOn: {} }
  const { items } = outboxWith({ name: 'recordLegalBasis', body })
  expect(findingsIn(lacking)).toContain('COOPERATIVE_NUMBER_MISSING')
  expect(findingsIn(projectOutbox(lacking, items, asking))).not.toContain('COOPERATIVE_NUMBER_MISSING')
})

test('a later command about the same record waits for the earlier one', () => {
  expect(outboxWith(start, edit).items.map((item) => item.dependsOn)).toEqual([null, 'key-0'])
})

test('what would be refused as things stand here changes nothing and is told', () => {
  const view = projectOutbox(snapshot, outboxWith(edit).items, asking)
  expect(view.proposals).toEqual([])
  expect(view.doubtful.get('key-0')?.code).toBe('NOT_FOUND')
})

test('a refused command is not shown as if it had happened; an accepted one stays until the snapshot has it', () => {
  const sent = claimed(outboxWith(start), ['key-0'], 1)
  const refusal = {
    at: 2,
    outcome: 'REFUSED' as const,
    code: 'RULE_CLOSED',
    message: '',
    remedy: '',
    path: [],
    findings: [],
  }
  const refused = answered(sent, ['key-0'], new Map([['key-0', refusal]]), 2)
  expect(projectOutbox(snapshot, refused.items, asking).proposals).toEqual([])
  const accepted = answered(
    sent,
    ['key-0'],
    new Map([['key-0', { at: 2, outcome: 'ACCEPTED' as const, eventId: 'e' }]]),
    2,
  )
  expect(projectOutbox(snapshot, accepted.items, asking).proposals).toHaveLength(1)
  expect(projectOutbox(snapshot, coveredBy(accepted, ['key-0']).items, asking).proposals).toEqual([])
})

test("another person's commands on the same phone are not part of the view", () => {
  const items = outboxWith(start).items.map((item) => ({ ...item, ownerId: 'budi' }))
  expect(projectOutbox(snapshot, items, asking).proposals).toEqual([])
})
