import { watch } from 'vue'

/** A new page begins at its top for the eye, for the keyboard and for a screen reader. A filter in the query is the same page: `path` leaves it out. */
export function usePageStart(path: () => string): void {
  watch(
    path,
    () => {
      window.scrollTo(0, 0)
      document.getElementById('isi')?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}
