import { onScopeDispose, ref, watch, watchEffect } from 'vue'
import { t } from '../words/t.ts'

/** How many error summaries stand on the page. */
const summaries = ref(0)

/** The title of the page follows its heading; while an error summary stands on it, it says so first, as a screen reader reads it first. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => {
    const words = `${title()} – Dampingi`
    document.title = summaries.value > 0 ? t('errorTitle', { title: words }) : words
  })
}

/** Called by an error summary: whether it shows something. */
export function markPageErrors(shown: () => boolean): void {
  let counted = false
  const count = (now: boolean): void => {
    if (now !== counted) summaries.value += now ? 1 : -1
    counted = now
  }
  watch(shown, count, { immediate: true })
  onScopeDispose(() => count(false))
}
