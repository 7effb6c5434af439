import {
  Appraisal,
  Cooperative,
  CooperativeDocument,
  Deliberation,
  DocumentPage,
  FoodOutlet,
  Loan,
  LoanMovement,
  Proposal,
  ProposalVersion,
  Region,
  TimelineEvent,
  Visit,
} from '@dampingi/domain/entities'
import { connectionOf } from './connection.ts'

export const AppraisalConnection = connectionOf(Appraisal)
export const CooperativeConnection = connectionOf(Cooperative)
export const CooperativeDocumentConnection = connectionOf(CooperativeDocument)
export const DeliberationConnection = connectionOf(Deliberation)
export const DocumentPageConnection = connectionOf(DocumentPage)
export const FoodOutletConnection = connectionOf(FoodOutlet)
export const LoanConnection = connectionOf(Loan)
export const LoanMovementConnection = connectionOf(LoanMovement)
export const ProposalConnection = connectionOf(Proposal)
export const ProposalVersionConnection = connectionOf(ProposalVersion)
export const RegionConnection = connectionOf(Region)
export const TimelineEventConnection = connectionOf(TimelineEvent)
export const VisitConnection = connectionOf(Visit)
