import { expect, test } from 'vitest'
import { offered } from '../commands/road.test-support.ts'
import { ids } from '../commands/stage.test-support.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { loanDue } from './loan-due.ts'
import type { LoanMovementRecord, LoanRecord, MovementKind } from './loan-record.ts'

const parameters = ruleSets.find(({ code }) => code === 'PMK49_2025')?.parameters ?? null
const signed: LoanRecord = {
  id: ids.loan,
  regency: '33.02',
  cooperativeId: ids.cooperative,
  proposalId: ids.proposal,
  appraisalId: ids.appraisal,
  bankId: ids.bank,
  state: 'AGREEMENT_SIGNED',
  stateSince: '2025-11-03T03:00:00.000Z',
  amountRupiah: offered().records.appraisal?.decision?.amountRupiah ?? 0,
  terms: {
    annualRateBasisPoints: 600,
    tenorMonths: 60,
    graceMonths: 6,
    method: 'ANNUITY',
    gracePlacement: 'INSIDE_TENOR',
    graceInterest: 'PAID_MONTHLY',
    clockStart: 'FIRST_DRAWDOWN',
    dueDay: 12,
    agreementOn: '2025-11-03',
  },
  agreement: {
    number: 'PK/1',
    signedOn: '2025-11-03',
    paymentAccount: '1',
    powerOfAttorneyNumber: 'SK/1',
    signers: [],
  },
  reportedOn: null,
  reportNumber: null,
  drawingEndedOn: null,
  shortfall: null,
}
const repaid: LoanRecord = { ...signed, state: 'IN_REPAYMENT', drawingEndedOn: '2025-11-10' }
const moved = (kind: MovementKind, movedOn: string, amountRupiah: number): LoanMovementRecord => ({
  id: `${kind} ${movedOn}`,
  regency: '33.02',
  cooperativeId: ids.cooperative,
  loanId: ids.loan,
  bankId: ids.bank,
  kind,
  movedOn,
  amountRupiah,
  reference: kind,
  payee: null,
  instalmentNumber: null,
  recording: 0,
  reversesId: null,
  reason: null,
  recordedAt: `${movedOn}T03:00:00.000Z`,
})
const drawn = moved('DRAWDOWN', '2025-11-10', 150_000_000)

test('before anything is drawn only the report to the ministry is due, and late once its working days are over', () => {
  const due = loanDue(signed, [], parameters, '2025-11-10')
  expect(due).toMatchObject({ instalment: null, daysLate: 0, deadlines: [{ code: 'REPORT', late: false }] })
  const { dueOn } = due.deadlines[0] as { dueOn: string }
  expect(loanDue(signed, [], parameters, dueOn).deadlines[0]?.late).toBe(false)
  expect(loanDue(signed, [], parameters, '2026-01-05').deadlines[0]?.late).toBe(true)
})

test('an instalment to come has its day; on the day it is due, and from the day after it is late by whole days', () => {
  const at = (today: string) => loanDue(repaid, [drawn], parameters, today)
  // 750,000 is the interest of one month of grace; 12 December 2025 is a Friday.
  const instalment = { number: 1, dueOn: '2025-12-12', missingRupiah: 750_000 }
  expect(at('2025-12-01')).toEqual({ instalment, daysLate: 0, deadlines: [] })
  expect(at('2025-12-12')).toMatchObject({ instalment, daysLate: 0 })
  expect(at('2025-12-15')).toMatchObject({ instalment, daysLate: 3, deadlines: [{ code: 'PLACEMENT_REQUEST' }] })
})

test('what is paid in part stays with its rest, what is paid in full gives way to the next, and no rule means no deadline', () => {
  const part = loanDue(repaid, [drawn, moved('REPAYMENT', '2025-12-12', 700_000)], null, '2025-12-15')
  expect(part).toEqual({
    instalment: { number: 1, dueOn: '2025-12-12', missingRupiah: 50_000 },
    daysLate: 3,
    deadlines: [],
  })
  const whole = loanDue(repaid, [drawn, moved('REPAYMENT', '2025-12-12', 750_000)], parameters, '2025-12-15')
  expect(whole).toMatchObject({ instalment: { number: 2, dueOn: '2026-01-12' }, daysLate: 0, deadlines: [] })
})
