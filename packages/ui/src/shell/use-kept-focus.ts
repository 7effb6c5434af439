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
  /**
   * Whoever presses beside what has the focus wants to leave it. The event `focusout` can't tell: browsers send it for an element that
   * is taken away or moved in the page just the same.
   */
  const forget = (): void => {
    place = []
  }
  const recover = (): void => {
    if (place.length === 0 || document.activeElement !== document.body) return
    const stillThere = place.find((element) => element.isConnected)
    const moved = stillThere === place[0] ? (stillThere as HTMLElement) : null
    const row = stillThere?.closest('tr')?.querySelector<HTMLElement>('[data-row]')
    place = []
    ;(moved ?? row ?? document.getElementById('isi'))?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(recover)

  onMounted(() => {
    const page = document.getElementById('isi')
    if (page === null) return
    page.addEventListener('focusin', remember)
    page.addEventListener('pointerdown', forget)
    observer.observe(page, { childList: true, subtree: true })
  })
  onScopeDispose(() => observer.disconnect())
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at !== null && at.id !== 'isi'; at = at.parentElement) found.push(at)
  return found
}
