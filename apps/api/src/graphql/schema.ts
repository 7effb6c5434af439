import {
  Appraisal,
  Cooperative,
  CooperativeDocument,
  Deliberation,
  DocumentPage,
  FoodOutlet,
  Loan,
  LoanMovement,
  Organisation,
  Person,
  Proposal,
  ProposalVersion,
  Region,
  RuleSetVersion,
  TimelineEvent,
  Visit,
} from '@dampingi/domain/entities'
import { type GraphQLSchema, isObjectType, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AppraisalQueries, appraisalReads } from '../appraisals/appraisals.query.ts'
import { CooperativeQueries, cooperativeReads } from '../cooperatives/cooperatives.query.ts'
import { DocumentQueries, documentReads } from '../documents/documents.query.ts'
import { FoodOutletQueries, foodOutletReads } from '../food-outlets/food-outlets.query.ts'
import { IdentityQueries, identityReads } from '../identity/identity.query.ts'
import { LoanQueries, loanReads } from '../loans/loans.query.ts'
import type { ReadModel } from '../mechanisms/read-model/model.ts'
import { ProposalQueries, proposalReads } from '../proposals/proposals.query.ts'
import { RegionQueries, regionReads } from '../regions/regions.query.ts'
import { RuleSetQueries, ruleSetReads } from '../rule-sets/rule-sets.query.ts'
import { TimelineQueries, timelineReads } from '../timeline/timeline.query.ts'
import { TimelineSubscription } from '../timeline/timeline.subscription.ts'
import { VisitQueries, visitReads } from '../visits/visits.query.ts'
import { acceptedFields } from './accepted.ts'
import { mutations } from './mutations.ts'
import { NodeQueries, nodeReads } from './node.query.ts'
import { FindingWords, ProblemWords } from './refused.ts'
import { SyncCommandsMutation } from './sync-commands.ts'

const parts = [
  appraisalReads,
  cooperativeReads,
  documentReads,
  foodOutletReads,
  identityReads,
  loanReads,
  nodeReads,
  proposalReads,
  regionReads,
  ruleSetReads,
  timelineReads,
  visitReads,
]

/** What stands beside the columns of each type, from the folders of all features. */
export const readModel: ReadModel = parts.reduce<ReadModel>((whole, part) => {
  for (const [type, fields] of Object.entries(part)) whole[type] = { ...whole[type], ...fields }
  return whole
}, {})

/** Types that a client may meet by their id alone. */
const nodes = [
  Appraisal,
  Cooperative,
  CooperativeDocument,
  Deliberation,
  DocumentPage,
  FoodOutlet,
  Loan,
  LoanMovement,
  Organisation,
  Person,
  Proposal,
  ProposalVersion,
  Region,
  RuleSetVersion,
  TimelineEvent,
  Visit,
]

const queries = [
  AppraisalQueries,
  CooperativeQueries,
  DocumentQueries,
  FoodOutletQueries,
  IdentityQueries,
  LoanQueries,
  NodeQueries,
  ProposalQueries,
  RegionQueries,
  RuleSetQueries,
  TimelineQueries,
  VisitQueries,
] as const

/** The schema, from the decorators of entities and features. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ...queries,
      ...mutations,
      SyncCommandsMutation,
      ...(acceptedFields as never[]),
      TimelineSubscription,
      ProblemWords,
      FindingWords,
    ],
    orphanedTypes: nodes,
    validate: false,
    // Subscriptions read the timeline; type-graphql asks for a bus as soon as one exists.
    pubSub: { publish() {}, subscribe: () => (async function* () {})() as never },
  })
  describeRoots(schema)
  readByResponseKey(schema)
  return schema
}

/** type-graphql has no decorator for the three roots. */
function describeRoots(schema: GraphQLSchema): void {
  const words = {
    Query: 'What may be read. Each operation is one statement, answered under the rights of who asks.',
    Mutation:
      'The commands of the programme. Each answers with a union: what was accepted, or `Refused` with what to do.',
    Subscription: 'What may be followed as it happens.',
  }
  for (const [name, description] of Object.entries(words))
    Object.assign(schema.getType(name) as object, { description })
}

/** Records come from the statement as JSON keyed by what the client called each field, so that is how they are read. */
function readByResponseKey(schema: GraphQLSchema): void {
  const answered = new Set(['Query', 'Mutation', 'Subscription', 'Refused', 'Finding'])
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || answered.has(type.name) || type.name.endsWith('Accepted'))
      continue
    for (const field of Object.values(type.getFields()))
      field.resolve = (record, _args, _context, info) => record[info.path.key]
  }
}

/** The schema as text, in a fixed order: the committed inventory of the API. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`
