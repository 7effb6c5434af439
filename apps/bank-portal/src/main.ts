import '@dampingi/ui/tokens.css'
import { openDesk } from '@dampingi/client'
import { restoreLanguage } from '@dampingi/ui'
import App from './App.vue'
import { desk } from './identity/session.ts'
import { router } from './router.ts'

void restoreLanguage().then(() => openDesk(App, { desk, router }))
