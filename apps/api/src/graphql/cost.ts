import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { fragmentsOf, limits, tooMuch } from './limits.ts'

/** The page size of a list that is not told another. */
const defaultRows = 20

/**
 * What an operation asks for, in rows and fields, multiplied down the tree with the page sizes of this request. Throws `TOO_COSTLY` as
 * soon as the limit is passed, so that counting is never the expense.
 */
export function checkCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): void {
  const fragments = fragmentsOf(document)
  const variables = { ...defaultsOf(operation), ...given }
  let cost = 0
  const walk = (set: SelectionSetNode, times: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += times
      if (cost > limits.cost) throw tooMuch('rows and fields', limits.cost)
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet !== undefined) walk(selection.selectionSet, times * rowsOf(selection))
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
        if (inner !== undefined) walk(inner.selectionSet, times)
      }
    }
  }
  /** How many rows a field may give: its page size, or the ids it was given. */
  const rowsOf = (field: FieldNode): number => {
    const first = argumentOf(field, 'first', variables)
    if (first !== undefined) return Math.max(1, Number(first) || defaultRows)
    const ids = argumentOf(field, 'ids', variables)
    if (Array.isArray(ids)) return Math.max(1, ids.length)
    return field.selectionSet !== undefined && holdsEdges(field.selectionSet) ? defaultRows : 1
  }
  const holdsEdges = (set: SelectionSetNode): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === 'edges'
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      return inner !== undefined && holdsEdges(inner.selectionSet)
    })
  walk(operation.selectionSet, 1)
}

/** The value of an argument, when it is a number or a list; undefined when it is not given. */
function argumentOf(field: FieldNode, name: string, variables: Record<string, unknown>): unknown {
  const value = field.arguments?.find((argument) => argument.name.value === name)?.value
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value]
  if (value?.kind === Kind.LIST) return value.values
  return value?.kind === Kind.INT ? value.value : undefined
}

/** What the operation itself gives to variables that a request leaves out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, defaultValue.value]] : [],
    ),
  )
