import { describe, expect, test } from 'vitest'
import { offer, offered } from '../commands/road.test-support.ts'
import { ids } from '../commands/stage.test-support.ts'
import { pmk49Of2025 } from '../rule-sets/pmk-49-2025.ts'
import { loanDeadlines } from './loan-deadlines.ts'
import { loanLedger } from './loan-ledger.ts'

const id = (n: number) => `0199e2f0-0000-7000-8000-${String(n).padStart(12, '0')}`
const agreement = {
  number: 'PK/1/2025',
  signedOn: '2025-10-14',
  paymentAccount: '0001-01-000001-30-1',
  powerOfAttorneyNumber: 'SK/1',
  signers: [
    { party: 'BANK' as const, name: 'Pejabat Contoh' },
    { party: 'BOARD' as const, name: 'Ketua Contoh' },
    { party: 'VILLAGE' as const, name: 'Kepala Desa Contoh' },
  ],
}
const agreed = {
  annualRateBasisPoints: 600,
  method: 'ANNUITY' as const,
  gracePlacement: 'INSIDE_TENOR' as const,
  graceInterest: 'PAID_MONTHLY' as const,
  clockStart: 'FIRST_DRAWDOWN' as const,
  dueDay: 12,
}
const { appraisal: appraisalId, loan: loanId } = ids
const money = (n: number, movedOn: string, amountRupiah: number) => ({
  id: id(n),
  movedOn,
  amountRupiah,
  reference: `R-${n}`,
})

function signed() {
  const walk = offered()
  walk.give('ba', 'acceptOffer', { appraisalId })
  const decision = walk.give('reviewer', 'signAgreement', { appraisalId, loanId, agreement, agreed })
  return { ...walk, decision }
}

function drawn() {
  const walk = signed()
  walk.give('reviewer', 'reportAgreement', { loanId, reportedOn: '2025-10-20', reportNumber: 'L-1' }, '2025-10-20')
  const drawdown = money(100, '2025-11-03', offer.amountRupiah)
  walk.give('reviewer', 'recordDrawdown', { loanId, drawdown, payee: 'Bulog' }, '2025-11-03')
  return walk
}

const code = (decision: { outcome: string; problem?: { code: string } }) =>
  decision.outcome === 'REFUSED' ? decision.problem?.code : decision.outcome
const rules = (decision: ReturnType<ReturnType<typeof signed>['give']>) =>
  decision.outcome === 'REFUSED'
    ? decision.problem.findings.map((f) => (f.rule === 'INPUT_INVALID' ? f.path.join('.') : f.rule))
    : []

describe('the answer to an offer', () => {
  test('an accepted offer waits for the agreement at the bank', () => {
    const { records, give } = offered()
    expect(code(give('ba', 'acceptOffer', { appraisalId }))).toBe('ACCEPTED')
    expect([records.appraisal?.state, records.proposal?.state]).toEqual(['OFFER_ACCEPTED', 'OFFER_ACCEPTED'])
  })

  test('a declined offer says why, and the proposal may go to another bank as it is, but not to the same', () => {
    const { records, give, version } = offered()
    expect(rules(give('ba', 'declineOffer', { appraisalId, reason: ' ' }))).toEqual(['REASON_MISSING'])
    expect(code(give('ba', 'declineOffer', { appraisalId, reason: 'Tenor terlalu pendek.' }))).toBe('ACCEPTED')
    expect(records.appraisal?.answer).toEqual({ answeredOn: '2025-10-14', reason: 'Tenor terlalu pendek.' })
    const again = { proposalId: ids.proposal, appraisalId: id(77), bankId: ids.bank, baseVersion: version() }
    expect(rules(give('ba', 'submitProposal', again))).toEqual(['bankId'])
    records.proposal = { ...(records.proposal as NonNullable<typeof records.proposal>), bankId: id(78) }
    expect(code(give('ba', 'submitProposal', again))).toBe('ACCEPTED')
    expect(records.appraisal).toMatchObject({ id: id(77), state: 'WAITING' })
  })

  test('the bank does not answer its own offer', () => {
    expect(code(offered().give('approver', 'acceptOffer', { appraisalId }))).toBe('NOT_YOURS')
  })
})

