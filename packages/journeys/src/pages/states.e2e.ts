import {
  appraisalLifecycle,
  appraisalStates,
  foodOutletLifecycle,
  foodOutletStates,
  type LoanCommand,
  type LoanState,
  loanLifecycle,
  loanStates,
  mayGive,
  type ProposalCommand,
  type ProposalState,
  proposalLifecycle,
  proposalStates,
  type Role,
} from '@dampingi/domain'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../people/people.ts'
import type { Requests } from '../product/ask.ts'
import { arrive } from './arrive.ts'
import { appraisalsByState, type KnownProposal, loansByState, outletsByState, proposalsByState } from './by-state.ts'

/*
 * Every state of the demo, chosen by its name: what the first of a list is depends on the day. A page offers its step where the life
 * allows it to this person, and everywhere else says why not, whose turn it is and where to go.
 */
test.describe.configure({ mode: 'parallel' })

/** Where an assistant takes each step of a proposal, and the button that takes it. */
const assistantSteps: { command: ProposalCommand; at: string; button: string }[] = [
  { command: 'editProposalBlock', at: '/blok/4', button: 'Simpan, kembali' },
  { command: 'requestProposalReview', at: '/tinjau', button: proposalLifecycle.commands.requestProposalReview.id },
  {
    command: 'recordMembersResolution',
    at: '/rapat-anggota',
    button: proposalLifecycle.commands.recordMembersResolution.id,
  },
  { command: 'scheduleDeliberation', at: '/musdes', button: proposalLifecycle.commands.scheduleDeliberation.id },
  { command: 'recordDeliberation', at: '/musdes/keputusan', button: proposalLifecycle.commands.recordDeliberation.id },
  { command: 'issueVillageApproval', at: '/persetujuan', button: proposalLifecycle.commands.issueVillageApproval.id },
  { command: 'submitProposal', at: '/kirim', button: proposalLifecycle.commands.submitProposal.id },
  { command: 'answerInformation', at: '/pertanyaan', button: appraisalLifecycle.commands.answerInformation.id },
  { command: 'acceptOffer', at: '/terima', button: proposalLifecycle.commands.acceptOffer.id },
  { command: 'declineOffer', at: '/tolak', button: proposalLifecycle.commands.declineOffer.id },
]

/** The words of a step that may not be taken now, and that they lead on. */
async function expectClosed(page: Page, step: string, where: string): Promise<void> {
  const told = page.locator('section', {
    has: page.getByRole('heading', { name: new RegExp(`^“${step}” (tidak bisa sekarang|sudah dilakukan)$`) }),
  })
  await expect
    .soft(told.first(), where)
    .toContainText(/Langkah berikutnya: “.+”, oleh .+\.|Tidak ada langkah berikutnya/)
  await expect.soft(told.getByRole('link').first(), `${where} leads on`).toBeVisible()
}

/** Who has which proposals; as few assistants as it takes to meet every state. */
async function assistantsForEveryState(
  requests: Requests,
): Promise<{ username: string; mine: [ProposalState, KnownProposal][] }[]> {
  const met = new Set<ProposalState>()
  const chosen: { username: string; mine: [ProposalState, KnownProposal][] }[] = []
  // The second walks through the portals meanwhile.
  for (let n = 3; n <= 32 && met.size < proposalStates.length; n++) {
    const username = `ba${String(n).padStart(2, '0')}`
    const found = Object.entries(await proposalsByState(requests, username)) as [ProposalState, KnownProposal][]
    const mine = found.filter(([state]) => !met.has(state))
    for (const [state] of mine) met.add(state)
    if (mine.length > 0) chosen.push({ username, mine })
  }
  expect([...met].sort(), 'states of proposals in the demo').toEqual([...proposalStates].sort())
  return chosen
}

test('Q-U8 ba: in each state of a proposal each page offers its step or says why not', async ({ open, playwright }) => {
  test.setTimeout(240_000)
  for (const { username, mine } of await assistantsForEveryState(playwright.request)) {
    const device = await open('phone')
    const { page } = device
    await signIn(page, 'ba', username)
    for (const [state, { id, cooperative }] of mine) {
      const road = `/ba/koperasi/${cooperative.id}/proposal/${id}`
      await arrive(device, { name: state, path: road, shows: /^Proposal/ })
      await expect.soft(page.getByText(proposalLifecycle.states[state].label.id).first(), road).toBeVisible()
      for (const { command, at, button } of assistantSteps) {
        await arrive(device, { name: state, path: `${road}${at}`, shows: /./ })
        const where = `${state}${at}`
        const open = mayGive(proposalLifecycle, state, command, 'BA')
        await expect.soft(page.getByRole('button', { name: button }), where).toHaveCount(open ? 1 : 0)
        const tasksStandThere = command === 'scheduleDeliberation' && state === 'DELIBERATION_SCHEDULED'
        if (!open && !tasksStandThere) await expectClosed(page, proposalLifecycle.commands[command].id, where)
      }
    }
    await device.context.close()
  }
})

