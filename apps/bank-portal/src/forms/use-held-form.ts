import { computed, type Ref, ref, shallowRef, watch, watchEffect } from 'vue'

/** What a page must know of the form on it, lest what somebody typed vanishes when the record moves on. */
export type FormPhase = 'UNTOUCHED' | 'TOUCHED' | 'SENDING' | 'REFUSED' | 'SENT'

/**
 * Keeps a form where its step was closed by somebody else while it was filled in: `held` is the step that the form is about, and
 * `overtaken` says that it can no longer be sent. A form in which nothing was typed gives way at once, and so does one that was accepted;
 * while it is being sent the page waits, since its own answer moves the record too.
 *
 * @param subject what the page is about; another one is another form
 * @param offered the step that may be taken now; null where none may
 * @param keyOf equal for what is the same step, however fresh
 * @param again asks for the record once more: a refusal is often all that is known yet of what somebody else did
 */
export function useHeldForm<Step>(
  subject: () => string,
  offered: () => Step | null,
  { keyOf, again }: { keyOf: (step: Step) => string; again: () => unknown },
) {
  const phase = ref<FormPhase>('UNTOUCHED')
  const held = shallowRef<Step | null>(null)
  const goesOn = (now: Step | null): boolean => now !== null && held.value !== null && keyOf(now) === keyOf(held.value)

  watch(
    [subject, offered, phase] as const,
    ([about, now, is], [before, , was]) => {
      const other = before !== undefined && about !== before
      if (other || is === 'UNTOUCHED' || is === 'SENT' || held.value === null || goesOn(now)) held.value = now
      if (other || held.value === null) phase.value = 'UNTOUCHED'
      if (is === 'REFUSED' && was !== 'REFUSED') again()
    },
    { immediate: true, flush: 'sync' },
  )
  const overtaken = computed(
    () => held.value !== null && (phase.value === 'TOUCHED' || phase.value === 'REFUSED') && !goesOn(offered()),
  )
  return { phase, held, overtaken }
}

/** Tells the page the phase of a form: by what is typed in it, by whether it is being checked, and by what became of its command. */
export function useFormPhase(
  phase: Ref<FormPhase>,
  values: object,
  checking: Ref<boolean>,
  sending: () => 'IDLE' | 'SENDING' | 'ACCEPTED' | 'REFUSED' | 'FAILED',
): void {
  const typed = ref(false)
  watch(values, () => (typed.value = true), { deep: true, flush: 'sync' })
  watchEffect(
    () => {
      const state = sending()
      if (state === 'ACCEPTED') phase.value = 'SENT'
      else if (state === 'SENDING' || state === 'REFUSED') phase.value = state
      else phase.value = typed.value || checking.value || state === 'FAILED' ? 'TOUCHED' : 'UNTOUCHED'
    },
    { flush: 'sync' },
  )
}
