import { expect, test } from 'vitest'
import type { CommandDefinition, CommandInput, RuleSetFacts } from '../commands/facts.ts'
import type { Role } from '../mechanisms/viewer.ts'
import { draftRuleSet } from './draft-rule-set.ts'
import { editRuleSet, type GivenParameter } from './edit-rule-set.ts'
import { publishRuleSet } from './publish-rule-set.ts'
import { repealRuleSet } from './repeal-rule-set.ts'
import { requestRuleSetPublication } from './request-rule-set-publication.ts'
import { returnRuleSet } from './return-rule-set.ts'
import { written } from './rule-set-step.ts'
import { type RuleSetVersionRecord, ruleSetOfVersion } from './rule-set-version.ts'
import { filingOn, ruleSetOn, ruleSets } from './rule-sets.ts'
import { suspendRuleSet } from './suspend-rule-set.ts'

const day = '2025-10-14'
const shipped = (): RuleSetVersionRecord[] =>
  ruleSets.map((set) => ({
    ...written(set),
    id: `${set.code}/${set.version}`,
    revision: 1,
    copiedFromVersion: null,
    requestedById: null,
    statusReason: null,
    statusSource: null,
    statusUrl: null,
  }))

/** The desks of the administrators: what each command leaves is what the next one meets. */
function desks() {
  let versions: readonly RuleSetVersionRecord[] = shipped()
  const by =
    (personId: string, role: Role = 'ADMIN') =>
    <Input extends CommandInput>(
      command: CommandDefinition<Input, RuleSetFacts>,
      input: Omit<Input, 'command'>,
    ): ReturnType<typeof command.decide> => {
      const viewer = { personId, role, organisationId: 'dinas', regency: '33.02' }
      const now = `${day}T03:00:00.000Z`
      const whole = { ...input, command: { key: 'k', madeAt: now } } as unknown as Input
      const decision = command.decide(whole, { viewer, now, today: day, filingOn: day, versions })
      if (decision.outcome === 'ACCEPTED') {
        const after = new Map(decision.writes.ruleSets?.map((version) => [version.id, version]))
        versions = [...versions.map(({ id, ...kept }) => after.get(id) ?? { id, ...kept }), ...after.values()].filter(
          ({ id }, i, all) => all.findIndex((other) => other.id === id) === i,
        )
      }
      return decision
    }
  return {
    first: by('first'),
    second: by('second'),
    as: by,
    version: (id: string) => versions.find((version) => version.id === id) as RuleSetVersionRecord,
    sets: () => versions.map(ruleSetOfVersion),
  }
}

const lowerOpex: GivenParameter = {
  name: 'maxOpexRupiah',
  unit: 'rupiah',
  number: 400_000_000,
  source: 'Keputusan contoh',
  url: 'https://example.go.id/keputusan',
  certainty: 'CONFIRMED',
  checkedOn: day,
}
const draft = { ruleSetId: 'new', copiedFromId: 'PMK49_2025/1' }
const because = { reason: 'Diminta kementerian.', source: 'Surat contoh', url: null }

/** A draft of the first administrator that waits for another one. */
function requested() {
  const at = desks()
  at.first(draftRuleSet, draft)
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: lowerOpex })
  expect(at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 2 }).outcome).toBe('ACCEPTED')
  return at
}
const problemOf = (decision: ReturnType<typeof publishRuleSet.decide>) =>
  decision.outcome === 'REFUSED' ? [decision.problem.code, ...decision.problem.findings.map(({ rule }) => rule)] : []

test('a draft is a copy of what was published under the next number, and opens nothing', () => {
  const at = desks()
  expect(at.first(draftRuleSet, draft)).toMatchObject({
    outcome: 'ACCEPTED',
    event: { to: 'DRAFT', cooperativeId: null },
  })
  expect(at.version('new')).toMatchObject({ code: 'PMK49_2025', version: 2, status: 'DRAFT', validFrom: day })
  expect(ruleSetOfVersion(at.version('new')).parameters).toEqual(ruleSets[0]?.parameters)
  expect(ruleSetOn(day, 'KDMP', at.sets())).toMatchObject({ code: 'PMK49_2025', version: 1 })
})

test('of one set one version is in work at a time', () => {
  const at = desks()
  at.first(draftRuleSet, draft)
  const again = at.second(draftRuleSet, { ...draft, ruleSetId: 'other' })
  expect(problemOf(again)).toEqual(['REQUIREMENTS_UNMET', 'VERSION_IN_WORK'])
  expect(at.second(draftRuleSet, { ruleSetId: 'other', copiedFromId: 'WORKING_CAPITAL_2026/1' }).outcome).toBe(
    'ACCEPTED',
  )
})

