import type {
  AgreedAction,
  MetRole,
  NoPhotoReason,
  ObstacleCategory,
  TrainingTopic,
  VisitMode,
  VisitNotes,
  VisitPurpose,
} from '@dampingi/domain'
import type { FormFinding } from '@dampingi/ui'
import { blocking } from '../forms/blocking.ts'
import { t } from '../words/t.ts'

/** What the form of a visit holds while it is typed: lists where chips are, null where a field is not filled yet. */
export interface NotesValues {
  mode: VisitMode[]
  purposes: VisitPurpose[]
  metWith: MetRole[]
  findings: string
  actions: { who: AgreedAction['who'] | null; what: string; dueOn: string | null }[]
  obstacles: (ObstacleCategory | 'NONE')[]
  obstacleNotes: Partial<Record<ObstacleCategory, string>>
  training: { topic: TrainingTopic | null; people: number | null }[]
  noPhotoReason: NoPhotoReason[]
  nextVisitOn: string | null
}

/** Nothing is ticked that a person must have seen: whoever overlooks a tick would have written down a meeting that was not. */
export const emptyNotes = (): NotesValues => ({
  mode: ['ONSITE'],
  purposes: [],
  metWith: [],
  findings: '',
  actions: [],
  obstacles: [],
  obstacleNotes: {},
  training: [],
  noPhotoReason: [],
  nextVisitOn: null,
})

/** The notes as the command carries them. Lines nobody wrote in are left out. */
export const notesOf = (values: NotesValues): VisitNotes => ({
  mode: values.mode[0] ?? 'ONSITE',
  purposes: [...values.purposes],
  metWith: [...values.metWith],
  findings: values.findings.trim(),
  actionsAgreed: values.actions
    .filter(begun)
    .map(({ who, what, dueOn }) => ({ who: who ?? 'BA', what: what.trim(), dueOn: dueOn ?? '' })),
  obstacles: chosenObstacles(values).map((category) => ({
    category,
    note: (values.obstacleNotes[category] ?? '').trim(),
  })),
  trainingNeeds: values.training.flatMap(({ topic, people }) =>
    topic === null ? [] : [{ topic, people: people ?? 0 }],
  ),
  noPhotoReason: values.noPhotoReason[0] ?? null,
  nextVisitOn: values.nextVisitOn,
})

export const chosenObstacles = (values: Pick<NotesValues, 'obstacles'>): ObstacleCategory[] =>
  values.obstacles.filter((category) => category !== 'NONE')

const begun = (action: NotesValues['actions'][number]): boolean => action.what.trim() !== '' || action.dueOn !== null

/** The field of a finding: the notes leave out lines nobody wrote in, so their numbers are not those of the form. */
export function fieldOfNotes(values: NotesValues, path: readonly string[]): readonly string[] {
  const [list, at, ...field] = path
  const written =
    list === 'actionsAgreed' ? values.actions.map(begun) : values.training.map(({ topic }) => topic !== null)
  if (at === undefined || (list !== 'actionsAgreed' && list !== 'trainingNeeds')) return path
  const lines = written.flatMap((is, line) => (is ? [String(line)] : []))
  return [list, lines[Number(at)] ?? at, ...field]
}

/** Back from notes to the form, for a correction or a refused command. */
export const valuesOfNotes = (notes: VisitNotes): NotesValues => ({
  mode: [notes.mode],
  purposes: [...notes.purposes],
  metWith: [...notes.metWith],
  findings: notes.findings,
  actions: notes.actionsAgreed.map((action) => ({ ...action })),
  obstacles: notes.obstacles.length === 0 ? ['NONE'] : notes.obstacles.map(({ category }) => category),
  obstacleNotes: Object.fromEntries(notes.obstacles.map(({ category, note }) => [category, note])),
  training: notes.trainingNeeds.map((need) => ({ ...need })),
  noPhotoReason: notes.noPhotoReason === null ? [] : [notes.noPhotoReason],
  nextVisitOn: notes.nextVisitOn,
})

/** What the domain cannot see, since a half-filled line never reaches it. */
export const notesChecks = (values: NotesValues): FormFinding[] => [
  ...values.actions.flatMap((action, i) =>
    begun(action) && action.dueOn === null
      ? [blocking(['actionsAgreed', String(i), 'dueOn'], t('actionNeedsDay'))]
      : [],
  ),
  ...values.training.flatMap((need, i) =>
    need.topic !== null && need.people === null
      ? [blocking(['trainingNeeds', String(i), 'people'], t('trainingNeedsPeople'))]
      : [],
  ),
]
