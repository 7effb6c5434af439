import type { APIRequestContext } from '@playwright/test'
import { password, productUrl } from '../people/people.ts'

export type Edges<Node> = { edges: { node: Node }[] }

/** What makes a request context: of Playwright's own fixture, or of its library. */
export type Requests = { newContext: (options: { baseURL: string }) => Promise<APIRequestContext> }

/** Asks the API as somebody, on a session of its own: ids for the addresses of pages come from the demo, which is made anew for each run. */
export async function ask<Data>(
  requests: Requests,
  username: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const request = await requests.newContext({ baseURL: productUrl() })
  const headers = { origin: productUrl() }
  await request.post('/api/auth/sign-in/username', { data: { username, password }, headers })
  const answer = await request.post('/graphql', { data: { query, variables }, headers })
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown }
  await request.dispose()
  if (data === undefined || data === null) throw new Error(`${username} was refused: ${JSON.stringify(errors)}`)
  return data
}
