export { toldFrom as clockToldFrom } from './clock/clock-skew.ts'
export type { HeldPage, PageOnPhone } from './files/held-page.ts'
export { indexedShelf, type PageShelf } from './files/page-shelf.ts'
export { putPart } from './files/put-part.ts'
export { type PageSending, sendPages, waitingPages } from './files/send-pages.ts'
export { newId } from './ids/new-id.ts'
export { type LoanNode, loanOf, movementOf } from './loans/loan-records.ts'
export { useDeskLoan } from './loans/use-desk-loan.ts'
export { provideApollo, useApollo } from './operations/apollo-context.ts'
export { type ApolloOptions, createApollo } from './operations/create-apollo.ts'
export { type Failure, type FailureKind, failureOf } from './operations/failure.ts'
export { type FromApi, fromApi } from './operations/from-api.ts'
export { openDesk } from './operations/open-desk.ts'
export { syncNetwork } from './operations/sync-network.ts'
export { toApi } from './operations/to-api.ts'
export { useAllPages } from './operations/use-all-pages.ts'
export { type AcceptedOf, type CommandState, type RefusedOf, useCommand } from './operations/use-command.ts'
export { useQuery } from './operations/use-query.ts'
export { useRuleSets } from './operations/use-rule-sets.ts'
export { type PhoneDrafts, phoneDrafts } from './outbox/drafts.ts'
export { indexedOutbox } from './outbox/indexed-store.ts'
export { type Added, added, discarded, resent, undone, waitsFor } from './outbox/outbox-changes.ts'
export {
  type Answer,
  type AnswerFinding,
  type CommandBody,
  emptyOutbox,
  type ItemState,
  type OutboxItem,
  type OutboxState,
  type Sending,
} from './outbox/outbox-item.ts'
export type { OutboxStore } from './outbox/outbox-store.ts'
export { openPhone, type PhoneDatabase, unsentCount } from './outbox/phone-database.ts'
export {
  type Asking,
  aboutOf,
  deliberationOf,
  factsFor,
  type LocalView,
  outletOf,
  projectOutbox,
} from './outbox/project-outbox.ts'
export { backoffMilliseconds } from './outbox/retry.ts'
export { type Network, nextPassAt, type PassResult, type SenderOptions, type Sent, sendPass } from './outbox/sender.ts'
export { underWebLock } from './outbox/web-lock.ts'
export type { PhoneCooperative, PhoneDocument, PhoneEvent, Snapshot } from './records/snapshot.ts'
export { type SnapshotStore, snapshotStore } from './records/snapshot-store.ts'
export { createDesk } from './session/desk-session.ts'
export { phoneMemory } from './session/phone-memory.ts'
export {
  createSession,
  type PersonMemory,
  type SessionOptions,
  type SessionState,
  type SignInProblem,
} from './session/session.ts'
export { usePasswordChange } from './session/use-password-change.ts'
export { type FollowOptions, followTimeline } from './timeline/follow-timeline.ts'
export { happened } from './timeline/happened.ts'
export { LiveTimeline } from './timeline/live-timeline.ts'
