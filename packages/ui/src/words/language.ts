import type { Language } from '@dampingi/domain'
import { readonly, ref } from 'vue'

const current = ref<Language>('id')
const loaders: Array<() => Promise<void>> = []

/** The language on screen. Bahasa Indonesia is always there; English is fetched when somebody asks for it. */
export const language = readonly(current)

/** Called by each word list: how its English is fetched. A list that arrives while English is on screen is fetched at once. */
export function onEnglish(load: () => Promise<void>): void {
  loaders.push(load)
  if (current.value === 'en') void load()
}

/** Puts the whole portal into a language, once all its words are here, and remembers the choice on this device. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') await Promise.all(loaders.map((load) => load()))
  current.value = next
  document.documentElement.lang = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Storage is refused in some private windows: the choice then lasts as long as the page.
  }
}

/** Puts the portal into the language chosen on this device before; without the words of that language it stays Indonesian. */
export async function restoreLanguage(): Promise<void> {
  if (remembered() === 'en') await setLanguage('en').catch(() => undefined)
}

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

const storageKey = 'dampingi.language'
