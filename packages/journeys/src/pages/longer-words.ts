import type { Page } from '@playwright/test'

/** By how much a pseudo-language is longer. Source: Q-U5. */
const longerBy = 0.4

/** Asked for the file as it was built. */
const untouched = '?asli'

/**
 * Every message of the portals in English, longer by 40 %: as the built files arrive, the lists of words are wrapped and the words beside
 * an Indonesian text (states, commands, findings, which the domain carries in both languages) get their addition. Data stays as it is.
 */
export async function lengthenWords(page: Page): Promise<void> {
  await page.route('**/assets/*.js*', async (route) => {
    const url = new URL(route.request().url())
    if (url.search === untouched) return route.fallback()
    const answer = await route.fetch()
    const built = await answer.text()
    const body = /\/en-[^/]+\.js$/.test(url.pathname) ? wrapped(url.pathname) : lengthened(built)
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.addInitScript(() => localStorage.setItem('dampingi.language', 'en'))
}

/** A list of English words with each of them longer. */
const wrapped = (path: string): string => `
import words from '${path}${untouched}'
const addition = ${addition}
const longer = (text) => text + addition(String(text).length * ${longerBy})
export default Object.fromEntries(Object.entries(words).map(([key, message]) =>
  [key, typeof message === 'function' ? (values) => longer(message(values)) : longer(message)]))`

/** So many letters in words of a common length. Travels to the page as its text. */
function addition(letters: number): string {
  return ' lengthened'.repeat(Math.ceil(letters / 11)).slice(0, Math.max(2, Math.ceil(letters)))
}

/** Texts in both languages, as the build writes them: id:`…`,en:`…`. */
const pair = /(id:`(?:[^`\\]|\\.)*`,en:`)((?:[^`\\]|\\.)*)`/g

const lengthened = (built: string): string =>
  built.replace(pair, (whole, before: string, text: string) => {
    if (/^[a-z]{2}-[A-Z]{2}$/.test(text)) return whole // names of languages are no words
    const letters = text.replace(/\$\{[^}]*\}/g, '').length
    return `${before}${text}${addition(letters * longerBy)}\``
  })
