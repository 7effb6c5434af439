import { type RuleSetStatus, ruleSetLifecycle, ruleSets } from '@dampingi/domain'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { personId } from '../demo/demo-people.ts'
import type { Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

/*
 * The life of a rule set raced at the chain of the programme: two administrators give the same command on one version at once, then the
 * step and another one. The worlds of the other lives hang on co-operatives, which rule sets have none of.
 */
const pairsEach = Number(process.env.RACE_PAIRS ?? 50)
const here = await stage()
const [first, second, third] = [await here.as('admin'), await here.as('admin2'), await here.signIn('admin2')]
const [shipped] = ruleSets
const because = { reason: 'x', source: 'x' }

/** A version in a state, of a set of its own; of a kind of co-operative that no other open set is for, so that nothing overlaps. */
async function versionIn(status: RuleSetStatus): Promise<string> {
  const [origin, id] = [v7(), v7()]
  const code = `RACE_${id}`
  const set = { ...shipped, code, status: 'REPEALED' as RuleSetStatus, validFrom: '2025-10-14' }
  const parameters = { ...shipped?.parameters, financingKinds: { ...shipped?.parameters.financingKinds, value: [] } }
  const insert = (row: { id: string; version: number; status: RuleSetStatus; document: object }) =>
    here.rows(
      `insert into rule_set_version (id, code, version, title, status, valid_from, valid_to, document, revision, copied_from_version, requested_by_id)
       values ($1, $2, $3, 'x', $4, '2025-10-14', null, $5, 1, $6, $7)`,
      [
        row.id,
        code,
        row.version,
        row.status,
        JSON.stringify(row.document),
        row.version === 1 ? null : 1,
        personId('admin'),
      ],
    )
  await insert({ id: origin, version: 1, status: 'REPEALED', document: set })
  await insert({ id, version: 2, status, document: { ...set, version: 2, status, validTo: null, parameters } })
  return id
}
const drop = () => here.rows(`delete from rule_set_version where code like 'RACE_%'`).then(() => undefined)

const parameter = {
  name: 'dueDay',
  unit: 'day of month',
  number: 5,
  source: 'x',
  certainty: 'CONFIRMED',
  checkedOn: '2026-11-24',
}
const steps = {
  editRuleSet: { parameter },
  requestRuleSetPublication: because,
  publishRuleSet: {},
  returnRuleSet: { reason: 'x' },
  suspendRuleSet: because,
  repealRuleSet: because,
}
type Step = keyof typeof steps
const give = async (person: Person, command: Step, ruleSetId: string): Promise<string> => {
  const { __typename, code } = await person.give(command, { ruleSetId, baseRevision: 1, ...steps[command] })
  return __typename === 'Refused' ? (code as string) : 'ACCEPTED'
}

/** Two commands on one version at once: exactly one is taken, and the other is told that it came second. */
async function race(from: RuleSetStatus, [one, other]: readonly [Step, Step], pairs: number): Promise<void> {
  for (let i = 0; i < pairs; i++) {
    const id = await versionIn(from)
    const sent = [() => give(second, one, id), () => give(third, other, id)] as const
    const answers = await Promise.all(i % 2 === 0 ? [sent[0](), sent[1]()] : [sent[1](), sent[0]()])
    expect(
      answers.filter((answer) => answer === 'ACCEPTED'),
      `${from} ${one} ${other}: ${answers}`,
    ).toHaveLength(1)
    expect(
      answers.filter((answer) => !['ACCEPTED', 'WRONG_STATE', 'INPUT_CHANGED', 'VERSION_CONFLICT'].includes(answer)),
    ).toEqual([])
    const [{ revision, status } = { revision: 0, status: '' }] = await here.rows<{ revision: number; status: string }>(
      'select revision, status from rule_set_version where id = $1',
      [id],
    )
    const events = await here.rows<{ from: string; to: string }>(
      'select from_state as "from", to_state as "to" from timeline_event where subject_id = $1',
      [id],
    )
    expect([revision, events]).toEqual([2, [{ from, to: status }]])
  }
  await drop()
}

const declared = ruleSetLifecycle.transitions.filter(({ from }) => from !== null) as unknown as {
  from: RuleSetStatus
  command: Step
}[]
test.each(declared.map(({ from, command }) => [from, command] as const))(
  'Q-R6 racing pairs: ruleSet %s %s',
  async (from, command) => {
    const rivals = declared.filter((other) => other.from === from && other.command !== command)
    const itself = rivals.length === 0 ? pairsEach : Math.ceil(pairsEach / 2)
    await race(from, [command, command], itself)
    for (const rival of rivals)
      await race(from, [command, rival.command], Math.ceil((pairsEach - itself) / rivals.length))
  },
  60_000,
)

test('Q-R6 racing pairs: ruleSet null draftRuleSet: one set gets one draft', async () => {
  for (let i = 0; i < pairsEach; i++) {
    const copiedFromId = await versionIn('ACTIVE')
    const draft = (person: Person) => person.give('draftRuleSet', { ruleSetId: v7(), copiedFromId })
    const answers = await Promise.all([draft(first), draft(second)])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Refused', 'RuleSetAccepted'])
    expect(answers.find(({ findings }) => findings !== undefined)?.findings).toMatchObject([
      { rule: 'VERSION_IN_WORK' },
    ])
  }
  await drop()
}, 60_000)

test('of two sets that would be open at once, put in force at once, one is', async () => {
  const sets = await here.rows<{ id: string }>(
    `select id from rule_set_version where code in ('PMK49_2025', 'WORKING_CAPITAL_2026') order by code`,
  )
  const [pmk49, workingCapital] = sets.map(({ id }) => id) as [string, string]
  const ruleSetId = v7()
  const validity = { validFrom: '2026-02-01', validTo: null, source: 'x', certainty: 'CONFIRMED' }
  await first.give('draftRuleSet', { ruleSetId, copiedFromId: pmk49 })
  await first.give('editRuleSet', { ruleSetId, baseRevision: 1, validity })
  await first.give('requestRuleSetPublication', { ruleSetId, baseRevision: 2 })
  await first.give('requestRuleSetPublication', { ruleSetId: workingCapital, baseRevision: 1, ...because })
  const answers = await Promise.all([
    second.give('publishRuleSet', { ruleSetId, baseRevision: 3 }),
    third.give('publishRuleSet', { ruleSetId: workingCapital, baseRevision: 2 }),
  ])
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Refused', 'RuleSetAccepted'])
  expect(answers.find(({ findings }) => findings !== undefined)?.findings).toMatchObject([{ rule: 'OVERLAP' }])
})

test('Q-R6 after all races the chain of the programme verifies, and nothing was a fault', async () => {
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
  expect(await here.one('select count(*)::int from command_log where outcome is null')).toBe(0)
  expect(here.unforeseen).toEqual([])
})
