/**
 * Asks for the type of what a client keeps by type and id, and of what may be of several types. Whatever else is inside a record needs no
 * name of its own: it is a third of a day's data on a phone, and PostgreSQL would have to write it into every value.
 */
export const withTypenames = (document) => ({
  ...document,
  definitions: document.definitions.map((definition) => ({
    ...definition,
    selectionSet: inside(definition.selectionSet, definition.kind === 'OperationDefinition'),
  })),
})

function inside(set, root) {
  const selections = set.selections.map((selection) =>
    selection.selectionSet === undefined
      ? selection
      : { ...selection, selectionSet: inside(selection.selectionSet, false) },
  )
  if (root || !selections.some(tellsApart) || selections.some(({ name }) => name?.value === '__typename'))
    return { ...set, selections }
  return { ...set, selections: [...selections, { kind: 'Field', name: { kind: 'Name', value: '__typename' } }] }
}

const tellsApart = ({ kind, name }) => kind !== 'Field' || name.value === 'id'

/** The same as a transform of the code generator. */
export const typenames = {
  transform: ({ documents }) =>
    documents.map((file) => ({ ...file, document: file.document && withTypenames(file.document) })),
}
