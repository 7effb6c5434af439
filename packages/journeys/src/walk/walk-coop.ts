import { type APIRequestContext, expect } from '@playwright/test'
import { password, productUrl } from '../people/people.ts'

/** A co-operative that stands at the beginning of the road: papers complete, nothing asked of anybody yet. */
export interface WalkCooperative {
  name: string
  /** As people call it, e.g. `KDMP Ketenger`. */
  shortName: string
  /** Digits of the chair's number as the assistant sees them; nobody at a bank may. */
  chairPhone: string
}

const question = `{ cooperatives(first: 20) { edges { node {
  name kind memberCount chairPhone deedNumber ahuDecreeNumber cooperativeNumber businessNumber taxNumber bankAccount
  villageFundCeilingRupiah village { name } foodOutlet { id } proposals(first: 1) { totalCount } } } } }`

interface Found {
  name: string
  kind: string
  memberCount: number | null
  chairPhone: string | null
  villageFundCeilingRupiah: string | null
  village: { name: string }
  foodOutlet: object | null
  proposals: { totalCount: number }
  [paper: string]: unknown
}
const papers = ['deedNumber', 'ahuDecreeNumber', 'cooperativeNumber', 'businessNumber', 'taxNumber', 'bankAccount']

/** One of an assistant's co-operatives of the demo with which the walk can begin. */
export async function cooperativeToWalk(request: APIRequestContext, username: string): Promise<WalkCooperative> {
  const headers = { origin: productUrl() }
  await request.post('/api/auth/sign-in/username', { data: { username, password }, headers })
  const answer = await request.post('/graphql', { data: { query: question }, headers })
  const { data } = (await answer.json()) as { data: { cooperatives: { edges: { node: Found }[] } } }
  const found = data.cooperatives.edges.map(({ node }) => node).find(fresh)
  expect(found, `${username} of the demo has a co-operative to begin with`).toBeDefined()
  const { name, kind, village, chairPhone } = found as Found
  return { name, shortName: `${kind} ${village.name}`, chairPhone: chairPhone ?? '' }
}

const fresh = (node: Found): boolean =>
  node.kind === 'KDMP' &&
  node.foodOutlet === null &&
  node.proposals.totalCount === 0 &&
  node.memberCount !== null &&
  node.chairPhone !== null &&
  Number(node.villageFundCeilingRupiah) >= 800_000_000 &&
  papers.every((paper) => node[paper] !== null)
