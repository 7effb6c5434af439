import { ArgsType, Field, Int, ObjectType } from 'type-graphql'

/** Whether there is more, and where to go on. */
@ObjectType({ description: 'Whether there is more, and where to go on.' })
class PageInfo {
  @Field(() => Boolean, { description: 'There are rows after this page.' }) hasNextPage!: boolean
  @Field(() => String, { nullable: true, description: 'Give it as "after" for the next page.' }) endCursor!:
    | string
    | null
}

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' }) first!: number
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string | null
}

type Class = abstract new (...args: never[]) => object

/** The connection and edge types of one type, named by it, as Relay names them. */
export function connectionOf(type: Class): Class {
  @ObjectType(`${type.name}Edge`, { description: `One ${type.name} in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where it stands in the list.' }) cursor!: string
    @Field(() => type as never, { description: 'The record.' }) node!: object
  }
  @ObjectType(`${type.name}Connection`, { description: `A page of a list of ${type.name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of the page.' }) edges!: Edge[]
    @Field(() => PageInfo, { description: 'Whether there is more.' }) pageInfo!: PageInfo
    @Field(() => Int, { description: 'All rows that you may see; counted only when asked for.' }) totalCount!: number
  }
  return Connection
}

/** The body of a field that the read model answers: it is compiled into the statement and never called. */
export const declared = (): never => {
  throw new Error('This field is answered by the read model')
}
