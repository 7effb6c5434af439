import { readonly, ref } from 'vue'

const current = ref('')

/** What the live region says now. */
export const announcement = readonly(current)

/** Says something politely to a screen reader, and shows it for a moment. The same words twice are said twice. */
export function announce(words: string): void {
  current.value = ''
  queueMicrotask(() => {
    current.value = words
  })
}
