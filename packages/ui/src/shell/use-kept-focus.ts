import { onMounted, onScopeDispose } from 'vue'

/**
 * Keeps the keyboard's place when what had the focus goes away: a button that is gone once its command is done would leave whoever
 * uses no mouse at the very top of the window. The focus falls back to the link of the same row, else to the page.
 */
export function useKeptFocus(): void {
  /** The element that had the focus last, and what it stood in, the innermost first. */
  let place: Element[] = []

  const remember = (event: FocusEvent): void => {
    place = event.target instanceof Element ? ancestorsOf(event.target) : []
  }
  const recover = (): void => {
    if (place.length === 0 || place[0]?.isConnected || document.activeElement !== document.body) return
    const stillThere = place.find((element) => element.isConnected)
    const row = stillThere?.closest('tr')?.querySelector<HTMLElement>('[data-row]')
    place = []
    ;(row ?? document.getElementById('isi'))?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(recover)

  onMounted(() => {
    const page = document.getElementById('isi')
    if (page === null) return
    page.addEventListener('focusin', remember)
    observer.observe(page, { childList: true, subtree: true })
  })
  onScopeDispose(() => observer.disconnect())
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at !== null && at.id !== 'isi'; at = at.parentElement) found.push(at)
  return found
}
