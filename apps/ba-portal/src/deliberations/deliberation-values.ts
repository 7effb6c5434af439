import {
  type Attendance,
  type DeliberationOutcome,
  type DeliberationRecord,
  deliberationLifecycle,
  type MeetingElement,
  mayGive,
  meetingElements,
} from '@dampingi/domain'
import { blocking } from '../forms/blocking.ts'
import { useCommandForm } from '../forms/use-command-form.ts'
import { t } from '../words/t.ts'

/** What is written down at the meeting: attendance on one page, the decision on another, one draft for both. */
export interface DeliberationValues {
  heldOn: string | null
  attendance: { element: MeetingElement; invited: number | null; present: number | null }[]
  outcome: DeliberationOutcome[]
  recordNumber: string
  maxLoanRupiah: number | null
  supportPerMonthRupiah: number | null
  dissent: string
  ledBy: string
  discussion: string
  councilName: string
}

export const presentIn = (values: Pick<DeliberationValues, 'attendance'>): number =>
  values.attendance.reduce((sum, { present }) => sum + (present ?? 0), 0)

/** The elements of which something is written down. */
export const attendanceOf = ({ attendance }: Pick<DeliberationValues, 'attendance'>): Attendance[] =>
  attendance
    .filter(({ invited, present }) => invited !== null || present !== null)
    .map(({ element, invited, present }) => ({ element, invited: invited ?? 0, present: present ?? 0 }))

/** Whether what was decided may still be written down: there is a meeting, and its record is not sealed. */
export const isOpen = (deliberation: DeliberationRecord | null): boolean =>
  deliberation !== null && mayGive(deliberationLifecycle, deliberation.state, 'recordDeliberation', 'BA')

const empty = (scheduledOn: string | null): DeliberationValues => ({
  heldOn: scheduledOn,
  attendance: meetingElements.map((element) => ({ element, invited: null, present: null })),
  outcome: [],
  recordNumber: '',
  maxLoanRupiah: null,
  supportPerMonthRupiah: null,
  dissent: '',
  ledBy: '',
  discussion: '',
  councilName: '',
})

/** The form of a meeting, for both of its pages. */
export function useDeliberationForm(deliberation: DeliberationRecord | null) {
  return useCommandForm<'recordDeliberation', DeliberationValues>({
    name: 'recordDeliberation',
    form: 'musdes',
    draftId: `musdes/${deliberation?.id ?? ''}`,
    initial: empty(deliberation?.scheduledOn ?? null),
    bodyOf: (values) => ({
      deliberationId: deliberation?.id ?? '',
      heldOn: values.heldOn ?? '',
      attendance: attendanceOf(values),
      outcome: values.outcome[0] ?? 'DEFERRED',
      recordNumber: values.recordNumber.trim(),
      maxLoanRupiah: values.maxLoanRupiah,
      supportPerMonthRupiah: values.supportPerMonthRupiah,
      dissent: values.dissent.trim() || null,
      ledBy: values.ledBy.trim() || null,
      discussion: values.discussion.trim() || null,
    }),
    valuesOf: (body) => ({
      ...empty(body.heldOn),
      attendance: meetingElements.map((element) => {
        const known = body.attendance.find((row) => row.element === element)
        return { element, invited: known?.invited ?? null, present: known?.present ?? null }
      }),
      outcome: [body.outcome],
      recordNumber: body.recordNumber,
      maxLoanRupiah: body.maxLoanRupiah ?? null,
      supportPerMonthRupiah: body.supportPerMonthRupiah ?? null,
      dissent: body.dissent ?? '',
      ledBy: body.ledBy ?? '',
      discussion: body.discussion ?? '',
    }),
    fieldOf: (path) => (path[0] === 'attendance' ? ['attendance'] : path),
    onBehalfOf: ({ councilName, recordNumber }) => ({
      party: 'VILLAGE_COUNCIL',
      name: councilName.trim(),
      evidence: recordNumber.trim(),
    }),
    check: ({ heldOn, outcome, councilName }) => [
      ...(heldOn === null ? [blocking(['heldOn'], t('meetingDayMissing'))] : []),
      ...(outcome.length === 0 ? [blocking(['outcome'], t('outcomeMissing'))] : []),
      ...(councilName.trim() === '' ? [blocking(['councilName'], t('nameMissing'))] : []),
    ],
  })
}