describe('the agreement', () => {
  test('fixes the terms of the loan: those of the offer, and what the rule left open', () => {
    const { records, decision } = signed()
    expect(code(decision)).toBe('ACCEPTED')
    expect(records.loan).toMatchObject({
      state: 'AGREEMENT_SIGNED',
      amountRupiah: offer.amountRupiah,
      terms: { ...agreed, tenorMonths: offer.tenorMonths, graceMonths: offer.graceMonths, agreementOn: '2025-10-14' },
    })
    expect([records.appraisal?.state, records.proposal?.state]).toEqual(['AGREEMENT_SIGNED', 'AGREEMENT_SIGNED'])
  })

  test.each([
    [{ agreement: { ...agreement, signers: agreement.signers.slice(0, 2) } }, 'agreement.signers.VILLAGE'],
    [{ agreement: { ...agreement, signedOn: '2025-10-13' } }, 'agreement.signedOn'],
    [{ agreement: { ...agreement, signedOn: '2025-10-15' } }, 'agreement.signedOn'],
    [{ agreement: { ...agreement, powerOfAttorneyNumber: '' } }, 'agreement.powerOfAttorneyNumber'],
    [{ agreed: { ...agreed, annualRateBasisPoints: 900 } }, 'agreed.annualRateBasisPoints'],
    [{ agreed: { ...agreed, dueDay: 31 } }, 'agreed.dueDay'],
  ])('%o is refused at its field', (change, field) => {
    const { give } = offered()
    give('ba', 'acceptOffer', { appraisalId })
    expect(rules(give('reviewer', 'signAgreement', { appraisalId, loanId, agreement, agreed, ...change }))).toContain(
      field,
    )
  })

  test('is not signed before the co-operative has accepted', () => {
    expect(code(offered().give('reviewer', 'signAgreement', { appraisalId, loanId, agreement, agreed }))).toBe(
      'WRONG_STATE',
    )
  })

  test('is not signed before the co-operative has answered, nor reported before it is signed', () => {
    const { give } = offered()
    give('ba', 'acceptOffer', { appraisalId }, '2025-10-16')
    const sign = (signedOn: string) =>
      give(
        'reviewer',
        'signAgreement',
        { appraisalId, loanId, agreement: { ...agreement, signedOn }, agreed },
        '2025-10-20',
      )
    expect(rules(sign('2025-10-15'))).toEqual(['agreement.signedOn'])
    expect(code(sign('2025-10-16'))).toBe('ACCEPTED')
    const report = (reportedOn: string, reportNumber = 'L-1') =>
      give('reviewer', 'reportAgreement', { loanId, reportedOn, reportNumber }, '2025-10-20')
    expect(rules(report('2025-10-15'))).toEqual(['reportedOn'])
    expect(rules(report('2025-10-16', ' '))).toEqual(['reportNumber'])
    expect(code(report('2025-10-16'))).toBe('ACCEPTED')
  })

  test('is reported to the ministry within 14 working days; later is told and not refused', () => {
    const { records, movements, give } = signed()
    const clocks = (today: string) => {
      const loan = records.loan as NonNullable<typeof records.loan>
      return loanDeadlines(loan, loanLedger(loan, movements, today), pmk49Of2025.parameters, today)
    }
    expect(clocks('2025-11-03')).toEqual([
      { code: 'REPORT', owner: 'BANK', dueOn: '2025-11-03', late: false, instalmentNumber: null },
    ])
    expect(clocks('2025-11-04')[0]?.late).toBe(true)
    const late = give(
      'reviewer',
      'reportAgreement',
      { loanId, reportedOn: '2025-11-10', reportNumber: 'L' },
      '2025-11-10',
    )
    expect(code(late)).toBe('ACCEPTED')
    expect(clocks('2025-11-10')).toEqual([])
  })
})