test('another administrator puts it in force: the former version ends the day before, for new filings only', () => {
  const at = requested()
  const own = at.first(publishRuleSet, { ruleSetId: 'new', baseRevision: 3 })
  expect(problemOf(own)).toEqual(['REQUIREMENTS_UNMET', 'SECOND_PERSON'])
  const before = at.version('PMK49_2025/1').document
  const done = at.second(publishRuleSet, { ruleSetId: 'new', baseRevision: 3 })
  expect(done).toMatchObject({ outcome: 'ACCEPTED', event: { to: 'ACTIVE', facts: { closed: ['PMK49_2025/1'] } } })
  expect(at.version('PMK49_2025/1')).toMatchObject({ status: 'ACTIVE', validTo: '2025-10-13', document: before })
  expect(ruleSetOn('2025-10-13', 'KDMP', at.sets())).toMatchObject({ version: 1, end: null })
  expect(ruleSetOn(day, 'KKMP', at.sets())?.parameters.maxOpexRupiah.value).toBe(400_000_000)
})

test('whoever had an older revision open is told, and changes nothing', () => {
  const at = desks()
  at.first(draftRuleSet, draft)
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: lowerOpex })
  const stale = at.second(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: { ...lowerOpex, number: 1 } })
  expect(problemOf(stale)).toEqual(['VERSION_CONFLICT'])
  expect(problemOf(at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 1 }))).toEqual([
    'INPUT_CHANGED',
  ])
  expect(ruleSetOfVersion(at.version('new')).parameters.maxOpexRupiah.value).toBe(400_000_000)
})

test('what is given back is a draft again, with what is to be mended', () => {
  const at = requested()
  expect(problemOf(at.second(returnRuleSet, { ruleSetId: 'new', baseRevision: 3, reason: ' ' }))).toEqual([
    'REQUIREMENTS_UNMET',
    'REASON_MISSING',
  ])
  expect(at.second(returnRuleSet, { ruleSetId: 'new', baseRevision: 3, reason: 'Sumber kurang.' }).outcome).toBe(
    'ACCEPTED',
  )
  expect(at.version('new')).toMatchObject({ status: 'DRAFT', statusReason: 'Sumber kurang.', requestedById: null })
})

test('a draft that changes nothing, or begins before the day of filing, is not asked for', () => {
  const at = desks()
  at.first(draftRuleSet, draft)
  expect(problemOf(at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 1 }))).toEqual([
    'REQUIREMENTS_UNMET',
    'NOTHING_CHANGED',
  ])
  const validity = { validFrom: '2025-10-01', validTo: null, source: 'x', certainty: 'CONFIRMED' } as const
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, validity })
  expect(problemOf(at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 2 }))).toEqual([
    'REQUIREMENTS_UNMET',
    'VALID_FROM_PAST',
  ])
})

test('a suspended set is switched on with a reason and a source, by two people, and nothing else of it changes', () => {
  const at = desks()
  const id = 'WORKING_CAPITAL_2026/1'
  const { document } = at.version(id)
  expect(problemOf(at.first(requestRuleSetPublication, { ruleSetId: id, baseRevision: 1, reason: 'x' }))).toEqual([
    'REQUIREMENTS_UNMET',
    'SOURCE_MISSING',
  ])
  expect(at.first(requestRuleSetPublication, { ruleSetId: id, baseRevision: 1, ...because }).outcome).toBe('ACCEPTED')
  expect(problemOf(at.first(publishRuleSet, { ruleSetId: id, baseRevision: 2 }))).toContain('SECOND_PERSON')
  expect(ruleSetOn('2026-02-01', 'KDMP', at.sets())).toBeNull()
  expect(at.second(publishRuleSet, { ruleSetId: id, baseRevision: 2 }).outcome).toBe('ACCEPTED')
  expect(at.version(id)).toMatchObject({ status: 'ACTIVE', document, statusSource: 'Surat contoh' })
  expect(ruleSetOn('2026-02-01', 'KDMP', at.sets())?.code).toBe('WORKING_CAPITAL_2026')
  // What the set said while it was closed is not said once it is open.
  expect(filingOn('2026-02-01', 'KDMP', at.sets()).notice.id).toMatch(/^Pengajuan dibuka menurut Modal kerja/)
})

test('two sets that would be open at once are told by name and by day, and neither is put in force', () => {
  const at = desks()
  const id = 'WORKING_CAPITAL_2026/1'
  at.first(requestRuleSetPublication, { ruleSetId: id, baseRevision: 1, ...because })
  at.second(publishRuleSet, { ruleSetId: id, baseRevision: 2 })
  at.first(draftRuleSet, draft)
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: lowerOpex })
  const validity = { validFrom: day, validTo: null, source: 'x', certainty: 'CONFIRMED' } as const
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 2, validity })
  const clash = at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 3 })
  expect(problemOf(clash)).toEqual(['REQUIREMENTS_UNMET', 'OVERLAP'])
  expect(JSON.stringify(clash)).toContain('Sama-sama terbuka sejak 1 Jan 2026')
})

