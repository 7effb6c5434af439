import { appraisalLifecycle, proposalLifecycle } from '@dampingi/domain'
import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import ClosedStep from './ClosedStep.vue'
import { closedStep } from './closed-step.ts'

describe('what a page tells while its step is closed', () => {
  test.each([
    ['WAITING', [{ command: 'acceptAppraisal', by: ['BANK_REVIEWER', 'BANK_APPROVER'] }]],
    [
      'UNDER_APPRAISAL',
      [
        { command: 'recommendAppraisal', by: ['BANK_REVIEWER'] },
        { command: 'requestInformation', by: ['BANK_REVIEWER', 'BANK_APPROVER'] },
      ],
    ],
    ['INFO_REQUESTED', [{ command: 'answerInformation', by: ['BA'] }]],
    [
      'RECOMMENDED',
      [
        { command: 'decideAppraisal', by: ['BANK_APPROVER'] },
        { command: 'returnAppraisal', by: ['BANK_APPROVER'] },
      ],
    ],
    [
      'OFFERED',
      [
        { command: 'acceptOffer', by: ['BA'] },
        { command: 'declineOffer', by: ['BA'] },
      ],
    ],
    ['OFFER_ACCEPTED', [{ command: 'signAgreement', by: ['BANK_REVIEWER', 'BANK_APPROVER'] }]],
    ['REJECTED', []],
  ] as const)('an appraisal in %s goes on with %o', (state, next) =>
    expect(
      closedStep(appraisalLifecycle, {
        state,
        command: 'decideAppraisal',
        aside: ['recordCreditCheck', 'answerChecklist'],
      }),
    ).toEqual({
      opensIn: ['RECOMMENDED'],
      by: ['BANK_APPROVER'],
      next,
    }),
  )
  test('editing is no step of the road, but where nothing else is left it is the next one', () => {
    const next = (state: 'PMO_APPROVED' | 'RETURNED_BY_PMO') =>
      closedStep(proposalLifecycle, {
        state,
        command: 'submitProposal',
        aside: ['editProposalBlock', 'moveProposalRuleSet'],
      }).next
    expect(next('PMO_APPROVED').map(({ command }) => command)).toEqual([
      'scheduleMembersMeeting',
      'recordMembersResolution',
    ])
    expect(next('RETURNED_BY_PMO').map(({ command }) => command)).toEqual(['editProposalBlock'])
  })
})

describe('Q-U3 a closed step says what the state is, whose turn it is and why this person cannot', () => {
  const shown = (props: object): string =>
    mount(ClosedStep, { props: { lifecycle: appraisalLifecycle, viewerRole: 'BANK_REVIEWER', ...props } as never })
      .text()
      .replace(/\s+/g, ' ')
  test('before its state', () => {
    const text = shown({ state: 'WAITING', command: 'recommendAppraisal' })
    expect(text).toContain('Belum diambilGiliran Bank')
    expect(text).toContain('“Kirim rekomendasi” dilakukan pada keadaan “Diperiksa”.')
    expect(text).toContain('Langkah berikutnya: “Ambil”, oleh Pemeriksa bank atau Pemutus bank.')
  })
  test('in its state, for somebody of another role', () =>
    expect(shown({ state: 'RECOMMENDED', command: 'decideAppraisal' })).toContain(
      '“Putuskan” dilakukan oleh Pemutus bank. Peran Anda: Pemeriksa bank.',
    ))
  test('after it', () => {
    const text = shown({ state: 'REJECTED', command: 'decideAppraisal', done: true })
    expect(text).toContain('“Putuskan” sudah dilakukan')
    expect(text).toContain('Tidak ada langkah berikutnya di sini.')
  })
})
