import { type AppraisalState, appraisalLifecycle } from '@dampingi/domain'
import { day, say, time, wibDay } from '@dampingi/ui'
import { t } from '../words/t.ts'

/** Who did what meanwhile, as the desk knows it. */
export interface Overtaking {
  state: AppraisalState
  stateSince: string
  recommendedBy: { name: string } | null
  decidedBy: { name: string } | null
  decision: object | null
  decidedOn: string | null
}

/** What to say over a form whose step somebody else took: who, and at what time, and that what stands here was not sent. */
export function overtakenWords(
  command: keyof typeof appraisalLifecycle.commands,
  appraisal: Overtaking,
  today: string,
): string {
  const { state, stateSince, recommendedBy, decision, decidedBy, decidedOn } = appraisal
  if (decision !== null && (command === 'decideAppraisal' || command === 'recommendAppraisal')) {
    const fresh = state === 'OFFERED' || state === 'REJECTED'
    const at = fresh || decidedOn === null ? momentOf(stateSince, today) : t('onDay', { day: day(decidedOn) })
    return t('overtaken.decided', { name: decidedBy?.name ?? t('somebodyElse'), at })
  }
  if (command === 'recommendAppraisal' && state === 'RECOMMENDED')
    return t('overtaken.recommended', {
      name: recommendedBy?.name ?? t('somebodyElse'),
      at: momentOf(stateSince, today),
    })
  return movedOnWords(say(appraisalLifecycle.states[state].label), stateSince, today)
}

/** The same where only the new state is known, not who brought it about. */
export const movedOnWords = (label: string, since: string, today: string): string =>
  t('overtaken.moved', { state: label, at: momentOf(since, today) })

/** `pukul 14.05 WIB`, with the day before it where it was not today. */
function momentOf(at: string, today: string): string {
  const clock = t('atTime', { time: time(at) })
  return wibDay(at) === today ? clock : `${t('onDay', { day: day(wibDay(at)) })} ${clock}`
}