describe('drawdowns', () => {
  test('are paid to a supplier against an invoice, and never more than was granted', () => {
    const { records, movements, give } = signed()
    give('reviewer', 'reportAgreement', { loanId, reportedOn: '2025-10-14', reportNumber: 'L-1' })
    const draw = (n: number, amount: number, payee = 'Bulog') =>
      give('reviewer', 'recordDrawdown', { loanId, drawdown: money(n, '2025-10-14', amount), payee })
    expect(rules(draw(1, 1, ' '))).toEqual(['payee'])
    expect(rules(draw(1, 0))).toEqual(['drawdown.amountRupiah'])
    expect(code(draw(1, 100_000_000))).toBe('ACCEPTED')
    expect(records.loan?.state).toBe('DISBURSING')
    expect(rules(draw(1, 10_000_000))).toEqual(['drawdown.reference'])
    expect(rules(draw(2, 50_000_001))).toEqual(['OVER_GRANTED'])
    expect(code(draw(2, 50_000_000))).toBe('ACCEPTED')
    expect(records.loan).toMatchObject({ state: 'IN_REPAYMENT', drawingEndedOn: '2025-10-14' })
    expect(movements.map((m) => [m.kind, m.payee])).toEqual([
      ['DRAWDOWN', 'Bulog'],
      ['DRAWDOWN', 'Bulog'],
    ])
  })

  test('end before the whole is drawn only with a reason; the rest is not lent', () => {
    const { records, movements, give } = signed()
    give('reviewer', 'reportAgreement', { loanId, reportedOn: '2025-10-14', reportNumber: 'L-1' })
    give('reviewer', 'recordDrawdown', { loanId, drawdown: money(1, '2025-10-14', 1_000_000), payee: 'Bulog' })
    expect(rules(give('reviewer', 'endDisbursing', { loanId, reason: '' }))).toEqual(['REASON_MISSING'])
    expect(code(give('reviewer', 'endDisbursing', { loanId, reason: 'Gudang sudah ada.' }))).toBe('ACCEPTED')
    const loan = records.loan as NonNullable<typeof records.loan>
    expect(loanLedger(loan, movements, '2025-10-14')).toMatchObject({ undrawnRupiah: 0, drawnRupiah: 1_000_000 })
  })
})

describe('repayments', () => {
  const lines = [money(1, '2025-12-12', 500_000), money(2, '2025-12-15', 250_000)]
  const on = '2025-12-20'

  test('overlapping statements are recorded once; the same reference with another amount is refused', () => {
    const { movements, give } = drawn()
    expect(code(give('reviewer', 'recordRepayments', { loanId, repayments: lines }, on))).toBe('ACCEPTED')
    const next = [lines[1] as (typeof lines)[0], money(3, '2025-12-16', 1)]
    const fresh = next.map((line, i) => ({ ...line, id: id(50 + i) }))
    expect(code(give('reviewer', 'recordRepayments', { loanId, repayments: fresh }, on))).toBe('ACCEPTED')
    expect(movements.filter((m) => m.kind === 'REPAYMENT').map((m) => m.amountRupiah)).toEqual([500_000, 250_000, 1])
    expect(code(give('reviewer', 'recordRepayments', { loanId, repayments: fresh }, on))).toBe('ALREADY_EXISTS')
    const other = [{ ...money(1, '2025-12-12', 600_000), id: id(60) }]
    expect(rules(give('reviewer', 'recordRepayments', { loanId, repayments: other }, on))).toEqual([
      'repayments.0.reference',
    ])
    const twice = [money(7, '2025-12-12', 1), { ...money(7, '2025-12-12', 1), id: id(61) }]
    expect(rules(give('reviewer', 'recordRepayments', { loanId, repayments: twice }, on))).toEqual([
      'repayments.1.reference',
    ])
  })

  test('to the last rupiah close the loan; one rupiah less does not', () => {
    const { records, movements, give } = drawn()
    const loan = records.loan as NonNullable<typeof records.loan>
    const total = loanLedger(loan, movements, on).rows.reduce((sum, row) => sum + row.instalmentRupiah, 0)
    give('reviewer', 'recordRepayments', { loanId, repayments: [money(1, '2025-12-12', total - 1)] }, on)
    expect(records.loan?.state).toBe('IN_REPAYMENT')
    give('reviewer', 'recordRepayments', { loanId, repayments: [money(2, '2025-12-13', 1)] }, on)
    expect(records.loan?.state).toBe('CLOSED')
    const after = give('reviewer', 'recordRepayments', { loanId, repayments: [money(3, '2025-12-14', 1)] }, on)
    expect(code(after)).toBe('WRONG_STATE')
  })

  test('are never more than all that is owed, one line or many', () => {
    const { records, movements, give } = drawn()
    const loan = records.loan as NonNullable<typeof records.loan>
    const total = loanLedger(loan, movements, on).rows.reduce((sum, row) => sum + row.instalmentRupiah, 0)
    const pay = (...amounts: number[]) =>
      give(
        'reviewer',
        'recordRepayments',
        { loanId, repayments: amounts.map((amount, i) => money(i + 1, '2025-12-12', amount)) },
        on,
      )
    expect(rules(pay(total + 1))).toEqual(['OVER_OWED'])
    expect(rules(pay(total, 1))).toEqual(['OVER_OWED'])
    expect(records.loan?.state).toBe('IN_REPAYMENT')
    expect(code(pay(total - 1, 1))).toBe('ACCEPTED')
  })

  test('do not come before the first drawdown, and their number is one that can be seen', () => {
    const { give } = drawn()
    const pay = (line: ReturnType<typeof money>) =>
      rules(give('reviewer', 'recordRepayments', { loanId, repayments: [line] }, on))
    expect(pay(money(1, '2025-11-02', 1))).toEqual(['repayments.0.movedOn'])
    expect(pay({ ...money(1, '2025-11-03', 1), reference: 'R-\u202e1' })).toEqual(['repayments.0.reference'])
    expect(pay({ ...money(1, '2025-11-03', 1), reference: 'R'.repeat(101) })).toEqual(['repayments.0.reference'])
    expect(pay({ ...money(1, '2025-11-03', 1), reference: 'R'.repeat(100) })).toEqual([])
  })
})

