import { type LocalView, outletOf, type PhoneCooperative, type PhoneDocument } from '@dampingi/client'
import {
  currentDocuments,
  daysBetween,
  deliberationLifecycle,
  type FoodOutletRecord,
  mayGive,
  type ProposalRecord,
  proposalLifecycle,
  type VisitRecord,
  visitLifecycle,
  wibDayOf,
} from '@dampingi/domain'
import { type NextStep, nextStep, proposalOf, proposalPath } from '../cooperatives/gates.ts'
import { pathOfPaper } from '../documents/kinds.ts'

/** A co-operative that was not visited for longer is overdue. Source: design of the screens, B1 and B2. */
export const visitDueDays = 14
/** What is overdue longer than this leaves the list of the day. Source: design of the screens, B1. */
const longOverdueDays = 60

export type Task =
  | { kind: 'RETURNED'; cooperative: PhoneCooperative; proposal: ProposalRecord; to: string }
  | { kind: 'BANK_ASKS'; cooperative: PhoneCooperative; dueOn: string; to: string }
  | { kind: 'OUTLET_BACK'; cooperative: PhoneCooperative; outlet: FoodOutletRecord; to: string }
  | { kind: 'PAPER_DIFFERS'; cooperative: PhoneCooperative; paper: PhoneDocument; to: string }
  | {
      kind: 'VISIT_OVERDUE'
      cooperative: PhoneCooperative
      lastVisitOn: string | null
      days: number | null
      to: string
    }
  | { kind: 'VISIT_TODAY'; cooperative: PhoneCooperative; to: string }
  | { kind: 'MEETING_TODAY'; cooperative: PhoneCooperative; place: string; to: string }
  | { kind: 'MEMBERS_TODAY'; cooperative: PhoneCooperative; place: string; to: string }

export interface Tasks {
  mend: Task[]
  overdue: Task[]
  longOverdue: Task[]
  today: Task[]
  steps: { cooperative: PhoneCooperative; step: NextStep }[]
}

/** The visits that were made, of one co-operative. */
export const visitsMade = (view: Pick<LocalView, 'visits'>, cooperativeId: string): VisitRecord[] =>
  view.visits
    .filter((visit) => visit.cooperativeId === cooperativeId && !isPlanned(visit))
    .sort((a, b) => (a.visitedOn < b.visitedOn ? 1 : -1))

/** Planned means: it may still be made. */
export const isPlanned = (visit: VisitRecord): boolean => mayGive(visitLifecycle, visit.state, 'recordVisit', 'BA')

/** The WIB day of the last visit, never one to come; null: never visited. */
export const lastVisitOn = (view: Pick<LocalView, 'visits'>, cooperativeId: string, today: string): string | null =>
  visitsMade(view, cooperativeId)
    .map((visit) => dayThatCame(visit, today))
    .sort()
    .at(-1) ?? null

/** A visit whose day was mistyped, or told by a clock far ahead, was made by the day it arrived: not later, whatever it says. */
function dayThatCame({ visitedOn, receivedAt }: VisitRecord, today: string): string {
  if (visitedOn <= today) return visitedOn
  const receivedOn = wibDayOf(receivedAt)
  return receivedOn <= today ? receivedOn : today
}

/** Days since the last visit, never below zero; null: never visited. */
export function daysSinceVisit(view: Pick<LocalView, 'visits'>, cooperativeId: string, today: string): number | null {
  const last = lastVisitOn(view, cooperativeId, today)
  return last === null ? null : daysBetween(last, today)
}

/** The day's work, computed on the phone from what it holds: what came back, what is late, what is today, and a step for each. */
export function tasksOf(view: LocalView, today: string): Tasks {
  const overdue = view.cooperatives.flatMap((cooperative) => overdueVisit(view, cooperative, today))
  overdue.sort((a, b) => (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER))
  return {
    mend: view.cooperatives.flatMap((cooperative) => [
      ...askedByBank(view, cooperative),
      ...returned(view, cooperative),
      ...outletBack(view, cooperative),
      ...papersThatDiffer(view, cooperative),
    ]),
    overdue: overdue.filter((task) => (task.days ?? 0) <= longOverdueDays),
    longOverdue: overdue.filter((task) => (task.days ?? 0) > longOverdueDays),
    today: view.cooperatives.flatMap((cooperative) => [
      ...plannedToday(view, cooperative, today),
      ...membersToday(view, cooperative, today),
      ...meetingToday(view, cooperative, today),
    ]),
    steps: view.cooperatives.map((cooperative) => ({ cooperative, step: nextStep(view, cooperative.id) })),
  }
}