test.each([
  ['suspendRuleSet', suspendRuleSet, 'SUSPENDED'],
  ['repealRuleSet', repealRuleSet, 'REPEALED'],
] as const)('%s takes reason and source, closes filing at once and leaves the rest', (_name, command, status) => {
  const at = desks()
  const id = 'PMK49_2025/1'
  const { document, validTo } = at.version(id)
  expect(problemOf(at.first(command, { ruleSetId: id, baseRevision: 1 }))).toEqual([
    'REQUIREMENTS_UNMET',
    'REASON_MISSING',
    'SOURCE_MISSING',
  ])
  expect(at.first(command, { ruleSetId: id, baseRevision: 1, ...because }).outcome).toBe('ACCEPTED')
  expect(at.version(id)).toMatchObject({ status, document, validTo, statusReason: because.reason })
  expect(ruleSetOn(day, 'KDMP', at.sets())).toBeNull()
})

test('an address that is none of the web is refused wherever it would become a link', () => {
  const at = desks()
  const bad = { ...because, url: 'javascript:alert(1)' }
  const told = ['REQUIREMENTS_UNMET', 'ADDRESS_UNUSABLE']
  expect(problemOf(at.first(suspendRuleSet, { ruleSetId: 'PMK49_2025/1', baseRevision: 1, ...bad }))).toEqual(told)
  expect(problemOf(at.first(repealRuleSet, { ruleSetId: 'PMK49_2025/1', baseRevision: 1, ...bad }))).toEqual(told)
  const switchOn = { ruleSetId: 'WORKING_CAPITAL_2026/1', baseRevision: 1, ...bad }
  expect(problemOf(at.first(requestRuleSetPublication, switchOn))).toEqual(told)
  at.first(draftRuleSet, draft)
  at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: lowerOpex })
  at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 2, ...bad })
  expect(at.version('new')).toMatchObject({ status: 'REQUESTED', statusUrl: null })
})

test('what was published is not edited', () => {
  const at = desks()
  expect(
    problemOf(at.first(editRuleSet, { ruleSetId: 'PMK49_2025/1', baseRevision: 1, parameter: lowerOpex })),
  ).toEqual(['WRONG_STATE'])
})

test.each<[string, Partial<GivenParameter>, string, string]>([
  ['another unit', { unit: 'months' }, 'WRONG_UNIT', '“maxOpexRupiah” diukur dalam rupiah, bukan bulan.'],
  ['an unknown name', { name: 'omzet' }, 'UNKNOWN_PARAMETER', '“omzet” tidak dikenal.'],
  ['half a rupiah', { number: 0.5 }, 'BAD_VALUE', 'Nilai “maxOpexRupiah” tidak cocok dengan rupiah.'],
  ['no source', { source: ' ' }, 'CITATION_MISSING', 'Sumber atau tanggal periksa “maxOpexRupiah” belum ada.'],
  ['no address', { url: 'javascript:alert(1)' }, 'INPUT_INVALID', 'Alamat sumber bukan alamat web.'],
  [
    'an unknown code',
    { name: 'clockStart', unit: 'choice', choices: ['SOME_DAY'] },
    'BAD_VALUE',
    'Nilai “clockStart” tidak cocok dengan satu pilihan.',
  ],
  [
    'two of one choice',
    { name: 'clockStart', unit: 'choice', choices: ['AGREEMENT', 'FIRST_DRAWDOWN'] },
    'BAD_VALUE',
    'Nilai “clockStart” tidak cocok dengan satu pilihan.',
  ],
  [
    'a code twice',
    { name: 'allowedUses', unit: 'list', choices: ['OFFICE', 'OFFICE'] },
    'BAD_VALUE',
    'Nilai “allowedUses” tidak cocok dengan daftar pilihan.',
  ],
  [
    'a table',
    { name: 'supportBands', unit: 'table', number: null },
    'INPUT_INVALID',
    '“supportBands” berbentuk tabel dan belum bisa diubah di sini.',
  ],
])('%s is told when it is saved, in both languages, and not saved', (_name, change, rule, why) => {
  const at = desks()
  at.first(draftRuleSet, draft)
  const refused = at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter: { ...lowerOpex, ...change } })
  expect(problemOf(refused)).toEqual(['INPUT_INVALID', rule])
  if (refused.outcome !== 'REFUSED') return
  const [finding] = refused.problem.findings
  expect(finding?.why.id).toBe(why)
  expect(finding?.why.en.length).toBeGreaterThan(0)
  expect(at.version('new').revision).toBe(1)
})

test('a limit that crosses another is saved, since the other may follow, and stands in the way of publication', () => {
  const at = desks()
  at.first(draftRuleSet, draft)
  const parameter = { ...lowerOpex, name: 'minGraceMonths', unit: 'months', number: 9 }
  expect(at.first(editRuleSet, { ruleSetId: 'new', baseRevision: 1, parameter }).outcome).toBe('ACCEPTED')
  expect(problemOf(at.first(requestRuleSetPublication, { ruleSetId: 'new', baseRevision: 2 }))).toEqual([
    'REQUIREMENTS_UNMET',
    'LIMITS_CROSSED',
  ])
})

test.each(['PMO', 'OFFICE', 'BA', 'BANK_APPROVER', 'BULOG'] as const)('a %s drafts nothing', (role) => {
  const at = desks()
  expect(problemOf(at.as('other', role)(draftRuleSet, draft))).toEqual(['NOT_YOURS'])
})
