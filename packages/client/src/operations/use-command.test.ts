import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql'
import { Observable } from 'rxjs'
import { expect, test } from 'vitest'
import { createApp } from 'vue'
import { provideApollo } from './apollo-context.ts'
import { useCommand } from './use-command.ts'

interface Data {
  decide: { __typename: 'Accepted'; eventId: string } | { __typename: 'Refused'; code: string }
}
interface Variables {
  [name: string]: unknown
  input: { command: { key: string; madeAt: string }; amountRupiah: string }
}
/** `mutation { decide { __typename eventId code } }`, as the code generator would hand it over. */
const field = (name: string, selections?: unknown[]): unknown => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
})
const document = {
  kind: Kind.DOCUMENT,
  definitions: [
    {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.MUTATION,
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [field('decide', [field('__typename'), field('eventId'), field('code')])],
      },
    },
  ],
} as unknown as DocumentNode as TypedDocumentNode<Data, Variables>

/** A desk whose network answers as told, one answer a request; an Error is a network that failed. */
function desk(...answers: (Data['decide'] | Error)[]) {
  const sent: Variables['input'][] = []
  const link = new ApolloLink((operation) => {
    sent.push(operation.variables.input as Variables['input'])
    const answer = answers.shift()
    return new Observable((observer) => {
      if (answer === undefined || answer instanceof Error) return observer.error(answer)
      observer.next({ data: { decide: { eventId: null, code: null, ...answer } } })
      observer.complete()
    })
  })
  const app = createApp({})
  provideApollo(app, new ApolloClient({ link, cache: new InMemoryCache() }))
  return { sent, command: app.runWithContext(() => useCommand(document)) }
}
const accepted = { __typename: 'Accepted' as const, eventId: 'e1' }

test('sending again after a failure is the same intention: the same key and the same time', async () => {
  const { sent, command } = desk(new TypeError('Failed to fetch'), accepted)
  expect(await command.send({ amountRupiah: 5 })).toBeNull()
  expect([command.state.value, command.failure.value]).toEqual(['FAILED', 'OFFLINE'])
  expect(await command.send({ amountRupiah: 5 })).toMatchObject(accepted)
  expect(sent[1]).toEqual(sent[0])
  expect(sent[0]?.amountRupiah).toBe('5')
})

test('another input, or the next time, is another intention', async () => {
  const { sent, command } = desk(new TypeError('Failed to fetch'), accepted, accepted)
  await command.send({ amountRupiah: 5 })
  await command.send({ amountRupiah: 6 })
  await command.send({ amountRupiah: 6 })
  expect(new Set(sent.map((input) => input.command.key)).size).toBe(3)
})

test('a refusal is data, and what was typed can be sent again under a new key', async () => {
  const { sent, command } = desk({ __typename: 'Refused', code: 'INPUT_CHANGED' }, accepted)
  expect(await command.send({ amountRupiah: 5 })).toBeNull()
  expect([command.state.value, command.refused.value?.code]).toEqual(['REFUSED', 'INPUT_CHANGED'])
  await command.send({ amountRupiah: 5 })
  expect(sent[0]?.command.key).not.toBe(sent[1]?.command.key)
})
