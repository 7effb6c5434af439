import { type Ref, watchEffect } from 'vue'

/**
 * What stands in a field and can't be read is kept in the field itself, in the browser's own place for it (`validationMessage`), so that
 * a form does not take it for an empty field. `message` gives null where the text can be read.
 */
export function useReadable(input: Readonly<Ref<HTMLInputElement | null>>, message: () => string | null): void {
  watchEffect(() => input.value?.setCustomValidity(message() ?? ''), { flush: 'post' })
}
