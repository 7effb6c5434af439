import { onMounted, onScopeDispose, readonly, ref } from 'vue'

const storageKey = 'dampingi.keys'
const enabled = ref(true)

/** Whether single keys act. They can be turned off (WCAG 2.1.4); the choice stays on this device. */
export const keysEnabled = readonly(enabled)

export function enableKeys(on: boolean): void {
  enabled.value = on
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // A private window that refuses storage: the choice lasts as long as the page.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/**
 * Keys of a desk portal: `j` `k` move between the rows of the page (elements with `data-row`, which Enter opens as links do), `/` goes to
 * the search field (`data-search`), `?` asks for help, `g` and a letter goes to a section (`data-go`), and a page may give a letter to
 * one of its links (`data-key`). None decides or sends anything.
 */
export function useDeskKeys(help: () => void): void {
  let waitsForSection = false

  function pressed(event: KeyboardEvent): void {
    if (
      !enabled.value ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target) ||
      document.querySelector('dialog[open]')
    )
      return
    if (waitsForSection) {
      waitsForSection = false
      document.querySelector<HTMLElement>(`[data-go="${CSS.escape(event.key)}"]`)?.click()
      return
    }
    const act = acts[event.key] ?? ownAct(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const acts: Record<string, () => void> = {
    j: () => moveRow(1),
    k: () => moveRow(-1),
    '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
    '?': help,
    g: () => {
      waitsForSection = true
    },
  }

  onMounted(() => {
    enabled.value = remembered()
    document.addEventListener('keydown', pressed)
  })
  onScopeDispose(() => document.removeEventListener('keydown', pressed))
}

/** What this page does on a key of its own: it opens the link that bears it. */
function ownAct(key: string): (() => void) | undefined {
  const link = pageKeys().find((one) => one.dataset.key === key)
  return link && (() => link.click())
}

/** The links of the page that have a key. */
export const pageKeys = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('main a[data-key]')]

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (['TEXTAREA', 'SELECT'].includes(target.tagName) || target.isContentEditable || isTextInput(target))

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)

function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
  if (rows.length === 0) return
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))
  rows[next]?.focus()
}
