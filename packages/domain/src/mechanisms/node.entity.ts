import { Field, ID, InterfaceType } from 'type-graphql'

/** Whatever has an id of its own and can be asked for by it. */
@InterfaceType({ description: 'Whatever has an id of its own. A foreign id and an invented one answer alike.' })
export abstract class Node {
  @Field(() => ID, { description: 'A UUID of version 7, unique over all types.' })
  id!: string
}
