import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { fragmentsOf, tooMuch } from './limits.ts'

/** The page size of a list that is not told another. */
const defaultRows = 20
/** The arguments that give a row for each of their items: records by their ids, commands of a batch. */
const lists = ['ids', 'commands']
/** The arguments that say how many rows a field may give. */
export const rowArguments: readonly string[] = ['first', ...lists]

/** An operation and the schema that it was held against. */
export interface Asked {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
}

/**
 * How many rows an operation asks for, multiplied down the tree with the page sizes of this request, its root counted as one. A record is
 * a row; what a connection puts around its rows, and a value inside a record, is none. Throws `TOO_COSTLY` as soon as it is more than
 * `most`, so that counting is never the expense. Promise A6.
 */
export function costOf({ schema, document, operation }: Asked, given: Record<string, unknown>, most: number): number {
  const fragments = fragmentsOf(document)
  const variables = { ...defaultsOf(operation), ...given }
  let cost = 1
  const walk = (set: SelectionSetNode, parent: Parent, times: number, met: Set<string>): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet === undefined) continue
        const type = typeOf(parent, selection)
        const rows = times * rowsOf(selection)
        if (isRow(parent, type)) cost += rows
        if (cost > most) throw tooMuch('rows', most)
        walk(selection.selectionSet, type, rows, new Set())
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, conditioned(schema, selection.typeCondition) ?? parent, times, met)
      } else if (!met.has(selection.name.value)) {
        // Spread twice at one place, a fragment is still read once.
        met.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment !== undefined)
          walk(fragment.selectionSet, conditioned(schema, fragment.typeCondition) ?? parent, times, met)
      }
    }
  }
  /** How many rows a field may give: its page size, or the items it was given. */
  const rowsOf = (field: FieldNode): number => {
    const first = argumentOf(field, 'first', variables)
    if (first !== undefined) return Math.max(1, Number(first) || defaultRows)
    for (const name of lists) {
      const items = argumentOf(field, name, variables)
      if (Array.isArray(items)) return Math.max(1, items.length)
    }
    return field.selectionSet !== undefined && holdsEdges(field.selectionSet) ? defaultRows : 1
  }
  /** Each fragment is looked into once, so that fragments that multiply cost nothing. */
  const holdsEdges = (set: SelectionSetNode, met = new Set<string>()): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === 'edges'
      if (selection.kind === Kind.INLINE_FRAGMENT) return holdsEdges(selection.selectionSet, met)
      const fragment = met.has(selection.name.value) ? undefined : fragments.get(selection.name.value)
      met.add(selection.name.value)
      return fragment !== undefined && holdsEdges(fragment.selectionSet, met)
    })
  walk(operation.selectionSet, schema.getRootType(operation.operation) ?? null, 1, new Set())
  return cost
}

/** The value of an argument, when it is a number or a list; undefined when it is not given. */
function argumentOf(field: FieldNode, name: string, variables: Record<string, unknown>): unknown {
  const value = field.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] : literal(value)
}

const literal = (value: ValueNode | undefined): unknown => {
  if (value?.kind === Kind.LIST) return value.values
  return value?.kind === Kind.INT ? value.value : undefined
}

/** What the operation itself gives to variables that a request leaves out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, literal(defaultValue)]),
  )

type Parent = GraphQLNamedType | null

const typeOf = (parent: Parent, { name }: FieldNode): Parent =>
  isObjectType(parent) || isInterfaceType(parent)
    ? (getNamedType(parent.getFields()[name.value]?.type ?? null) ?? null)
    : null

const conditioned = (schema: GraphQLSchema, condition: NamedTypeNode | undefined): Parent =>
  condition === undefined ? null : (schema.getType(condition.name.value) ?? null)

/** A record, a list of them as a connection, or the answer to a command; the record inside an edge was counted with its connection. */
const isRow = (parent: Parent, type: Parent): boolean =>
  !parent?.name.endsWith('Edge') && (isRecord(type) || isUnionType(type) || type?.name.endsWith('Connection') === true)

const isRecord = (type: Parent): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().length > 0)
