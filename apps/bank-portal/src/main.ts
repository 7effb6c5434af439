import '@dampingi/ui/tokens.css'
import { provideApollo } from '@dampingi/client'
import { rememberedLanguage, setLanguage } from '@dampingi/ui'
import { createApp } from 'vue'
import App from './App.vue'
import { apollo, session } from './identity/session.ts'
import { router } from './router.ts'

async function start(): Promise<void> {
  if (rememberedLanguage() === 'en') await setLanguage('en').catch(() => undefined)
  const app = createApp(App)
  provideApollo(app, apollo)
  app.use(router)
  app.mount('#app')
  await session.start()
}

void start()