describe('a shortfall', () => {
  const request = { loanId, statementNumber: 'SPTJM/1' }

  test('is asked only once something is missing; the amount is counted, and the village is owed what it placed', () => {
    const { records, movements, give } = drawn()
    // Drawn on 3 November: the first instalment, interest alone, falls due on 12 December.
    expect(rules(give('reviewer', 'requestPlacement', request, '2025-12-11'))).toEqual(['NOTHING_MISSING'])
    give('reviewer', 'recordRepayments', { loanId, repayments: [money(1, '2025-12-12', 500_000)] }, '2025-12-12')
    expect(code(give('reviewer', 'requestPlacement', request, '2025-12-15'))).toBe('ACCEPTED')
    expect(records.loan).toMatchObject({
      state: 'SHORTFALL',
      shortfall: { instalmentNumber: 1, amountRupiah: 250_000, statementNumber: 'SPTJM/1' },
    })
    const loan = records.loan as NonNullable<typeof records.loan>
    expect(
      loanDeadlines(loan, loanLedger(loan, movements, '2025-12-15'), pmk49Of2025.parameters, '2025-12-15'),
    ).toEqual([{ code: 'PLACEMENT', owner: 'VILLAGE', dueOn: '2025-12-31', late: false, instalmentNumber: 1 }])
    const place = (amount: number) =>
      give('reviewer', 'recordPlacement', { loanId, placement: money(2, '2025-12-19', amount) }, '2025-12-19')
    expect(rules(place(250_001))).toEqual(['OVER_SHORTFALL'])
    expect(code(place(250_000))).toBe('ACCEPTED')
    expect(records.loan).toMatchObject({ state: 'IN_REPAYMENT', shortfall: null })
    const back = (n: number, amount: number) =>
      give('ba', 'recordVillageRepayment', { loanId, repayment: money(n, '2025-12-22', amount) }, '2025-12-22')
    expect(rules(back(3, 250_001))).toEqual(['OVER_CLAIM'])
    expect(code(back(3, 100_000))).toBe('ACCEPTED')
    expect(loanLedger(loan, movements, '2025-12-22').owedToVillageRupiah).toBe(150_000)
  })

  test('is not covered by money that was placed before it was asked for', () => {
    const { give } = drawn()
    give('reviewer', 'requestPlacement', request, '2025-12-15')
    const early = { loanId, placement: money(2, '2025-12-14', 250_000) }
    expect(rules(give('reviewer', 'recordPlacement', early, '2025-12-19'))).toEqual(['placement.movedOn'])
  })

  test('is over when the co-operative pays the rest itself', () => {
    const { records, give } = drawn()
    give('reviewer', 'requestPlacement', request, '2025-12-15')
    give('reviewer', 'recordRepayments', { loanId, repayments: [money(1, '2025-12-16', 700_000)] }, '2025-12-16')
    expect(records.loan?.state).toBe('SHORTFALL')
    give('reviewer', 'recordRepayments', { loanId, repayments: [money(2, '2025-12-17', 50_000)] }, '2025-12-17')
    expect(records.loan).toMatchObject({ state: 'IN_REPAYMENT', shortfall: null })
  })

  test('has four working days for the request after the due day', () => {
    const { records, movements } = drawn()
    const loan = records.loan as NonNullable<typeof records.loan>
    const on = '2025-12-15'
    expect(loanDeadlines(loan, loanLedger(loan, movements, on), pmk49Of2025.parameters, on)).toEqual([
      { code: 'PLACEMENT_REQUEST', owner: 'BANK', dueOn: '2025-12-18', late: false, instalmentNumber: 1 },
    ])
  })
})

