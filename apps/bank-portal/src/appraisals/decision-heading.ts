import { day } from '@dampingi/ui'
import { t } from '../words/t.ts'

/** Who decided and on which day: a decision has an author. */
export const decisionHeading = ({
  decidedBy,
  decidedOn,
}: {
  decidedBy: { name: string } | null
  decidedOn: string | null
}): string =>
  [decidedBy === null ? t('decision') : t('decisionBy', { name: decidedBy.name }), decidedOn && day(decidedOn)]
    .filter(Boolean)
    .join(', ')
