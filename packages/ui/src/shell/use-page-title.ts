import { watchEffect } from 'vue'
import { t } from '../words/t.ts'

/** The title of the page follows its heading; with errors on the page it says so first, as a screen reader reads it first. */
export function usePageTitle(title: () => string, hasErrors: () => boolean = () => false): void {
  watchEffect(() => {
    const words = `${title()} – Dampingi`
    document.title = hasErrors() ? t('errorTitle', { title: words }) : words
  })
}
