import type { VisitRecord } from '@dampingi/domain'
import { day, metLabel, modeLabel, noPhotoLabel, obstacleLabel, purposeLabel, topicLabel } from '@dampingi/ui'
import { t } from '../words/t.ts'

/** All that was written of a visit, in the order of its form; null where nothing was given. */
export const factsOfVisit = (v: VisitRecord): { label: string; value: string | null }[] => [
  { label: t('visitDay'), value: day(v.visitedOn) },
  { label: t('visitMode'), value: modeLabel(v.mode) },
  { label: t('purposes'), value: listed(v.purposes.map(purposeLabel)) },
  { label: t('met'), value: listed(v.metWith.map(metLabel)) },
  { label: t('findings'), value: v.findings },
  {
    label: t('agreements'),
    value:
      listed(v.actionsAgreed.map(({ who, what, dueOn }) => `${metLabel(who)}: ${what}, ${day(dueOn)}`)) ?? t('none'),
  },
  {
    label: t('obstacles'),
    value:
      listed(v.obstacles.map(({ category, note }) => obstacleLabel(category) + (note && ` (${note})`))) ?? t('none'),
  },
  {
    label: t('training'),
    value:
      listed(v.trainingNeeds.map(({ topic, people }) => `${topicLabel(topic)}, ${people} ${t('peopleUnit')}`)) ??
      t('none'),
  },
  { label: t('whyNoPhoto'), value: v.noPhotoReason === null ? null : noPhotoLabel(v.noPhotoReason) },
  { label: t('nextVisit'), value: v.nextVisitOn === null ? t('none') : day(v.nextVisitOn) },
]

const listed = (words: string[]): string | null => (words.length === 0 ? null : words.join(', '))
