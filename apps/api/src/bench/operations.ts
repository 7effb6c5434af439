import { createHash } from 'node:crypto'

/** The operations that the bench sends to the API, as a portal sends its own: by their hash. */
export const operations = {
  home: `query BenchHome {
    viewer { id name }
    programme { name filingOn demo }
    cooperatives(first: 20) {
      edges { node {
        id name kind lastVisitOn
        village { id name }
        visits(first: 1) { edges { node { id state visitedOn nextVisitOn } } }
        proposals(first: 1) { edges { node { id state stateSince requestedAmountRupiah } } }
        foodOutlet { id state }
      } }
      totalCount
    }
  }`,
  dossier: `query BenchDossier($id: ID!) {
    cooperative(id: $id) {
      id name kind deedNumber deedOn memberCount villageFundCeilingRupiah lastVisitOn
      village { id name }
      district { id name }
      assistant { id name }
      visits(first: 10) { edges { node {
        id state mode purposes findings visitedOn nextVisitOn receivedAt
        actionsAgreed { who what dueOn }
        obstacles { category note }
        assistant { id name }
      } } }
      proposals(first: 10) {
        edges { node {
          id state stateSince requestedAmountRupiah version
          content { budgetLines { id kind name quantity unitPriceRupiah } loan { requestedAmountRupiah tenorMonths graceMonths } }
        } }
        totalCount
      }
    }
  }`,
  page: `query BenchPage($kind: CooperativeKind) {
    cooperatives(first: 50, filter: { kind: $kind }, orderBy: LAST_VISIT) {
      edges { node {
        id name lastVisitOn
        village { name }
        district { name }
        assistant { name }
        foodOutlet { state }
        proposals(first: 1) { edges { node { id state } } totalCount }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  search: `query BenchSearch($search: String) {
    cooperatives(first: 20, filter: { search: $search }) {
      edges { node { id name village { name } district { name } } }
      totalCount
    }
  }`,
  funnel: 'query BenchFunnel { funnel { life state count } }',
  recordVisit: `mutation BenchRecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      ... on VisitAccepted { commandKey eventId }
      ... on Refused { commandKey code }
    }
  }`,
} as const

export type OperationName = keyof typeof operations

export const hashOf = (name: OperationName): string => createHash('sha256').update(operations[name]).digest('hex')

/** The manifest that lets the API trust them. */
export const manifest = (): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(operations).map(([name, text]) => [hashOf(name as OperationName), text])),
  )
