import { Node } from '@dampingi/domain/entities'
import { Arg, ID, Query, Resolver } from 'type-graphql'
import type { ReadModel } from '../mechanisms/read-model/model.ts'
import { declared } from './connection.ts'

export const nodeReads: ReadModel = {
  Query: { node: { kind: 'node', many: false }, nodes: { kind: 'node', many: true } },
}

@Resolver()
export class NodeQueries {
  @Query(() => Node, {
    nullable: true,
    description: 'A record by its id; null where there is none that is yours to see.',
  })
  node(@Arg('id', () => ID, { description: 'Its id.' }) _id: string): Node {
    return declared()
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Records by their ids, at most 100, in the order asked; null where there is none.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'Their ids.' }) _ids: string[]): Node[] {
    return declared()
  }
}
