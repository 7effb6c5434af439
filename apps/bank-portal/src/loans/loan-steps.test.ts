import { type LoanState, loanLifecycle, noLoanFacts, offers } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { hindrances, loanSteps } from './loan-steps.ts'

/** What hinders each step that a reviewer is offered in a state, where so much is missing of what is due. */
const hindered = (state: LoanState, missingRupiah: number) =>
  Object.fromEntries(
    offers(loanLifecycle, state, 'BANK_REVIEWER', {
      ...noLoanFacts,
      undrawnRupiah: 5,
      owedRupiah: 5,
      missingRupiah,
    })
      .filter(({ command }) => command in loanSteps)
      .map((offer) => [offer.command, hindrances(offer).map(({ rule }) => rule)]),
  )

test('a placement is asked for only where something that is due is short', () => {
  expect(hindered('IN_REPAYMENT', 0)).toEqual({ recordRepayments: [], requestPlacement: ['NOTHING_MISSING'] })
  expect(hindered('IN_REPAYMENT', 1)).toEqual({ recordRepayments: [], requestPlacement: [] })
})

test('what a form asks for is no hindrance before the form', () =>
  expect(hindered('DISBURSING', 1)).toMatchObject({ recordDrawdown: [], endDisbursing: [] }))
