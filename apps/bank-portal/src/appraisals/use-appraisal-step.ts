import { appraisalLifecycle, mayGive, type Role } from '@dampingi/domain'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { useHeldForm } from '../forms/use-held-form.ts'
import { session } from '../identity/session.ts'
import { overtakenWords } from './overtaken-words.ts'
import { useAppraisal } from './use-appraisal.ts'

export type AppraisalCommand = keyof typeof appraisalLifecycle.commands
type Desk = ReturnType<typeof useAppraisal>
type Dossier = NonNullable<Desk['dossier']['value']>
export type ShownAppraisal = NonNullable<Dossier['appraisal']>

/** What a page of an appraisal is for, to this viewer: the command it is about, and whether its form is shown. */
export interface AppraisalStep<Command extends AppraisalCommand = AppraisalCommand> {
  command: Command
  open: boolean
  /** The step was taken already, so nothing is left to do on its page. */
  done: boolean
}
export interface StepViewer {
  id: string
  role: Role
}

/** The step of a page that is about one command, whatever the state: its form is shown where the lifecycle lets this role give it. */
export const stepOf =
  <Command extends AppraisalCommand>(command: Command, done: (appraisal: ShownAppraisal) => boolean = () => false) =>
  (appraisal: ShownAppraisal, { role }: StepViewer): AppraisalStep<Command> => ({
    command,
    open: mayGive(appraisalLifecycle, appraisal.state, command, role),
    done: done(appraisal),
  })

/**
 * A page of one step of an appraisal: the record, the step as this viewer may take it, and the form that is held where somebody else took
 * it meanwhile (`why` says who).
 */
export function useAppraisalStep<Step extends AppraisalStep>(
  proposalId: () => string,
  stepFor: (appraisal: ShownAppraisal, viewer: StepViewer) => Step,
) {
  const desk = useAppraisal(proposalId)
  const router = useRouter()
  const appraisal = computed(() => desk.dossier.value?.appraisal ?? null)
  const role = computed(() => session.person.value?.role ?? ('OFFICE' as const))
  const step = computed(() =>
    appraisal.value === null
      ? null
      : stepFor(appraisal.value, { id: session.person.value?.id ?? '', role: role.value }),
  )
  const { phase, held, overtaken } = useHeldForm(
    proposalId,
    () =>
      appraisal.value !== null && desk.dossier.value !== null && step.value?.open === true
        ? {
            command: step.value.command as Step['command'],
            appraisal: appraisal.value,
            proposal: desk.dossier.value.proposal,
          }
        : null,
    { keyOf: ({ command, appraisal }) => `${command} ${appraisal.id}`, again: desk.refetch },
  )
  const why = computed(() =>
    overtaken.value && held.value !== null && appraisal.value !== null
      ? overtakenWords(held.value.command, appraisal.value, desk.today.value)
      : null,
  )
  /** Once the step is taken: the record as it now is, then the page where it goes on. */
  async function leaveFor(path: string): Promise<void> {
    await desk.refetch()
    await router.replace(path)
  }
  return { ...desk, appraisal, role, step, phase, held, why, leaveFor }
}
