import { maySee, type ViewerKind } from '@dampingi/domain'
import {
  type ArgumentNode,
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  visit,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import { type AliasableExpression, type Kysely, sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import { embedded, typeOfField } from './embedded.ts'
import type { EntityMap } from './entity-map.ts'
import { type Arguments, list } from './list.ts'
import type { FieldDeclaration, NodeDeclaration, ReadModel, RecordDeclaration, Row, RowsDeclaration } from './model.ts'
import { type ArgumentsRead, Slot } from './slot.ts'

/** What the compiler knows of an operation. Variables decide which filters and orders the text has; their values are never in it. */
export interface Compiling {
  schema: GraphQLSchema
  fragments: Record<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
  kind: ViewerKind
}

export type Json = AliasableExpression<unknown>
// biome-ignore lint/suspicious/noExplicitAny: tables are known by the ORM's metadata, not by a type.
export type Database = Kysely<any>

/** Turns a selection into one statement that gives JSON. One compiler compiles one operation. */
export class Compiler {
  private rows = 0
  /** `fixed`: the arguments of a field that has no variable in them, read once. */
  private readonly fields: {
    node: FieldNode
    definition: Parameters<typeof getArgumentValues>[0]
    fixed: Record<string, unknown> | null
  }[] = []

  constructor(
    readonly db: Database,
    private readonly model: ReadModel,
    private readonly entities: EntityMap,
    private readonly operation: Compiling,
  ) {}

  /** The arguments of every field met, with the variables of one request. */
  readonly argumentsFor = (variables: Record<string, unknown>): ArgumentsRead =>
    this.fields.map(({ node, definition, fixed }) => fixed ?? getArgumentValues(definition, node, variables))

  /** The fields that are selected of a type, as a JSON object. `row` is null at the root of a query. */
  object(type: GraphQLObjectType, row: Row | null, nodes: readonly FieldNode[]): Json {
    const { schema, fragments, variables } = this.operation
    const selected = collectSubfields(schema, fragments, variables, type, nodes as FieldNode[])
    const entries = [...selected].map(([key, same]) => [key, this.field(type, row, same)])
    return jsonBuildObject(Object.fromEntries(entries))
  }

  /** One record by id, as a JSON object. */
  recordById(type: GraphQLObjectType, nodes: readonly FieldNode[], id: Slot): Json {
    return this.record(
      { kind: 'record', of: type.name, where: (row) => sql<boolean>`${row.column('id')} = ${id}::uuid` },
      nodes,
      null,
    )
  }

  private field(type: GraphQLObjectType, row: Row | null, nodes: readonly FieldNode[]): Json {
    const name = (nodes[0] as FieldNode).name.value
    if (name === '__typename') return sql`${sql.lit(type.name)}::text`
    if (row?.carried.includes(name)) return row.column(name) as Json
    const declared = this.model[type.name]?.[name]
    if (declared !== undefined) return this.declared(declared, type, row, nodes)
    const columns = this.entities.get(type.name)?.columns
    const property = columns?.has(name) ? name : `${name}Id`
    const column = columns?.get(property)
    if (row === null || column === undefined) throw new Error(`The read model does not know ${type.name}.${name}`)
    if (!maySee(this.operation.kind, type.name, property)) return sql`null::text`
    if (column.refersTo !== null && property !== name)
      return this.reference(column.refersTo, row.column(property) as Json, nodes)
    return this.value(type, name, row.column(property) as Json, nodes)
  }

  /** A column: as it is, rupiah as text, or a structured value cut down to what was selected. */
  private value(type: GraphQLObjectType, name: string, column: Json, nodes: readonly FieldNode[]): Json {
    const fieldType = typeOfField(type, name)
    const inner = getNamedType(fieldType)
    if (isObjectType(inner)) {
      const { schema, fragments, variables } = this.operation
      const select = (of: GraphQLObjectType, at: readonly FieldNode[]) =>
        collectSubfields(schema, fragments, variables, of, at as FieldNode[])
      return embedded(column, fieldType, nodes, select)
    }
    return inner.name === 'Rupiah' ? sql`${column}::text` : column
  }

  private reference(of: string, id: Json, nodes: readonly FieldNode[]): Json {
    return this.record({ kind: 'record', of, where: (row) => sql<boolean>`${row.column('id')} = ${id}` }, nodes, null)
  }

  private declared(
    declared: FieldDeclaration,
    type: GraphQLObjectType,
    row: Row | null,
    nodes: readonly FieldNode[],
  ): Json {
    if (declared.kind === 'computed') return declared.as(row as Row) as Json
    if (declared.kind === 'rows') return this.rowsOf(declared, nodes)
    const args = this.argumentsOf(type, nodes[0] as FieldNode)
    if (declared.kind === 'node') return this.node(declared, nodes, args)
    if (declared.kind === 'record') return this.record(declared, nodes, row, args)
    return list(this, declared, row, nodes, args)
  }

  private record(declared: RecordDeclaration, nodes: readonly FieldNode[], parent: Row | null, args?: Arguments): Json {
    const row = this.rowOf(declared.of)
    const argument = (name: string) => (args as Arguments).uuid(name)
    let query = this.from(declared.of, row)
      .where(declared.where(row, parent, argument))
      .select(this.object(this.typeOf(declared.of), row, nodes).as('json') as never)
    if (declared.order !== undefined)
      query = query.orderBy(declared.order.by(row), declared.order.direction).orderBy(row.column('id'), 'desc').limit(1)
    return query
  }

  private rowsOf(declared: RowsDeclaration, nodes: readonly FieldNode[]): Json {
    const type = this.typeOf(declared.of)
    const parts = this.selected(type, nodes).map(([key, same]) => {
      const name = (same[0] as FieldNode).name.value
      return [key, name === '__typename' ? sql`${sql.lit(type.name)}::text` : sql.ref(`found.${name}`)]
    })
    return sql`(select coalesce(json_agg(${jsonBuildObject(Object.fromEntries(parts))}), '[]') from (${declared.from}) as found)`
  }

  /** A record of any type: each table is asked by id, the one that has it answers. */
  private node(declared: NodeDeclaration, nodes: readonly FieldNode[], args: Arguments): Json {
    const id: Json = declared.many ? sql.ref('wanted.id') : sql`${args.uuid('id')}::uuid`
    const types = this.operation.schema.getPossibleTypes(this.operation.schema.getType('Node') as never)
    const each = types.map((type) => this.reference(type.name, id, nodes))
    const one = sql`coalesce(${sql.join(each)})`
    if (!declared.many) return one
    return sql`(select coalesce(json_agg(${one} order by wanted.place), '[]') from unnest(${args.uuids('ids')}::uuid[]) with ordinality as wanted(id, place))`
  }

  /** A fresh alias over the table of a type, with computed fields that are joined to it by `carry`. */
  rowOf(type: string, carried: readonly string[] = []): Row {
    const columns = this.entities.get(type)?.columns
    const alias = `t${this.rows++}`
    const column = (property: string) =>
      sql.ref(
        carried.includes(property)
          ? `${alias} ${property}.value`
          : `${alias}.${columns?.get(property)?.name ?? property}`,
      )
    return { alias, column, carried }
  }

  /** How a computed field of a type comes about for a row. */
  computed(type: string, name: string, row: Row): Json {
    const declared = this.model[type]?.[name]
    if (declared?.kind !== 'computed') throw new Error(`${type}.${name} is not computed`)
    return declared.as(row) as Json
  }

  from(type: string, row: Row) {
    return this.db.selectFrom(`${this.entities.get(type)?.table} as ${row.alias}`)
  }

  typeOf(name: string): GraphQLObjectType {
    return this.operation.schema.getType(name) as GraphQLObjectType
  }

  /** The fields selected of a connection or an edge, by response key. */
  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): [string, readonly FieldNode[]][] {
    const { schema, fragments, variables } = this.operation
    return [...collectSubfields(schema, fragments, variables, type, nodes as FieldNode[])]
  }

  private argumentsOf(type: GraphQLObjectType, node: FieldNode): Arguments {
    const definition = type.getFields()[node.name.value] as Parameters<typeof getArgumentValues>[0]
    const now = getArgumentValues(definition, node, this.operation.variables)
    const isFixed = (node.arguments ?? []).every((argument) => !hasVariable(argument))
    const index = this.fields.push({ node, definition, fixed: isFixed ? now : null }) - 1
    return argumentsAt(index, node, now)
  }
}

/** Whether what is given for an argument depends on the request. */
function hasVariable(argument: ArgumentNode | undefined): boolean {
  let found = false
  if (argument !== undefined)
    visit(argument, {
      Variable: () => {
        found = true
        return BREAK
      },
    })
  return found
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** What is no id at all finds nothing, just as an invented id does. */
const knownForm = (value: unknown): string | null => (typeof value === 'string' && uuidForm.test(value) ? value : null)

/** What is given to the field `node`, whose arguments `argumentsFor` tells at `index`. */
const argumentsAt = (index: number, node: FieldNode, now: Record<string, unknown>): Arguments => {
  const read = (args: ArgumentsRead, path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], args[index])
  return {
    now,
    slot: (path) => new Slot((args) => read(args, path)),
    mapped: (path, map) => new Slot((args) => map(read(args, path))),
    number: (name, map) =>
      hasVariable(node.arguments?.find((argument) => argument.name.value === name))
        ? sql`${new Slot((args) => map(read(args, name)))}::integer`
        : sql.lit(map(now[name])),
    uuid: (path) => new Slot((args) => knownForm(read(args, path))),
    uuids: (path) =>
      new Slot((args) =>
        atMost(mostIds, read(args, path) as unknown[]).map(
          (id) => knownForm(id) ?? '00000000-0000-0000-0000-000000000000',
        ),
      ),
  }
}

/** How many ids may be looked up at once: promise A2. */
const mostIds = 100

function atMost<Item>(most: number, items: Item[]): Item[] {
  if (items.length <= most) return items
  throw new GraphQLError(`Give at most ${most} ids at once.`, { extensions: { code: 'BAD_USER_INPUT' } })
}
