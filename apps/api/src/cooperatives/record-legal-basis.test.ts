import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cooperativesOf } from '../testing/inputs.ts'
import { mutationText } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const ba = await here.as('ba02')
const mine = await cooperativesOf(here, 'ba02')
const [one, other, third] = mine as [string, string, string]

const fields = `deedNumber deedOn ahuDecreeNumber ahuDecreeOn taxNumber bankAccount businessNumber cooperativeNumber
  chairName chairPhone memberCount villageFundCeilingRupiah`
const factsOf = async (id: string): Promise<Record<string, unknown>> => {
  const answer = JSON.parse(await ba.text(`query ($id: ID!) { cooperative(id: $id) { ${fields} } }`, { id }))
  return answer.data.cooperative
}
const record = (cooperativeId: string, basedOn: object, change: object, by = ba) =>
  by.give('recordLegalBasis', { cooperativeId, facts: { ...basedOn, ...change }, basedOn })

test('what an assistant records is there for whoever may see it, and the timeline tells which facts, never their values', async () => {
  const before = await factsOf(one)
  const change = {
    bankAccount: '777-001',
    chairPhone: '+628123456789',
    businessNumber: '1234567890123',
    villageFundCeilingRupiah: '900000000',
  }
  const answer = await record(one, before, change)
  expect(answer).toMatchObject({ __typename: 'CooperativeAccepted' })
  expect(await factsOf(one)).toEqual({ ...before, ...change })
  const [event] = await here.rows<{ facts: { fields: string[] }; subject: string }>(
    'select facts, subject from timeline_event where id = $1',
    [answer.eventId],
  )
  expect(event).toEqual({
    subject: 'cooperative',
    facts: { fields: ['bankAccount', 'businessNumber', 'chairPhone', 'villageFundCeilingRupiah'] },
  })
})

test('what another changed meanwhile is not overwritten; what she left alone is kept', async () => {
  const before = await factsOf(other)
  expect(await record(other, before, { bankAccount: '777-002' })).toMatchObject({ __typename: 'CooperativeAccepted' })
  expect(await record(other, before, { bankAccount: '777-003' })).toMatchObject({
    __typename: 'Refused',
    code: 'VERSION_CONFLICT',
    path: ['facts', 'bankAccount'],
  })
  expect(await record(other, before, { memberCount: 321 })).toMatchObject({ __typename: 'CooperativeAccepted' })
  expect(await factsOf(other)).toEqual({ ...before, bankAccount: '777-002', memberCount: 321 })
})

test('what cannot be true is refused at its field, and nobody but an assistant records it', async () => {
  const before = await factsOf(third)
  const refused = await record(third, before, { businessNumber: '1' })
  const path = ['facts', 'businessNumber']
  expect(refused).toMatchObject({ code: 'INPUT_INVALID', path, findings: [{ path, owner: 'BA' }] })
  for (const who of ['pmo1', 'bri-reviewer', 'bulog1'])
    expect(await record(third, before, { memberCount: 5 }, await here.as(who))).toMatchObject({ code: 'NOT_YOURS' })
  expect(await factsOf(third)).toEqual(before)
})

test('the outbox of a phone brings it too', async () => {
  const before = await factsOf(third)
  const facts = { ...before, cooperativeNumber: '3302990000001' }
  const command = { key: v7(), madeAt: here.clock.now() }
  const commands = [{ recordLegalBasis: { command, cooperativeId: third, facts, basedOn: before } }]
  const text = mutationText(here.application.graphql.schema, 'syncCommands')
  expect(await ba.text(text, { commands })).toContain('CooperativeAccepted')
  expect(await factsOf(third)).toEqual(facts)
})
