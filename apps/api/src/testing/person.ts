import type { CommandName } from '@dampingi/domain'
import { type GraphQLSchema, isObjectType, isUnionType } from 'graphql'
import { v7 } from 'uuid'
import { demoPassword } from '../demo/demo-accounts.ts'
import { type Events, openStream } from './stream.ts'

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test asks whatever it likes.
  data?: any
  errors?: { message: string; extensions: { code: string } }[]
}

/** The answer of a mutation: the payload of its union. */
export interface Payload {
  __typename: string
  commandKey: string
  eventId?: string
  code?: string
  path?: string[]
  message?: string
  remedy?: string
  findings?: { rule: string; path: string[]; why: string; mend: string; source: string | null; owner: string }[]
}

/** Where the API is met: its address, the time there, what it can be asked. */
export interface Place {
  url: string
  clock: { now: () => string }
  schema: GraphQLSchema
}

/** Somebody in front of the API: what she sends goes over HTTP with her cookie, or with none. */
export class Person {
  constructor(
    private readonly place: Place,
    readonly cookie: string | null,
  ) {}

  private get headers(): Record<string, string> {
    return { 'content-type': 'application/json', ...(this.cookie === null ? {} : { cookie: this.cookie }) }
  }

  /** Any request. */
  raw = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${this.place.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...(init.headers as Record<string, string>) },
    })

  post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    this.raw(path, { method: 'POST', body: JSON.stringify(body), headers })

  /** A query, or a mutation in full. */
  ask = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> =>
    (await (await this.post('/graphql', { query, variables })).json()) as GraphqlAnswer

  /** The text of an answer, as it came over the wire. */
  text = async (query: string, variables: Record<string, unknown> = {}): Promise<string> =>
    (await this.post('/graphql', { query, variables })).text()

  /** The data of a query that must succeed. */
  data = async (
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<NonNullable<GraphqlAnswer['data']>> => {
    const { data, errors } = await this.ask(query, variables)
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    return data
  }

  /** Gives a command, by default under a new key. Throws when there is no payload. */
  give = async (
    name: CommandName,
    input: Record<string, unknown>,
    command: { key?: string; madeAt?: string; onBehalfOf?: object } = {},
  ): Promise<Payload> => {
    const whole = { ...input, command: { key: v7(), madeAt: this.place.clock.now(), ...command } }
    const { data, errors } = await this.ask(mutationText(this.place.schema, name), { input: whole })
    if (data == null) throw new Error(JSON.stringify(errors))
    return data[name] as Payload
  }

  /** The same road with a cookie: signs in, and gives who is signed in. */
  signIn = async (username: string, password = demoPassword): Promise<Person> => {
    const answer = await this.post('/api/auth/sign-in/username', { username, password })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie === undefined) throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`)
    return new Person(this.place, cookie)
  }

  /** Follows a subscription. */
  follow = (query: string, variables: Record<string, unknown> = {}): Promise<Events> =>
    this.stream({ query, variables })

  /** Any body to the stream of events. */
  stream = (body: object): Promise<Events> => openStream(`${this.place.url}/graphql/stream`, this.headers, body)
}

const refused = '... on Refused { commandKey code path message remedy findings { rule path why mend source owner } }'

/** The text of a mutation that asks for its whole answer. */
export function mutationText(schema: GraphQLSchema, name: string): string {
  const field = schema.getMutationType()?.getFields()[name]
  const union = field === undefined ? null : schema.getType(String(field.type).replace(/[[\]!]/g, ''))
  if (field === undefined || !isUnionType(union)) throw new Error(`There is no mutation ${name}`)
  const accepted = union.getTypes().filter((type) => isObjectType(type) && type.name !== 'Refused')
  const fragments = accepted.map((type) => `... on ${type.name} { commandKey eventId }`)
  const [argument] = field.args
  return `mutation ($${argument?.name}: ${argument?.type}) { ${name}(${argument?.name}: $${argument?.name}) { __typename ${fragments.join(' ')} ${refused} } }`
}
