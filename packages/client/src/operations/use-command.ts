import type { OperationVariables } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type Ref, ref, shallowRef } from 'vue'
import { newId } from '../ids/new-id.ts'
import { useApollo } from './apollo-context.ts'
import { type FailureKind, failureOf } from './failure.ts'
import { toApi } from './to-api.ts'

/** The one field of a mutation: a union of `…Accepted` and `Refused`. */
type PayloadOf<Data> = Data[Exclude<keyof Data, '__typename'>]
export type AcceptedOf<Data> = Exclude<PayloadOf<Data>, { __typename: 'Refused' }>
export type RefusedOf<Data> = Extract<PayloadOf<Data>, { __typename: 'Refused' }>

/** Money as the screens hold it: a number where the API has a string of digits. */
type Typed<Input> = Input extends readonly (infer Item)[]
  ? readonly Typed<Item>[]
  : Input extends object
    ? { [Key in keyof Input]: Key extends `${string}Rupiah` ? Input[Key] | number : Typed<Input[Key]> }
    : Input

/** What a form sends: the command's envelope is made here, but for whom it was done is the form's to say. */
export type CommandInputOf<Variables> = Variables extends { input: infer Input }
  ? Typed<Omit<Input, 'command'>> & {
      onBehalfOf?: Input extends { command: { onBehalfOf?: infer Behalf } } ? Behalf : never
    }
  : never

export type CommandState = 'IDLE' | 'SENDING' | 'ACCEPTED' | 'REFUSED' | 'FAILED'

/**
 * Sends one command. Key and time are made once per intention: sending the same input again after a failure is the same intention,
 * so that it has one effect however often it is tried. A refusal is data, a failure is a state; both leave the form as it is.
 */
export function useCommand<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>) {
  const client = useApollo()
  const state: Ref<CommandState> = ref('IDLE')
  const refused = shallowRef<RefusedOf<Data> | null>(null)
  const failure = ref<FailureKind | null>(null)
  let intention: { input: string; key: string; madeAt: string } | null = null

  function envelopeOf(input: unknown): { key: string; madeAt: string } {
    const text = JSON.stringify(input)
    if (intention?.input !== text) intention = { input: text, key: newId(), madeAt: new Date().toISOString() }
    return { key: intention.key, madeAt: intention.madeAt }
  }

  /** The accepted payload, or null when it was refused or got no answer: then `refused` or `failure` says why. */
  async function send(given: CommandInputOf<Variables>): Promise<AcceptedOf<Data> | null> {
    if (state.value === 'SENDING') return null
    const { onBehalfOf, ...input } = given as Record<string, unknown>
    const command = { ...envelopeOf(given), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
    state.value = 'SENDING'
    refused.value = failure.value = null
    try {
      const variables = { input: { ...(toApi(input) as object), command } } as unknown as Variables
      const { data } = await client.mutate<Data, Variables>({ mutation: document, variables } as Parameters<
        typeof client.mutate<Data, Variables>
      >[0])
      return settle(payloadOf(data as Data))
    } catch (error) {
      state.value = 'FAILED'
      failure.value = failureOf(error).kind
      return null
    }
  }

  function settle(payload: PayloadOf<Data>): AcceptedOf<Data> | null {
    intention = null
    if ((payload as { __typename: string }).__typename === 'Refused') {
      state.value = 'REFUSED'
      refused.value = payload as RefusedOf<Data>
      return null
    }
    state.value = 'ACCEPTED'
    return payload as AcceptedOf<Data>
  }

  return { send, state, refused, failure }
}

function payloadOf<Data>(data: Data): PayloadOf<Data> {
  const entry = Object.entries(data as object).find(([field]) => field !== '__typename')
  if (entry === undefined) throw new Error('A mutation without a field.')
  return entry[1] as PayloadOf<Data>
}
