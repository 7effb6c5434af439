import '@dampingi/ui/tokens.css'
import './app.css'
import { restoreLanguage } from '@dampingi/ui'
import { createApp } from 'vue'
import App from './App.vue'
import { createPhone } from './phone/phone.ts'
import { providePhone } from './phone/use-phone.ts'
import { createPortalRouter } from './router.ts'
import StorageRefused from './shell/StorageRefused.vue'
import { registerWorker } from './shell/update.ts'
import './words/t.ts'

async function start(): Promise<void> {
  await restoreLanguage()
  const phone = await createPhone()
  const app = createApp(App)
  providePhone(app, phone)
  app.use(createPortalRouter(phone))
  // The phone's memory answers at once; the server's check goes on while the first screen stands.
  void phone.session.start()
  phone.sync.start()
  app.mount('#app')
  registerWorker()
}

start().catch(() => createApp(StorageRefused).mount('#app'))
