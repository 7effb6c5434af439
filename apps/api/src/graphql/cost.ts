import {
  type DocumentNode,
  type FieldNode,
  Kind,
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
/** What a connection puts around its rows is no row itself. */
const wrappers = new Set(['edges', 'node', 'pageInfo'])

/**
 * How many rows an operation asks for, multiplied down the tree with the page sizes of this request, its root counted as one. Throws
 * `TOO_COSTLY` as soon as it is more than `most`, so that counting is never the expense. Promise A6.
 */
export function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
  most: number,
): number {
  const fragments = fragmentsOf(document)
  const variables = { ...defaultsOf(operation), ...given }
  let cost = 1
  const walk = (set: SelectionSetNode, times: number, met: Set<string>): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet === undefined) continue
        const wrapper = wrappers.has(selection.name.value) && selection.arguments?.length === 0
        const rows = wrapper ? times : times * rowsOf(selection)
        if (!wrapper) cost += rows
        if (cost > most) throw tooMuch('rows', most)
        walk(selection.selectionSet, rows, new Set())
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, times, met)
      } else if (!met.has(selection.name.value)) {
        // Spread twice at one place, a fragment is still read once.
        met.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment !== undefined) walk(fragment.selectionSet, times, met)
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
  walk(operation.selectionSet, 1, new Set())
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