for (const [username, role] of [
  ['bri-reviewer', 'BANK_REVIEWER'],
  ['bri-approver', 'BANK_APPROVER'],
] as const)
  test(`Q-U8 bank: in each state of an appraisal the ${role} meets the form or is told why not`, async ({
    open,
    playwright,
  }) => {
    const all = await appraisalsByState(playwright.request, username)
    expect(Object.keys(all).sort()).toEqual([...appraisalStates].sort())
    const device = await open('desk')
    const { page } = device
    await signIn(page, 'bank', username)
    for (const state of appraisalStates) {
      const path = `/bank/proposal/${all[state]?.proposal.id}/keputusan`
      await arrive(device, { name: state, path, shows: /Rekomendasi|Keputusan/ })
      const begun = state === 'WAITING' || state === 'UNDER_APPRAISAL' || state === 'INFO_REQUESTED'
      const command = begun ? 'recommendAppraisal' : 'decideAppraisal'
      const open = mayGive(appraisalLifecycle, state, command, role satisfies Role)
      await expect.soft(page.getByRole('button', { name: 'Periksa dulu' }), state).toHaveCount(open ? 1 : 0)
      await expect.soft(page.getByRole('button', { name: 'Ambil' }), state).toHaveCount(state === 'WAITING' ? 1 : 0)
      if (!open) await expectClosed(page, appraisalLifecycle.commands[command].id, `${role} at ${state}`)
      await arrive(device, { name: state, path: path.replace('keputusan', 'tanya'), shows: 'Tanya koperasi' })
      const asks = mayGive(appraisalLifecycle, state, 'requestInformation', role satisfies Role)
      await expect
        .soft(page.getByRole('button', { name: 'Periksa dulu' }), `asks in ${state}`)
        .toHaveCount(asks ? 1 : 0)
      if (!asks) await expectClosed(page, appraisalLifecycle.commands.requestInformation.id, `asks in ${state}`)
      const back = appraisalLifecycle.commands.returnAppraisal.id
      await arrive(device, { name: state, path: path.replace('keputusan', 'kembalikan'), shows: back })
      const returns = mayGive(appraisalLifecycle, state, 'returnAppraisal', role satisfies Role)
      await expect.soft(page.getByRole('button', { name: back }), `returns in ${state}`).toHaveCount(returns ? 1 : 0)
      if (!returns) await expectClosed(page, back, `returns in ${state}`)
    }
  })

/** Where a bank takes each step of a loan. */
const loanSteps: [LoanCommand, string][] = [
  ['reportAgreement', 'laporan'],
  ['recordDrawdown', 'pencairan'],
  ['endDisbursing', 'henti-cair'],
  ['recordRepayments', 'angsuran'],
  ['requestPlacement', 'minta-penempatan'],
  ['recordPlacement', 'penempatan'],
]

test('Q-U8 bank: in each state of a loan each step is the form or says why not', async ({ open, playwright }) => {
  test.setTimeout(120_000)
  const met = new Set<LoanState>()
  for (const bank of ['bri', 'bni', 'mandiri', 'bsi']) {
    const username = `${bank}-reviewer`
    const all = Object.entries(await loansByState(playwright.request, username)) as [LoanState, { id: string }][]
    const fresh = all.filter(([state]) => !met.has(state))
    if (fresh.length === 0) continue
    const device = await open('desk')
    const { page } = device
    await signIn(page, 'bank', username)
    for (const [state, { id }] of fresh) {
      met.add(state)
      for (const [command, at] of loanSteps) {
        await arrive(device, {
          name: state,
          path: `/bank/pinjaman/${id}/${at}`,
          shows: loanLifecycle.commands[command].id,
        })
        const open = mayGive(loanLifecycle, state, command, 'BANK_REVIEWER')
        // A request for a placement says why not where nothing that is due is short, whatever the state.
        const form = page.getByRole('button', { name: 'Periksa dulu' })
        const hindered = page.getByRole('alert').filter({ hasText: 'Tidak ada angsuran jatuh tempo yang kurang.' })
        await expect.soft(form.or(hindered), `${state}/${at}`).toHaveCount(open ? 1 : 0)
        if (!open) await expectClosed(page, loanLifecycle.commands[command].id, `${state}/${at}`)
      }
    }
    await device.context.close()
  }
  expect([...met].sort(), 'states of loans in the demo').toEqual([...loanStates].sort())
})

test('Q-U8 pmo: in each state of a proposal the PMO meets the verdict or is told why not', async ({
  open,
  playwright,
}) => {
  test.setTimeout(120_000)
  const all = await proposalsByState(playwright.request, 'pmo1')
  const device = await open('desk')
  const { page } = device
  await signIn(page, 'pmo', 'pmo1')
  for (const [state, proposal] of Object.entries(all) as [ProposalState, KnownProposal][]) {
    await arrive(device, { name: state, path: `/pmo/antrean/proposal/${proposal.id}`, shows: /^Koperasi/ })
    const open = mayGive(proposalLifecycle, state, 'reviewProposal', 'PMO')
    await expect.soft(page.getByRole('button', { name: 'Kembalikan' }), state).toHaveCount(open ? 1 : 0)
    if (!open) await expectClosed(page, proposalLifecycle.commands.reviewProposal.id, state)
  }
})

test('Q-U8 bulog: in each state of an outlet the site check is the form or says why not', async ({
  open,
  playwright,
}) => {
  test.setTimeout(120_000)
  const all = await outletsByState(playwright.request, 'bulog1')
  const device = await open('desk')
  const { page } = device
  await signIn(page, 'bulog', 'bulog1')
  for (const state of foodOutletStates) {
    const outlet = all[state]
    if (outlet === undefined) continue // Bulog sees an outlet from its submission on.
    await arrive(device, { name: state, path: `/bulog/rpk/${outlet.id}`, shows: /^Koperasi/ })
    await arrive(device, { name: state, path: `/bulog/rpk/${outlet.id}/cek-lokasi`, shows: /^Cek lokasi/ })
    const open = mayGive(foodOutletLifecycle, state, 'recordSiteCheck', 'BULOG')
    if (open) await expect.soft(page.getByRole('main').locator('form'), state).toBeVisible()
    else await expectClosed(page, foodOutletLifecycle.commands.recordSiteCheck.id, state)
  }
})
