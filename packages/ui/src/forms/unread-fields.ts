import { nextTick, onScopeDispose, toRaw } from 'vue'

/*
 * A field whose text can't be read gives its form nothing: the values hold null, and the text stands in the field alone. Whoever keeps or
 * checks a form must therefore look at its fields, which are known by the name that begins each id.
 */

const names = new WeakMap<object, string>()

/** Tells that the fields of these values have ids that begin with `name-`. */
export const nameFields = (values: object, name: string): void => {
  names.set(toRaw(values), name)
}

/** The fields of a form whose text can't be read, each of which says so in `validationMessage`. */
export const unreadFields = (name: string): HTMLInputElement[] =>
  [...document.querySelectorAll<HTMLInputElement>(`input[id^="${CSS.escape(name)}-"]`)].filter(
    (input) => input.validationMessage !== '',
  )

/**
 * Follows the texts that the fields of these values can't read, by id; none where the values belong to no form. `typed` runs at each
 * touch of a field, since from one unreadable text to the next no value changes; call `readAgain` after every change.
 */
export function followUnread(values: object, typed: () => void) {
  const name = names.get(toRaw(values))
  let texts: Record<string, string> = {}
  const heard = ({ target }: Event): void => {
    if (name !== undefined && target instanceof HTMLInputElement && target.id.startsWith(`${name}-`)) typed()
  }
  document.addEventListener('input', heard)
  onScopeDispose(() => document.removeEventListener('input', heard))
  /** A field tells what it can't read once it was drawn again; when the form goes, its fields may be gone already. */
  function readAgain(): void {
    if (name === undefined) return
    void nextTick(() => {
      texts = Object.fromEntries(unreadFields(name).map(({ id, value }) => [id, value]))
    })
  }
  return { texts: () => texts, readAgain }
}

/** Puts texts back into their fields as a hand would, so that each field says again that it can't read its own. */
export function typeAgain(texts: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(texts)) {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement)) continue
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
