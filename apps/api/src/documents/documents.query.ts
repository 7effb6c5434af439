import { CooperativeDocument, DocumentKindCodes, DocumentStateCodes } from '@dampingi/domain/entities'
import { sql } from 'kysely'
import { Args, ArgsType, Field, FieldResolver, ID, InputType, Int, Query, Resolver } from 'type-graphql'
import { declared, PageArgs } from '../graphql/connection.ts'
import { CooperativeDocumentConnection, DocumentPageConnection } from '../graphql/connections.ts'
import { among, equals, listOf, orderBy, under } from '../graphql/read.ts'
import type { ReadModel, Row } from '../mechanisms/read-model/model.ts'

@InputType({ description: 'Which papers.' })
class DocumentFilter {
  @Field(() => [DocumentStateCodes], { nullable: true, description: 'In one of these states.' }) states?:
    | string[]
    | null
  @Field(() => [DocumentKindCodes], { nullable: true, description: 'Of one of these kinds.' }) kinds?: string[] | null
  @Field(() => ID, { nullable: true, description: 'Of this co-operative.' }) cooperativeId?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Whether all pages have come.' }) complete?: boolean | null
}

@ArgsType()
class DocumentsArgs extends PageArgs {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which ones.' }) filter?: DocumentFilter | null
}

const toCome = (row: Row) =>
  sql`(select count(*)::integer from document_page p where p.document_id = ${row.column('id')} and p.received_at is null)`

const idsOfPages = (row: Row) =>
  sql`(select coalesce(json_agg(p.id order by p.number), '[]') from document_page p where p.document_id = ${row.column('id')})`

export const documentReads: ReadModel = {
  Query: {
    documents: listOf('CooperativeDocument', {
      filters: {
        states: among('state'),
        kinds: among('kind'),
        cooperativeId: equals('cooperativeId', 'uuid'),
        complete: (row, value) => sql<boolean>`(${toCome(row)} = 0) = ${value}::boolean`,
      },
      order: orderBy('asc', ['stateSince', 'timestamptz']),
    }),
  },
  CooperativeDocument: {
    pages: listOf('DocumentPage', { belongs: under('documentId'), order: orderBy('asc', ['number', 'integer']) }),
    pagesToCome: { kind: 'computed', as: toCome },
    pageIds: { kind: 'computed', as: idsOfPages },
    proposalId: { kind: 'computed', as: (row) => row.column('proposalId') },
  },
}

@Resolver(() => CooperativeDocument)
export class DocumentQueries {
  @Query(() => CooperativeDocumentConnection, {
    description: 'The papers that you may see, the longest waiting first.',
  })
  documents(@Args(() => DocumentsArgs) _args: DocumentsArgs): object {
    return declared()
  }

  @FieldResolver(() => DocumentPageConnection, { description: 'Its pages in their order.' })
  pages(@Args(() => PageArgs) _args: PageArgs): object {
    return declared()
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: "The id of the proposal it belongs to; null for the co-operative's own papers.",
  })
  proposalId(): string {
    return declared()
  }

  @FieldResolver(() => [ID], { description: 'The ids of its pages in their order.' })
  pageIds(): string[] {
    return declared()
  }

  @FieldResolver(() => Int, { description: 'How many of its pages are still to come.' })
  pagesToCome(): number {
    return declared()
  }
}
