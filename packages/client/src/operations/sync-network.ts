import type { ApolloClient } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Answer, AnswerFinding } from '../outbox/outbox-item.ts'
import type { Network, Sent } from '../outbox/sender.ts'
import { failureOf } from './failure.ts'
import { toApi } from './to-api.ts'

/** What a portal's `syncCommands` operation must select of each answer. */
export type SyncAnswer =
  | {
      __typename: 'Refused'
      commandKey: string
      code: string
      message: string
      remedy: string
      path: string[]
      findings: SyncFinding[]
    }
  | { __typename: Exclude<string, 'Refused'>; commandKey: string; eventId: string }
type SyncFinding = Omit<AnswerFinding, 'source' | 'sourceUrl' | 'certainty'> & {
  source?: string | null
  sourceUrl?: string | null
  certainty?: string | null
}

/** Sends the outbox's batches through one GraphQL operation. `now` stamps the answers, epoch milliseconds; refusals come in `language`. */
export function syncNetwork<Variables extends object>(
  client: ApolloClient,
  document: TypedDocumentNode<{ syncCommands: readonly unknown[] }, Variables>,
  options: { now: () => number; language: () => 'id' | 'en' },
): Network {
  return {
    async send(commands): Promise<Sent> {
      const inputs = commands.map(({ name, input }) => ({ [name]: toApi(input) }))
      const variables = { commands: inputs, language: options.language() } as unknown as Variables
      try {
        const { data } = await client.mutate({
          mutation: document,
          variables: variables as never,
          fetchPolicy: 'no-cache',
        })
        const answers = (data as { syncCommands: SyncAnswer[] }).syncCommands
        return {
          kind: 'ANSWERED',
          answers: new Map(answers.map((answer) => [answer.commandKey, answerOf(answer, options.now())])),
        }
      } catch (error) {
        const { kind, retryAfterMilliseconds } = failureOf(error)
        return { kind: 'FAILED', failure: kind, retryAfterMilliseconds }
      }
    },
  }
}

function answerOf(answer: SyncAnswer, at: number): Answer {
  if (!('code' in answer)) return { at, outcome: 'ACCEPTED', eventId: answer.eventId }
  const { code, message, remedy, path, findings } = answer
  return { at, outcome: 'REFUSED', code, message, remedy, path: [...path], findings: findings.map(findingOf) }
}

const findingOf = ({
  rule,
  severity,
  path,
  why,
  mend,
  owner,
  source,
  sourceUrl,
  certainty,
}: SyncFinding): AnswerFinding => ({
  rule,
  severity,
  path: [...path],
  why,
  mend,
  owner,
  source: source ?? null,
  sourceUrl: sourceUrl ?? null,
  certainty: certainty ?? null,
})
