import { shallowRef, watch } from 'vue'
import type { Connection } from './connection.ts'
import { type FailureKind, failureOf } from './failure.ts'

/**
 * Every row of a connection whose first page came with the record `id`. `rows` is null until all of them are here, since whatever is
 * summed over some of them would be wrong; while they are read again, those read last stay.
 */
export function useRestOfPages<Row>(
  id: () => string,
  first: () => Connection<Row> | null,
  pageAfter: (cursor: string | null) => Promise<Connection<Row>>,
) {
  const rows = shallowRef<Row[] | null>(null)
  const failure = shallowRef<FailureKind | null>(null)
  const attempt = shallowRef(0)

  watch(
    [id, first, attempt],
    async ([record, page], [recordBefore], onCleanup) => {
      let isNewest = true
      onCleanup(() => {
        isNewest = false
      })
      failure.value = null
      if (page === null || record !== recordBefore) rows.value = null
      if (page === null) return
      try {
        const found = page.edges.map(({ node }) => node)
        if (page.pageInfo.hasNextPage) found.push(...(await rowsBehind(page, pageAfter)))
        if (isNewest) rows.value = found
      } catch (error) {
        if (isNewest) failure.value = failureOf(error).kind
      }
    },
    { immediate: true },
  )
  return { rows, failure, retry: () => void attempt.value++ }
}

async function rowsBehind<Row>(
  page: Connection<Row>,
  pageAfter: (cursor: string | null) => Promise<Connection<Row>>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let { pageInfo } = page; pageInfo.hasNextPage; ) {
    const next = await pageAfter(pageInfo.endCursor ?? null)
    found.push(...next.edges.map(({ node }) => node))
    pageInfo = next.pageInfo
  }
  return found
}
