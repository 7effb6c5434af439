import { shallowRef } from 'vue'
import { language, onEnglish } from './language.ts'

export type WordValues = Record<string, string | number>
/** A sentence, or a function that puts values into one. */
export type Message = string | ((values: WordValues) => string)

/**
 * A word list: keys are typed from the Indonesian file, English must have the same ones (its file says
 * `satisfies Record<keyof typeof id, Message>`) and loads on demand. Gives the function that speaks.
 */
export function defineWords<Words extends Record<string, Message>>(
  id: Words,
  loadEnglish: () => Promise<{ default: Record<keyof Words, Message> }>,
): (key: keyof Words, values?: WordValues) => string {
  const en = shallowRef<Record<keyof Words, Message> | null>(null)
  onEnglish(async () => {
    en.value ??= (await loadEnglish()).default
  })
  return (key, values = {}) => {
    const message = (language.value === 'en' ? en.value?.[key] : undefined) ?? id[key]
    return typeof message === 'function' ? message(values) : (message as string)
  }
}
