/** A page of a Relay connection, as far as whoever reads all of it looks. */
export interface Connection<Row> {
  edges: readonly { node: Row }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}
