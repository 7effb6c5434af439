import { useCommand } from '@dampingi/client'
import type { GivenParameter, GivenValidity, RuleSetVersionRecord } from '@dampingi/domain'
import { announce } from '@dampingi/ui'
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { EditRuleSetDocument } from '../generated/graphql.ts'
import { t } from '../words/t.ts'
import type { useRuleSetDesk } from './use-rule-set-desk.ts'

/**
 * Sends an edit of a draft, on the revision that the form was opened on. When another administrator was quicker, it is told, what was
 * typed stays, and sending again saves it over what is on the server now.
 */
export function useEdit(
  desk: ReturnType<typeof useRuleSetDesk>,
  version: () => RuleSetVersionRecord,
  sent: () => void | Promise<void>,
) {
  const command = useCommand(EditRuleSetDocument)
  const router = useRouter()
  const baseRevision = ref(version().revision)
  const conflict = computed(() => command.refused.value?.code === 'VERSION_CONFLICT')

  async function send(edit: { parameter: GivenParameter } | { validity: GivenValidity }): Promise<void> {
    const { id: ruleSetId } = version()
    const given = 'parameter' in edit ? { parameter: withList(edit.parameter) } : edit
    const accepted = await command.send({ ruleSetId, baseRevision: baseRevision.value, ...given })
    if (accepted === null) {
      await desk.refetch()
      // Whoever sends again has seen what is there now.
      if (conflict.value) baseRevision.value = version().revision
      return
    }
    await sent()
    announce(t('draftSaved'))
    await desk.refetch()
    await router.replace(`/aturan/${ruleSetId}`)
  }
  return { command, conflict, send }
}

const withList = ({ choices = null, ...parameter }: GivenParameter) => ({
  ...parameter,
  choices: choices === null ? null : [...choices],
})
