import type { ApolloClient } from '@apollo/client'
import { type App, type InjectionKey, inject } from 'vue'

const key: InjectionKey<ApolloClient> = Symbol('apollo')

/** Makes the client known to every component of an app. */
export const provideApollo = (app: App, client: ApolloClient): void => {
  app.provide(key, client)
}

/** The client of this app. */
export function useApollo(): ApolloClient {
  const client = inject(key)
  if (client === undefined) throw new Error('No Apollo Client: call provideApollo(app, client) before mounting.')
  return client
}