/** Back at the assistant with words of somebody else: a reason of the PMO. */
function returned(view: LocalView, cooperative: PhoneCooperative): Task[] {
  const proposal = proposalOf(view, cooperative.id)
  if (proposal === null || proposal.reviewReason === null) return []
  const mendable = proposalLifecycle.states[proposal.state].turn === 'BA'
  return mendable ? [{ kind: 'RETURNED', cooperative, proposal, to: proposalPath(proposal) }] : []
}

/** A question of the bank that waits for an answer; the bank's clock stands still until then. */
function askedByBank(view: LocalView, cooperative: PhoneCooperative): Task[] {
  const proposal = proposalOf(view, cooperative.id)
  if (proposal === null || !mayGive(proposalLifecycle, proposal.state, 'answerInformation', 'BA')) return []
  const question = view.appraisals
    .findLast(({ proposalId }) => proposalId === proposal.id)
    ?.questions.findLast(({ answer }) => answer === null)
  if (question === undefined) return []
  return [{ kind: 'BANK_ASKS', cooperative, dueOn: question.dueOn, to: `${proposalPath(proposal)}/pertanyaan` }]
}

/** An RPK that Bulog gave back, or a place that it did not pass. */
function outletBack(view: LocalView, cooperative: PhoneCooperative): Task[] {
  const outlet = outletOf(view, cooperative.id)
  if (outlet === null || !['RETURNED', 'SITE_CHECK_FAILED'].includes(outlet.state)) return []
  return [{ kind: 'OUTLET_BACK', cooperative, outlet, to: `/koperasi/${cooperative.id}/rpk` }]
}

/** Papers that the PMO found not to match, as long as none took their place. */
const papersThatDiffer = (view: LocalView, cooperative: PhoneCooperative): Task[] =>
  currentDocuments(view.documents.filter(({ cooperativeId }) => cooperativeId === cooperative.id))
    .filter(({ state }) => state === 'NOT_MATCHING')
    .map((paper) => ({ kind: 'PAPER_DIFFERS', cooperative, paper, to: pathOfPaper(paper) }))

function overdueVisit(view: LocalView, cooperative: PhoneCooperative, today: string) {
  const days = daysSinceVisit(view, cooperative.id, today)
  if (days !== null && days <= visitDueDays) return []
  const to = `/kunjungan/baru?koperasi=${cooperative.id}`
  return [
    { kind: 'VISIT_OVERDUE' as const, cooperative, lastVisitOn: lastVisitOn(view, cooperative.id, today), days, to },
  ]
}

const plannedToday = (view: LocalView, cooperative: PhoneCooperative, today: string): Task[] =>
  view.visits
    .filter((visit) => visit.cooperativeId === cooperative.id && isPlanned(visit) && visit.visitedOn === today)
    .map((visit) => ({
      kind: 'VISIT_TODAY',
      cooperative,
      to: `/kunjungan/baru?koperasi=${cooperative.id}&rencana=${visit.id}`,
    }))

const membersToday = (view: LocalView, cooperative: PhoneCooperative, today: string): Task[] =>
  view.proposals
    .filter((proposal) => proposal.cooperativeId === cooperative.id && proposal.membersMeeting?.plannedOn === today)
    .filter(({ state }) => mayGive(proposalLifecycle, state, 'recordMembersResolution', 'BA'))
    .map((proposal) => ({
      kind: 'MEMBERS_TODAY',
      cooperative,
      place: proposal.membersMeeting?.place ?? '',
      to: `${proposalPath(proposal)}/rapat-anggota`,
    }))

const meetingToday = (view: LocalView, cooperative: PhoneCooperative, today: string): Task[] =>
  view.deliberations
    .filter((deliberation) => deliberation.cooperativeId === cooperative.id && deliberation.scheduledOn === today)
    .filter((deliberation) => mayGive(deliberationLifecycle, deliberation.state, 'recordDeliberation', 'BA'))
    .map((deliberation) => ({
      kind: 'MEETING_TODAY',
      cooperative,
      place: deliberation.place,
      to: `/koperasi/${cooperative.id}/proposal/${deliberation.proposalId}/musdes`,
    }))
