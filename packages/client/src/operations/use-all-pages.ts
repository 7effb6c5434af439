import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { happened } from '../timeline/happened.ts'
import { useApollo } from './apollo-context.ts'
import type { Connection } from './connection.ts'
import { type FailureKind, failureOf } from './failure.ts'

/** Events come in bundles: the list is asked for once, this long after the last of them. */
const settleMilliseconds = 300

/** Every row of a connection that a total is made of, page after page; asked for again whenever something happened. */
export function useAllPages<Data, Variables extends { after?: string | null }, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Omit<Variables, 'after'>,
  connectionOf: (data: Data) => Connection<Row>,
) {
  const client = useApollo()
  const rows = shallowRef<Row[] | null>(null)
  const loading = ref(false)
  const failure = ref<FailureKind | null>(null)
  let run = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const mine = ++run
    loading.value = true
    failure.value = null
    try {
      const found: Row[] = []
      for (let after: string | null | undefined = null; after !== undefined; ) {
        const given = { ...variables(), after } as unknown as Variables
        const { data } = await client.query({ query: document, variables: given as never, fetchPolicy: 'no-cache' })
        const { edges, pageInfo } = connectionOf(data as Data)
        found.push(...edges.map(({ node }) => node))
        after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
      }
      if (mine === run) rows.value = found
    } catch (error) {
      if (mine === run) failure.value = failureOf(error).kind
    } finally {
      if (mine === run) loading.value = false
    }
  }

  watch(variables, () => void load(), { immediate: true, deep: true })
  watch(happened, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void load(), settleMilliseconds)
  })
  onScopeDispose(() => {
    run++
    clearTimeout(timer)
  })
  return { rows, loading, failure, reload: load }
}
