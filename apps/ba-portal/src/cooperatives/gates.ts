import type { LocalView, PhoneCooperative } from '@dampingi/client'
import { deliberationOf, outletOf } from '@dampingi/client'
import {
  foodOutletLifecycle,
  type LoanRecord,
  loanLedger,
  loanLifecycle,
  mayGive,
  noOutletFacts,
  type Offer,
  offers,
  type Party,
  type ProposalCommand,
  type ProposalRecord,
  type ProposalState,
  proposalFacts,
  proposalLifecycle,
  recheckProposal,
  type Text,
} from '@dampingi/domain'

/** What is done next at a co-operative, by whom, and where on this phone; `to` null: somebody else's turn. */
export interface NextStep {
  label: Text
  turn: Party
  to: string | null
}

/** Facts of the legal gate, in the order in which they are obtained. */
export const legalFacts = [
  'deedNumber',
  'ahuDecreeNumber',
  'cooperativeNumber',
  'businessNumber',
  'taxNumber',
  'bankAccount',
] as const satisfies readonly (keyof PhoneCooperative)[]
export const missingLegal = (cooperative: PhoneCooperative) => legalFacts.filter((fact) => cooperative[fact] === null)

/** The proposal that counts: the latest. */
export const proposalOf = (view: Pick<LocalView, 'proposals'>, cooperativeId: string): ProposalRecord | null =>
  view.proposals
    .filter((proposal) => proposal.cooperativeId === cooperativeId)
    .reduce<ProposalRecord | null>((latest, next) => (latest === null || next.id > latest.id ? next : latest), null)

/** Where each command of a proposal is given. */
const screens: Partial<Record<ProposalCommand, string>> = {
  requestProposalReview: '/tinjau',
  scheduleMembersMeeting: '/rapat-anggota',
  recordMembersResolution: '/rapat-anggota',
  scheduleDeliberation: '/musdes',
  recordDeliberation: '/musdes',
  issueVillageApproval: '/persetujuan',
  submitProposal: '/kirim',
  answerInformation: '/pertanyaan',
  acceptOffer: '/terima',
  declineOffer: '/tolak',
}

export const proposalPath = (proposal: Pick<ProposalRecord, 'id' | 'cooperativeId'>): string =>
  `/koperasi/${proposal.cooperativeId}/proposal/${proposal.id}`

/** What an assistant may do with a proposal now, but for editing, each with what is missing and where it is done. */
export function proposalOffers(view: LocalView, proposal: ProposalRecord) {
  const cooperative = view.cooperatives.find((candidate) => candidate.id === proposal.cooperativeId)
  if (cooperative === undefined) return []
  const facts = proposalFacts(proposal, {
    cooperative,
    ruleSets: view.ruleSets,
    filingOn: view.filingOn ?? '',
    deliberation: deliberationOf(view, proposal.id),
    papers: view.documents.filter(({ proposalId }) => proposalId === proposal.id),
  })
  return (
    offers(proposalLifecycle, proposal.state, 'BA', facts)
      .filter((offer) => screens[offer.command] !== undefined)
      // A meeting that is planned is moved from its own page; the step that leads on is to record what it resolved.
      .filter(({ command }) => command !== 'scheduleMembersMeeting' || proposal.membersMeeting == null)
      .map((offer) => ({ ...offer, to: `${proposalPath(proposal)}${screens[offer.command]}` }))
  )
}

/** Whether the rules of a proposal are closed and others are open: until it is moved, no other step leads on. */
function rulesMoved(view: LocalView, proposal: ProposalRecord): boolean {
  const cooperative = view.cooperatives.find(({ id }) => id === proposal.cooperativeId)
  if (cooperative === undefined || view.filingOn === null) return false
  const { ruleSets, filingOn } = view
  return recheckProposal(proposal, { cooperative, ruleSets, filingOn }).standing === 'MOVABLE'
}

/** States in which a bank has answered and the board or the assistant is to act on it. */
const answeredByBank: ReadonlySet<ProposalState> = new Set(['OFFERED', 'BANK_REJECTED', 'OFFER_DECLINED'])

