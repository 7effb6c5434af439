import { Appraisal, Loan, Proposal, ProposalStateCodes } from '@dampingi/domain/entities'
import { Args, ArgsType, Field, FieldResolver, ID, InputType, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import {
  CooperativeDocumentConnection,
  DeliberationConnection,
  ProposalConnection,
  ProposalVersionConnection,
} from '../graphql/connections.ts'
import { among, equals, listOf, orderBy, under } from '../graphql/read.ts'
import type { ReadModel, Row } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which proposals.' })
class ProposalFilter {
  @Field(() => ID, { nullable: true, description: 'Of this co-operative.' }) cooperativeId?: string | null
  @Field(() => [ProposalStateCodes], { nullable: true, description: 'In one of these states.' }) states?:
    | string[]
    | null
}

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => ProposalFilter, { nullable: true, description: 'Which ones.' }) filter?: ProposalFilter | null
}

export const proposalReads: ReadModel = {
  Query: {
    proposals: listOf('Proposal', {
      filters: { cooperativeId: equals('cooperativeId', 'uuid'), states: among('state') },
      order: orderBy('desc', ['stateSince', 'timestamptz']),
    }),
  },
  Proposal: {
    deliberations: listOf('Deliberation', {
      belongs: under('proposalId'),
      order: orderBy('desc', ['scheduledOn', 'date']),
    }),
    documents: listOf('CooperativeDocument', {
      belongs: under('proposalId'),
      order: orderBy('desc', ['attachedAt', 'timestamptz']),
    }),
    versions: listOf('ProposalVersion', {
      belongs: under('proposalId'),
      order: orderBy('desc', ['frozenAt', 'timestamptz']),
    }),
    appraisal: {
      kind: 'record',
      of: 'Appraisal',
      where: (row, parent) => under('proposalId')(row, parent as Row),
      order: { by: (row) => row.column('stateSince'), direction: 'desc' },
    },
    loan: {
      kind: 'record',
      of: 'Loan',
      where: (row, parent) => under('proposalId')(row, parent as Row),
      order: { by: (row) => row.column('stateSince'), direction: 'desc' },
    },
  },
}

@Resolver(() => Proposal)
export class ProposalQueries {
  @Query(() => ProposalConnection, { description: 'The proposals that you may see, the latest change first.' })
  proposals(@Args(() => ProposalsArgs) _args: ProposalsArgs): object {
    return declared()
  }

  @FieldResolver(() => DeliberationConnection, { description: 'Its deliberations, the latest first.' })
  deliberations(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => CooperativeDocumentConnection, { description: 'Its own papers, the latest first.' })
  documents(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => ProposalVersionConnection, {
    description: 'As it stood each time it was frozen, the latest first.',
  })
  versions(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => Appraisal, { nullable: true, description: 'What the bank does with it.' })
  appraisal(): Appraisal {
    return declared()
  }

  @FieldResolver(() => Loan, { nullable: true, description: 'The loan that it led to.' })
  loan(): Loan {
    return declared()
  }
}
