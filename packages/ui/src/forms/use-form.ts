import { computed, nextTick, reactive, ref, toRaw } from 'vue'

/** What a form needs to know of a finding: where it is and what to say, in the language on screen. */
export interface FormFinding {
  path: readonly string[]
  message: string
  /** Attention is shown and stops nothing. */
  blocking: boolean
}

/**
 * A form over the domain's pure rules. A field tells its finding once it was left, or after the first try to send; what was typed is
 * never cleared. `fieldId` of a path is the id its control must have, so that the summary can lead there.
 */
export function useForm<Values extends object>(
  name: string,
  initial: Values,
  check: (values: Values) => FormFinding[],
) {
  const values = reactive(structuredClone(toRaw(initial))) as Values
  const left = reactive(new Set<string>())
  const tried = ref(false)
  const findings = computed(() => check(values))

  const fieldId = (path: readonly string[]): string => [name, ...path].join('-')
  const errorOf = (...path: string[]): string | null => {
    const id = fieldId(path)
    if (!tried.value && !left.has(id)) return null
    return findings.value.find((f) => fieldId(f.path) === id)?.message ?? null
  }
  const field = (...path: string[]) => ({
    id: fieldId(path),
    error: errorOf(...path),
    onBlur: () => whenReleased(() => left.add(fieldId(path))),
  })
  const summary = computed(() =>
    tried.value
      ? findings.value.filter((f) => f.blocking).map((f) => ({ id: fieldId(f.path), message: f.message }))
      : [],
  )

  /** Sends when nothing blocks; otherwise shows every finding and leads to the first. */
  async function submit(send: (values: Values) => Promise<void> | void): Promise<void> {
    tried.value = false
    await nextTick()
    tried.value = true
    if (!findings.value.some((f) => f.blocking)) await send(values)
  }

  return { values, findings, field, errorOf, summary, submit, tried }
}

/**
 * A field that is left by pressing a button tells its finding once the button is released: the message would push the button away
 * from under the finger, and the press would be lost.
 */
function whenReleased(show: () => void): void {
  if (document.querySelector('button:active, a:active, label:active') === null) show()
  else document.addEventListener('pointerup', () => setTimeout(show), { once: true })
}