describe('what was recorded wrongly is taken back', () => {
  const back = (movementId: string, n: number) => ({ loanId, movementId, reversalId: id(n), reason: 'Salah ketik.' })
  /** A loan with one repayment. */
  function paid(amount = 500_000) {
    const walk = drawn()
    walk.give('reviewer', 'recordRepayments', { loanId, repayments: [money(1, '2025-12-12', amount)] }, '2025-12-12')
    return walk
  }
  const on = '2025-12-16'

  test('it stays beside its reversal, counts no more, and the same line may be recorded rightly', () => {
    const { records, movements, give } = paid()
    expect(code(give('reviewer', 'reverseMovement', back(id(1), 2), on))).toBe('ACCEPTED')
    const loan = records.loan as NonNullable<typeof records.loan>
    expect(loanLedger(loan, movements, on).paidByCoopRupiah).toBe(0)
    expect(movements.at(-1)).toMatchObject({ kind: 'REVERSAL', reversesId: id(1), reason: 'Salah ketik.' })
    const right = { ...money(3, '2025-12-12', 750_000), reference: 'R-1' }
    expect(code(give('reviewer', 'recordRepayments', { loanId, repayments: [right] }, on))).toBe('ACCEPTED')
    expect(movements.at(-1)).toMatchObject({ reference: 'R-1', recording: 2 })
    expect(loanLedger(loan, movements, on).paidByCoopRupiah).toBe(750_000)
  })

  test('with a reason, once, and by whoever records its kind', () => {
    const { give } = paid()
    expect(rules(give('reviewer', 'reverseMovement', { ...back(id(1), 2), reason: ' ' }, on))).toEqual([
      'REVERSAL_REASON_MISSING',
    ])
    expect(code(give('ba', 'reverseMovement', back(id(1), 2), on))).toBe('NOT_YOURS')
    expect(code(give('reviewer', 'reverseMovement', back(id(98), 2), on))).toBe('NOT_FOUND')
    expect(code(give('reviewer', 'reverseMovement', back(id(1), 2), on))).toBe('ACCEPTED')
    expect(code(give('reviewer', 'reverseMovement', back(id(1), 3), on))).toBe('WRONG_STATE')
    expect(code(give('reviewer', 'reverseMovement', back(id(2), 3), on))).toBe('NOT_FOUND')
  })

  test('a drawdown not before what was repaid of it; then drawing is open again', () => {
    const { records, give } = paid()
    expect(rules(give('reviewer', 'reverseMovement', back(id(100), 2), on))).toEqual(['REPAID_ALREADY'])
    give('reviewer', 'reverseMovement', back(id(1), 2), on)
    expect(code(give('reviewer', 'reverseMovement', back(id(100), 3), on))).toBe('ACCEPTED')
    expect(records.loan).toMatchObject({ state: 'REPORTED', drawingEndedOn: null })
  })

  test('a placement not before what the co-operative paid back of it to the village', () => {
    const { records, movements, give } = paid()
    give('reviewer', 'requestPlacement', { loanId, statementNumber: 'SPTJM/1' }, '2025-12-15')
    give('reviewer', 'recordPlacement', { loanId, placement: money(2, '2025-12-15', 250_000) }, '2025-12-15')
    give('ba', 'recordVillageRepayment', { loanId, repayment: money(3, on, 100_000) }, on)
    expect(rules(give('reviewer', 'reverseMovement', back(id(2), 4), on))).toEqual(['CLAIM_BELOW_ZERO'])
    expect(code(give('reviewer', 'reverseMovement', back(id(3), 4), on))).toBe('NOT_YOURS')
    expect(code(give('ba', 'reverseMovement', back(id(3), 4), on))).toBe('ACCEPTED')
    expect(code(give('reviewer', 'reverseMovement', back(id(2), 5), on))).toBe('ACCEPTED')
    const loan = records.loan as NonNullable<typeof records.loan>
    expect(loanLedger(loan, movements, on)).toMatchObject({ owedToVillageRupiah: 0, missingRupiah: 250_000 })
  })
})

test('one id names one line of a statement', () => {
  const { give } = drawn()
  const twice = [money(1, '2025-12-12', 1), { ...money(1, '2025-12-12', 2), reference: 'R-2' }]
  expect(rules(give('reviewer', 'recordRepayments', { loanId, repayments: twice }, '2025-12-12'))).toEqual([
    'repayments.1.id',
  ])
})
