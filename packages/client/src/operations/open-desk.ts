import { type Component, createApp, type Plugin } from 'vue'
import type { Desk } from '../session/desk-session.ts'
import { provideApollo } from './apollo-context.ts'

/** Shows a desk's portal, then asks who is signed in: the frame stands while the answer travels. */
export async function openDesk<Person extends { id: string }>(
  portal: Component,
  { desk, router }: { desk: Pick<Desk<Person>, 'apollo' | 'session'>; router: Plugin },
): Promise<void> {
  const app = createApp(portal)
  provideApollo(app, desk.apollo)
  app.use(router)
  app.mount('#app')
  await desk.session.start()
}
