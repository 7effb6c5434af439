import type { Viewer } from '@dampingi/domain'
import type { DocumentNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'
import type { Pool } from 'pg'
import { type Session, SessionOver, type Sessions, scopeStep } from '../scope.ts'
import { oneRoundTrip } from './one-round-trip.ts'
import type { Plan, Plans } from './plans.ts'
import { fill } from './slot.ts'

/** What a read needs of its request: who asks, and the day by the server's clock. */
export interface Asking {
  session: Session
  viewer: Viewer
  today: string
}

/** Runs compiled statements as their viewer, each in one round trip. */
export class Reader {
  /** Statements run for reads since the start; a test holds it to one per query. */
  statements = 0

  constructor(
    private readonly pool: Pool,
    private readonly plans: Plans,
    private readonly sessions: Sessions,
  ) {}

  /** The answer of a whole query operation, as JSON text that nobody parsed. A trusted operation keeps its statement prepared. */
  async query(
    asking: Asking,
    asked: {
      document: DocumentNode
      definition: OperationDefinitionNode
      variables: Record<string, unknown>
      trusted: boolean
    },
  ): Promise<string> {
    const plan = this.plans.ofQuery(asked.document, asked.definition, asked.variables, asking.session.kind)
    return (await this.run(asking, plan, asked.variables, asked.trusted)) ?? 'null'
  }

  /** One record that a command or an event hands on; null where the viewer may not see it. */
  async record(asking: Asking, info: GraphQLResolveInfo, id: string | null): Promise<unknown> {
    if (id === null) return null
    const text = await this.run(asking, this.plans.ofRecord(info, id, asking.session.kind), info.variableValues, false)
    return text === null ? null : JSON.parse(text)
  }

  private async run(
    asking: Asking,
    plan: Plan,
    variables: Record<string, unknown>,
    trusted: boolean,
  ): Promise<string | null> {
    this.statements += 1
    const values = fill(plan.parameters, plan.argumentsFor(variables))
    const statement = { name: trusted && plan.id !== null ? `plan ${plan.id}` : null, text: plan.text, values }
    const [scoped, answer] = await oneRoundTrip(this.pool, [scopeStep(asking), statement]).catch((error) =>
      this.explain(error, asking),
    )
    if (scoped == null) this.over(asking)
    if (scoped?.startsWith('STALE')) await this.sessions.touch(asking.session.token)
    return answer ?? null
  }

  /** Without a viewer the statement runs as the login role, which may read no table: the session is over. */
  private explain(error: Error & { code?: string }, asking: Asking): never {
    if (error.code === '42501') this.over(asking)
    throw error
  }

  private over({ session }: Asking): never {
    this.sessions.forget(session.token)
    throw new SessionOver()
  }
}
