import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The key of the address that holds the page: its cursor, or nothing for the first. */
const pageKey = 'sesudah'

/** What a list shows lives in the address, so that a reload, a link and the way back find it again. */
export function useListAddress() {
  const route = useRoute()
  const router = useRouter()

  /** What the address says under `key`: null where it is not there, or there more than once. */
  const text = (key: string): string | null => {
    const value = route.query[key]
    return typeof value === 'string' ? value : null
  }
  const after = computed(() => text(pageKey) || null)

  /** Another choice begins at its first page, in the place of the one before. Null takes a key away. */
  const choose = (change: Record<string, string | null>): void => {
    const given = Object.entries({ ...change, [pageKey]: null }).map(([key, value]) => [key, value ?? undefined])
    void router.replace({ query: { ...route.query, ...Object.fromEntries(given) } })
  }
  /** To the page behind `cursor`, null for the first; the way back leads to the page before. */
  const turnTo = (cursor: string | null): void =>
    void router.push({ query: { ...route.query, [pageKey]: cursor ?? undefined } })

  return { text, after, choose, turnTo }
}
