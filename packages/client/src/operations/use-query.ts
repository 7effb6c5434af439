import type {
  ApolloClient,
  ErrorLike,
  ObservableQuery,
  OperationVariables,
  WatchQueryFetchPolicy,
} from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { computed, type MaybeRefOrGetter, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import { useApollo } from './apollo-context.ts'
import { failureOf } from './failure.ts'

/** What a list or a dossier shows: follows the cache, asks again when the variables change. Variables `null` means: not yet. */
export function useQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables | null>,
  fetchPolicy: WatchQueryFetchPolicy = 'cache-and-network',
) {
  const client = useApollo()
  const data = shallowRef<Data>()
  const error = shallowRef<ErrorLike>()
  const loading = shallowRef(false)
  let query: ObservableQuery<Data, Variables> | undefined
  let subscription: { unsubscribe(): void } | undefined

  function stop(): void {
    subscription?.unsubscribe()
    subscription = query = undefined
  }

  function start(given: Variables): void {
    loading.value = true
    const options = { query: document, variables: given, fetchPolicy, notifyOnNetworkStatusChange: true }
    query = client.watchQuery(options as ApolloClient.WatchQueryOptions<Data, Variables>)
    subscription = query.subscribe((result) => {
      loading.value = result.loading
      error.value = result.error
      if (result.dataState === 'complete') data.value = result.data as Data
      else if (!result.loading && !result.error) data.value = undefined
    })
  }

  watch(
    () => toValue(variables),
    (given) => {
      if (given === null) {
        stop()
        loading.value = false
      } else if (query) void query.setVariables(given)
      else start(given)
    },
    { immediate: true, deep: true },
  )
  onScopeDispose(stop)

  const failure = computed(() => (error.value === undefined ? null : failureOf(error.value).kind))
  return {
    data,
    error,
    failure,
    loading,
    refetch: () => query?.refetch(),
    fetchMore: (after: string) => more(query, after),
  }
}

/** The next page of a Relay connection; the type policy of the field puts it behind the first. */
const more = <Data, Variables extends OperationVariables>(
  query: ObservableQuery<Data, Variables> | undefined,
  after: string,
) => query?.fetchMore({ variables: { after } as unknown as Partial<Variables> })