/** The next step on a loan: what the village is owed is the assistant's to see to, all else is the bank's and the board's. */
function loanStep(view: LocalView, proposal: ProposalRecord, loan: LoanRecord): NextStep {
  const movements = view.loanMovements.filter(({ loanId }) => loanId === loan.id)
  const { owedToVillageRupiah } = loanLedger(loan, movements, loan.agreement.signedOn)
  const to = `${proposalPath(proposal)}/pinjaman`
  if (owedToVillageRupiah > 0) return { label: loanLifecycle.commands.recordVillageRepayment, turn: 'BOARD', to }
  const { label, turn } = loanLifecycle.states[loan.state]
  return { label, turn: turn ?? 'SYSTEM', to: null }
}

/** What comes before a step that may not be taken yet: what is missing, or the wait for whoever alone can mend it. */
function stepBefore({ label, missing }: Pick<Offer<ProposalCommand>, 'label' | 'missing'>, to: string): NextStep {
  const [first] = missing
  const here = missing.filter(({ owner }) => owner === 'BA' || owner === 'BOARD' || owner === 'VILLAGE').length
  if (first !== undefined && here === 0) return { label: first.why, turn: first.owner, to: null }
  return {
    label: {
      id: `Lengkapi ${missing.length} hal, lalu ${label.id.toLowerCase()}`,
      en: `Mend what is missing (${missing.length}), then ${label.en.toLowerCase()}`,
    },
    turn: 'BA',
    to,
  }
}

/** The next step of the financing road. */
function financingStep(view: LocalView, cooperativeId: string): NextStep {
  const proposal = proposalOf(view, cooperativeId)
  if (proposal === null)
    return {
      label: proposalLifecycle.commands.startProposal,
      turn: 'BA',
      to: `/koperasi/${cooperativeId}/proposal/baru`,
    }
  if (rulesMoved(view, proposal))
    return {
      label: proposalLifecycle.commands.moveProposalRuleSet,
      turn: 'BA',
      to: `${proposalPath(proposal)}/pindah-aturan`,
    }
  const offer = proposalOffers(view, proposal)[0]
  const { label, turn } = proposalLifecycle.states[proposal.state]
  // What a bank said is read before anything is done about it.
  if (answeredByBank.has(proposal.state)) return { label, turn: turn ?? 'BA', to: `${proposalPath(proposal)}/status` }
  const loan = view.loans.find(({ proposalId }) => proposalId === proposal.id)
  if (loan !== undefined) return loanStep(view, proposal, loan)
  if (offer !== undefined)
    return offer.missing.length > 0
      ? stepBefore(offer, proposalPath(proposal))
      : { label: offer.label, turn: turn ?? 'BA', to: offer.to }
  const editable = mayGive(proposalLifecycle, proposal.state, 'editProposalBlock', 'BA')
  if (editable) return { label: proposalLifecycle.commands.editProposalBlock, turn: 'BA', to: proposalPath(proposal) }
  return { label, turn: turn ?? 'SYSTEM', to: null }
}

/** The next step on the way to an RPK; null when nothing is left to do here. */
function outletStep(view: LocalView, cooperativeId: string): NextStep | null {
  const outlet = outletOf(view, cooperativeId)
  const to = `/koperasi/${cooperativeId}/rpk`
  const offer = offers(foodOutletLifecycle, outlet?.state ?? null, 'BA', {
    ...noOutletFacts,
    documents: outlet?.documents ?? [],
  })[0]
  if (offer !== undefined) return { label: offer.label, turn: 'BA', to }
  const meaning = outlet === null ? null : foodOutletLifecycle.states[outlet.state]
  return meaning?.turn == null ? null : { label: meaning.label, turn: meaning.turn, to: null }
}

/** The single next step of a co-operative: the money first, then the shop, whatever can be done here before what waits for others. */
export function nextStep(view: LocalView, cooperativeId: string): NextStep {
  const financing = financingStep(view, cooperativeId)
  const outlet = outletStep(view, cooperativeId)
  return financing.to === null && outlet?.to ? outlet : financing
}
