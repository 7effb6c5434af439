import { toRaw } from 'vue'

/*
 * A field whose text can't be read gives its form nothing: the values hold null, and the text stands in the field alone. Whoever keeps or
 * checks a form must therefore look at its fields, which are known by the name that begins each id.
 */

const names = new WeakMap<object, string>()

/** Tells that the fields of these values have ids that begin with `name-`. */
export const nameFields = (values: object, name: string): void => {
  names.set(toRaw(values), name)
}

/** The name given by `nameFields`; null: these values belong to no form. */
export const nameOfFields = (values: object): string | null => names.get(toRaw(values)) ?? null

/** The fields of a form whose text can't be read, each of which says so in `validationMessage`. */
export const unreadFields = (name: string): HTMLInputElement[] =>
  [...document.querySelectorAll<HTMLInputElement>(`input[id^="${CSS.escape(name)}-"]`)].filter(
    (input) => input.validationMessage !== '',
  )

/** What stands in them, by id. */
export const unreadTexts = (name: string): Record<string, string> =>
  Object.fromEntries(unreadFields(name).map(({ id, value }) => [id, value]))

/** Puts texts back into their fields as a hand would, so that each field says again that it can't read its own. */
export function typeAgain(texts: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(texts)) {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement)) continue
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
