import { expect, test } from 'vitest'
import { cooperative, ids, stage } from '../commands/stage.test-support.ts'
import { type GivenLegalFacts, legalFactsOf } from './legal-facts.ts'

const known = legalFactsOf(cooperative)
const record = (change: GivenLegalFacts, based: GivenLegalFacts = {}) =>
  stage().give('ba', 'recordLegalBasis', {
    cooperativeId: ids.cooperative,
    facts: { ...known, ...based, ...change },
    basedOn: { ...known, ...based },
  })

test('what was changed is written, all else stays; the timeline names the facts and never their values', () => {
  const decision = record({ bankAccount: ' 999-888 ', taxNumber: '01.234.567.8-901.000' })
  if (decision.outcome === 'REFUSED') throw new Error(decision.problem.code)
  expect(decision.writes.cooperative).toEqual({ ...cooperative, bankAccount: '999-888', taxNumber: '012345678901000' })
  expect(decision.event).toMatchObject({ type: 'LegalBasisRecorded', facts: { fields: ['taxNumber', 'bankAccount'] } })
  expect(JSON.stringify(decision.event)).not.toMatch(/999-888|012345678901000/)
})

test.each<[GivenLegalFacts, string]>([
  [{ businessNumber: '123' }, 'businessNumber'],
  [{ taxNumber: '12345678901234' }, 'taxNumber'],
  [{ bankAccount: ' ' }, 'bankAccount'],
  [{ cooperativeNumber: '1\u202e2' }, 'cooperativeNumber'],
  [{ deedOn: '2025-10-15' }, 'deedOn'],
  [{ deedNumber: null }, 'deedNumber'],
  [{ deedOn: null }, 'deedOn'],
  [{ ahuDecreeOn: '2025-05-31' }, 'ahuDecreeOn'],
  [{ deedOn: '2025-06-11' }, 'ahuDecreeOn'],
  [{ chairPhone: '0812' }, 'chairPhone'],
  [{ chairPhone: 'Pak Ketua' }, 'chairPhone'],
  [{ bankAccount: 'abc' }, 'bankAccount'],
  [{ cooperativeNumber: 'xx' }, 'cooperativeNumber'],
  [{ memberCount: 0 }, 'memberCount'],
  [{ villageFundCeilingRupiah: 999_999_999_999_999 }, 'villageFundCeilingRupiah'],
  [{ memberCount: -1 }, 'memberCount'],
  [{ villageFundCeilingRupiah: -1 }, 'villageFundCeilingRupiah'],
])('%j is refused at its field', (change, field) => {
  const decision = record(change)
  expect(decision).toMatchObject({ outcome: 'REFUSED', problem: { code: 'INPUT_INVALID', path: ['facts', field] } })
})

test('a fact that another changed meanwhile is a conflict, one that was left alone is not touched', () => {
  const other = { bankAccount: '10001', memberCount: 80 }
  expect(record({ bankAccount: '20002' }, other)).toMatchObject({
    problem: { code: 'VERSION_CONFLICT', path: ['facts', 'bankAccount'] },
  })
  expect(record({ chairName: 'Baru' }, other)).toMatchObject({
    writes: { cooperative: { ...cooperative, chairName: 'Baru' } },
  })
  // Two who write down the same thing do not disagree.
  expect(record({ bankAccount: cooperative.bankAccount }, other)).toMatchObject({ outcome: 'ACCEPTED' })
})

test.each(['0812 3456 789', '+62 812-3456-789', '62812 3456 789', '(0812) 3456789'])(
  '%s is one number of a phone',
  (chairPhone) =>
    expect(record({ chairPhone })).toMatchObject({ writes: { cooperative: { chairPhone: '+628123456789' } } }),
)

test('nothing changed is told', () => {
  expect(record({})).toMatchObject({ problem: { code: 'INPUT_INVALID', path: [] } })
})
