/** Order of names as here: by the Indonesian alphabet, capitals and marks aside, numbers by their size (BA-2 before BA-10). */
const inOrder = new Intl.Collator('id', { numeric: true, sensitivity: 'base', ignorePunctuation: true })

/** For `sort`: the first name before, after, or beside the second. */
export const compareNames = (a: string, b: string): number => inOrder.compare(a, b)
