import type { ViewerKind } from '@dampingi/domain'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { sql } from 'kysely'
import { compileOnly } from './compile-only.ts'
import { Compiler, type Compiling } from './compiler.ts'
import type { EntityMap } from './entity-map.ts'
import type { ReadModel } from './model.ts'
import { type ArgumentsRead, Slot } from './slot.ts'

/** A statement ready to run: its text never changes, its values are read from the variables of each request. */
export interface Plan {
  /**
   * Names the prepared statement: the text depends on the operation, the kind of viewer and the shape of the variables. Null for a plan
   * that is not kept: what is prepared stays on its connection, so it must not be prepared at each request anew.
   */
  id: number | null
  text: string
  parameters: readonly unknown[]
  argumentsFor: (variables: Record<string, unknown>) => ArgumentsRead
}

/** At most so many shapes of one operation are kept; more come only from a client that plays. */
const mostShapes = 64

/** Compiles operations to statements, once for each operation, kind of viewer and shape of its variables. */
export class Plans {
  private readonly kept = new WeakMap<OperationDefinitionNode, Map<string, Plan>>()
  private readonly db = compileOnly()
  private readonly orders: Set<unknown>
  private keptPlans = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly model: ReadModel,
    private readonly entities: EntityMap,
  ) {
    this.orders = ordersOf(schema)
  }

  /** The statement of a whole query operation. */
  ofQuery(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
    kind: ViewerKind,
  ): Plan {
    const shapes = this.kept.get(operation) ?? new Map<string, Plan>()
    this.kept.set(operation, shapes)
    const shape = `${kind} ${this.shapeOf(operation, variables)}`
    const known = shapes.get(shape)
    if (known !== undefined) return known
    const compiler = this.compiler({ schema: this.schema, fragments: fragmentsOf(document), variables, kind })
    const root = this.schema.getQueryType() as never
    const plan = this.plan(compiler, compiler.object(root, null, [asField(operation)]))
    if (shapes.size >= mostShapes) return plan
    this.keptPlans += 1
    const kept = { ...plan, id: this.keptPlans }
    shapes.set(shape, kept)
    return kept
  }

  /** The statement of one record that a command or an event hands on, for the selection at `info`. */
  ofRecord(info: GraphQLResolveInfo, id: string, kind: ViewerKind): Plan {
    const type = getNamedType(info.returnType)
    if (!isObjectType(type)) throw new Error(`${type.name} is not a record`)
    const { schema, fragments, variableValues } = info
    const compiler = this.compiler({ schema, fragments, variables: variableValues, kind })
    return this.plan(compiler, compiler.recordById(type, info.fieldNodes, new Slot(() => id)))
  }

  private compiler(compiling: Compiling): Compiler {
    return new Compiler(this.db, this.model, this.entities, compiling)
  }

  private plan(compiler: Compiler, json: ReturnType<Compiler['object']>): Plan {
    const { sql: text, parameters } = sql`select ${json}::text`.compile(this.db)
    return { id: null, text, parameters, argumentsFor: compiler.argumentsFor }
  }

  /**
   * What of the variables the text depends on: which are given, the orders and the flags. A code that is filtered by is a value like any
   * other: a statement for each would be planned by PostgreSQL at every request, since it thinks better of a value that it knows.
   */
  private shapeOf(operation: OperationDefinitionNode, variables: Record<string, unknown>): string {
    const parts = (operation.variableDefinitions ?? []).map(({ variable, type }) =>
      this.shape(typeFromAST(this.schema, type as never), variables[variable.name.value]),
    )
    return parts.join(' ')
  }

  private shape(type: unknown, value: unknown): string {
    if (value == null) return '-'
    const inner = getNullableType(type as never) as unknown
    if (this.orders.has(inner) || typeof value === 'boolean') return String(value)
    if (!isInputObjectType(inner)) return 'v'
    const fields = Object.entries(inner.getFields()).map(([name, field]) =>
      this.shape(field.type, (value as Record<string, unknown>)[name]),
    )
    return `{${fields.join(' ')}}`
  }
}

/** The enums that a list is ordered by. */
const ordersOf = (schema: GraphQLSchema): Set<unknown> =>
  new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap(({ args }) => args.filter(({ name }) => name === 'orderBy').map(({ type }) => getNamedType(type))),
  )

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  )

/** The root's selection, dressed as a field so that it is collected like any other. */
const asField = ({ selectionSet }: OperationDefinitionNode) =>
  ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'Query' }, selectionSet }) as never
