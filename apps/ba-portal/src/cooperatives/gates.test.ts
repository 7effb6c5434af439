import type { LocalView, PhoneCooperative } from '@dampingi/client'
import { emptyContent, type ProposalRecord, type ProposalState, type RuleSet, ruleSets } from '@dampingi/domain'
import { describe, expect, test } from 'vitest'
import { nextStep } from './gates.ts'

const cooperative = { id: 'ketenger', kind: 'KDMP', villageFundCeilingRupiah: null } as PhoneCooperative
const proposal = (state: ProposalState): ProposalRecord =>
  ({
    id: 'p1',
    cooperativeId: 'ketenger',
    state,
    kind: 'FULL',
    ruleSetCode: 'PMK49_2025',
    ruleSetVersion: 1,
    content: emptyContent(),
  }) as ProposalRecord
const viewOf = (
  proposals: ProposalRecord[],
  filingOn: string,
  sets: readonly RuleSet[] = ruleSets,
  documents: object[] = [],
): LocalView =>
  ({
    filingOn,
    ruleSets: [...sets],
    cooperatives: [cooperative],
    proposals,
    deliberations: [],
    appraisals: [],
    loans: [],
    loanMovements: [],
    foodOutlets: [{ id: 'o1', cooperativeId: 'ketenger', state: 'SUBMITTED' }],
    visits: [],
    documents,
  }) as unknown as LocalView
const newRules = [...ruleSets, ...ruleSets.slice(2).map((set) => ({ ...set, version: 2, status: 'ACTIVE' as const }))]

describe('the single next step of a co-operative', () => {
  test('without a proposal it is to start one', () =>
    expect(nextStep(viewOf([], '2025-10-14'), 'ketenger')).toMatchObject({ to: '/koperasi/ketenger/proposal/baru' }))

  test('what waits for others is told without a way', () =>
    expect(nextStep(viewOf([proposal('READY_FOR_REVIEW')], '2025-10-14'), 'ketenger')).toMatchObject({
      turn: 'PMO',
      to: null,
    }))

  test.each<ProposalState>(['DRAFT', 'READY_FOR_REVIEW', 'VILLAGE_APPROVED', 'BANK_REJECTED'])(
    'once its rules are closed and others are open, it is to move a proposal that is %s',
    (state) =>
      expect(nextStep(viewOf([proposal(state)], '2026-01-05', newRules), 'ketenger')).toMatchObject({
        turn: 'BA',
        label: { id: 'Pindah ke aturan baru' },
        to: '/koperasi/ketenger/proposal/p1/pindah-aturan',
      }),
  )

  test('a step that may not be taken yet is not named as the next: what is missing is, where it stands', () =>
    expect(nextStep(viewOf([proposal('VILLAGE_APPROVED')], '2025-10-14'), 'ketenger')).toMatchObject({
      turn: 'BA',
      label: { id: expect.stringMatching(/^Lengkapi \d+ hal, lalu kirim ke bank$/) },
      to: '/koperasi/ketenger/proposal/p1',
    }))

  test('a proposal that a bank has stays where it is', () =>
    expect(nextStep(viewOf([proposal('UNDER_APPRAISAL')], '2026-01-05', newRules), 'ketenger')).toMatchObject({
      turn: 'BANK',
      to: null,
    }))
})
