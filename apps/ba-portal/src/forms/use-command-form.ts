import type { OutboxItem } from '@dampingi/client'
import { type CooperativeCommandName, type Finding, type Problem, problemWords } from '@dampingi/domain'
import { announce, type FormFinding, say, useDraft, useForm } from '@dampingi/ui'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Acted, Body } from '../phone/acts.ts'
import { usePhone } from '../phone/use-phone.ts'
import { t } from '../words/t.ts'
import { once } from './once.ts'

interface CommandForm<Name extends CooperativeCommandName, Values extends object> {
  name: Name
  /** Begins the id of each field. */
  form: string
  /** Under which what is typed is kept on this phone. */
  draftId: string
  initial: Values
  /** The command's input as these values mean it. */
  bodyOf: (values: Values) => Body<Name>
  /** Back from a refused command to what was typed. */
  valuesOf: (body: Body<Name>) => Values
  /** Findings of the form's own, before the domain is asked, e.g. a day that was not read. */
  check?: (values: Values) => FormFinding[]
  /** Leading parts of the domain's paths that the fields do not carry, e.g. `notes`. */
  within?: string
  /** Which field shows a finding, where the domain's path is finer than the form. */
  fieldOf?: (path: readonly string[]) => readonly string[]
  holdMilliseconds?: number
  onBehalfOf?: (values: Values) => unknown
}

/**
 * A form that becomes a command: kept while it is typed, checked by the function that the server runs, and put into the outbox
 * together with the end of its draft. `?perbaiki=` opens a refused command again; sending then replaces it.
 */
export function useCommandForm<Name extends CooperativeCommandName, Values extends object>(
  form: CommandForm<Name, Values>,
) {
  const phone = usePhone()
  const route = useRoute()
  const mended =
    phone.mine.value.find(
      ({ key, name, state }) => key === route.query.perbaiki && name === form.name && state === 'REFUSED',
    ) ?? null
  const initial = mended === null ? form.initial : form.valuesOf(bodyOfItem<Name>(mended))
  const draftId = mended === null ? form.draftId : `${form.draftId}/${mended.key}`

  const typed = useForm<Values>(form.form, initial, (values) => findings(values as Values))
  const draft = useDraft(draftId, typed.values, phone.drafts)
  const problem = shallowRef<Problem | null>(null)
  useBusyLock()

  function findings(values: Values): FormFinding[] {
    const own = form.check?.(values) ?? []
    if (own.some((finding) => finding.blocking)) return own
    const found = phone.acts.preview(form.name, form.bodyOf(values), mended?.key ?? null)
    return [...own, ...(found?.findings.map((finding) => shown(finding, pathOf(finding))) ?? [])]
  }

  function pathOf({ path }: Finding): readonly string[] {
    const inside = path[0] === form.within ? path.slice(1) : path
    return form.fieldOf?.(inside) ?? inside
  }

  /**
   * Puts the command into the outbox; `done` leads on. What stands in the way is told on the page and nothing is lost; a second tap,
   * before the next page stands, sends nothing.
   */
  const submit = once(async (done: (key: string) => void | Promise<void>) => {
    problem.value = null
    let sent = false
    await typed.submit(async () => {
      const values = typed.values as Values
      const acted: Acted = await phone.acts.give(form.name, form.bodyOf(values), {
        draftId,
        replaces: mended?.key ?? null,
        holdMilliseconds: form.holdMilliseconds,
        onBehalfOf: form.onBehalfOf?.(values),
      })
      problem.value = acted.problem
      if (acted.problem !== null) return
      sent = true
      await draft.discard()
      announce(t('savedOnPhone'))
      await done(acted.key)
    })
    return sent
  })

  const problemShown = computed(() =>
    problem.value === null
      ? null
      : {
          message: say(problemWords[problem.value.code].message),
          remedy: say(problemWords[problem.value.code].remedy),
        },
  )
  /** Runs `then` when nothing blocks, e.g. to show everything once more before a deed that can't be taken back. */
  const whenValid = (then: () => void): Promise<void> => typed.submit(() => then())
  const { field, summary } = typed
  return { values: typed.values as Values, field, summary, submit, whenValid, problemShown, draft, mended }
}

const bodyOfItem = <Name extends CooperativeCommandName>(item: OutboxItem): Body<Name> => {
  const { command: _, ...body } = item.input
  return body as unknown as Body<Name>
}

const shown = (finding: Finding, path: readonly string[]): FormFinding => ({
  path,
  message: `${say(finding.why)} ${say(finding.mend)}`,
  blocking: finding.severity === 'BLOCKING',
})

/** While a form is open no new version of the app may take over; the worker asks for this lock. */
function useBusyLock(): void {
  if (!('locks' in navigator)) return
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  navigator.locks.request('ba-busy', { mode: 'shared' }, () => held).catch(() => undefined)
  onScopeDispose(() => release())
}
