import { expect } from 'vitest'
import type { Person } from './person.ts'

interface Page {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { cursor: string; node: { id: string } }[]
}

/** Reads a list page by page and gives the ids in the order they came; between the pages something may happen. */
export async function pages(
  person: Person,
  { list, args = '' }: { list: string; args?: string },
  size: number,
  between: (ids: readonly string[]) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const query = `query ($after: String, $first: Int!) { ${list}(first: $first, after: $after${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }`
  const ids: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const page = (await person.data(query, { first: size, after }))[list] as Page
    expect(page.edges.at(-1)?.cursor ?? null).toBe(page.pageInfo.endCursor)
    ids.push(...page.edges.map(({ node }) => node.id))
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
    if (more) await between(ids)
  }
  return ids
}
