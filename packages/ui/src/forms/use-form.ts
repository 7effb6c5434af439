import { computed, nextTick, reactive, ref, toRaw, watch } from 'vue'
import { nameFields, unreadFields } from './unread-fields.ts'
import { whenReleased } from './when-released.ts'

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
  nameFields(values, name)
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
  /** Fields whose text can't be read: the values hold nothing of it, so the rules can't find it. */
  const unread = ref<{ id: string; message: string }[]>([])
  const readAgain = (): void => {
    unread.value = unreadFields(name).map(({ id, validationMessage }) => ({ id, message: validationMessage }))
  }
  watch(values, readAgain, { flush: 'post' })

  const summary = computed(() => {
    if (!tried.value) return []
    const found = findings.value.filter((f) => f.blocking).map((f) => ({ id: fieldId(f.path), message: f.message }))
    const said = found.map((one) => unread.value.find(({ id }) => id === one.id) ?? one)
    return [...said, ...unread.value.filter(({ id }) => !found.some((one) => one.id === id))]
  })

  /** Sends when nothing blocks; otherwise shows every finding and leads to the first. */
  async function submit(send: (values: Values) => Promise<void> | void): Promise<void> {
    tried.value = false
    await nextTick()
    readAgain()
    tried.value = true
    if (summary.value.length === 0) await send(values)
  }

  return { values, findings, field, errorOf, summary, submit, tried }
}
