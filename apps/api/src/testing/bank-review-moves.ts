import { type CreditOutcome, checklistOf } from '@dampingi/domain'
import { today } from './fixed.ts'
import type { World } from './model.ts'
import { move, type NamedMove } from './named-move.ts'

const creditCheck = (outcome: CreditOutcome) => (world: World) => ({
  appraisalId: world.ids.appraisal,
  outcome,
  checkedOn: today,
  note: '',
  replaces: world.records.appraisal[0]?.creditCheck?.recordedAt ?? null,
})
/** All lines at once, over whatever was answered before. */
const answers = (world: World) => ({
  appraisalId: world.ids.appraisal,
  proposalHash: world.records.proposal[0]?.contentHash ?? '',
  answers: (checklistOf('BRI', today)?.lines ?? []).map(({ code: line }) => ({
    line,
    verdict: 'OK',
    note: '',
    replaces: world.records.appraisal[0]?.checklist.find((one) => one.line === line)?.answeredAt ?? null,
  })),
})

/** What a reviewer notes before a recommendation. */
export const bankReviewMoves: readonly NamedMove[] = [
  move('bri-reviewer', 'recordCreditCheck', creditCheck('CLEAR'), 'clear'),
  move('bri-reviewer2', 'recordCreditCheck', creditCheck('ISSUE'), 'an issue'),
  move('bri-reviewer', 'answerChecklist', answers, 'every line'),
]
