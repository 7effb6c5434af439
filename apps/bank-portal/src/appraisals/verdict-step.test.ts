import type { AppraisalState, Role } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { verdictStep } from './verdict-step.ts'

const stepOf = (state: AppraisalState, role: Role, recommendedBy: string | null = null) =>
  verdictStep(
    {
      state,
      recommendedBy: recommendedBy === null ? null : { id: recommendedBy },
      decision: state === 'OFFERED' || state === 'REJECTED' ? {} : null,
    },
    { id: 'me', role },
  )

test.each([
  ['WAITING', 'BANK_REVIEWER', 'recommendAppraisal', false],
  ['WAITING', 'BANK_APPROVER', 'recommendAppraisal', false],
  ['UNDER_APPRAISAL', 'BANK_REVIEWER', 'recommendAppraisal', true],
  ['UNDER_APPRAISAL', 'BANK_APPROVER', 'recommendAppraisal', false],
  ['INFO_REQUESTED', 'BANK_REVIEWER', 'recommendAppraisal', false],
  ['RECOMMENDED', 'BANK_REVIEWER', 'decideAppraisal', false],
  ['RECOMMENDED', 'BANK_APPROVER', 'decideAppraisal', true],
  ['OFFERED', 'BANK_APPROVER', 'decideAppraisal', false],
  ['REJECTED', 'BANK_REVIEWER', 'decideAppraisal', false],
] as const)('in %s a %s meets %s, open: %s', (state, role, command, open) =>
  expect(stepOf(state, role)).toMatchObject({ command, open }),
)

test('who recommended does not decide', () => {
  expect(stepOf('RECOMMENDED', 'BANK_APPROVER', 'me')).toMatchObject({ open: false, needsAnother: true })
  expect(stepOf('RECOMMENDED', 'BANK_APPROVER', 'somebody else')).toMatchObject({ open: true, needsAnother: false })
})

test('a decided appraisal is done, and asks nobody for another person', () =>
  expect(stepOf('OFFERED', 'BANK_APPROVER', 'me')).toMatchObject({ done: true, needsAnother: false }))
