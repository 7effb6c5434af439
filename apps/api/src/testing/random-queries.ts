import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Values that a generated query may give: ids, texts to search for, cursors that others were given. */
export interface Given {
  ids: string[]
  texts: string[]
  cursors: string[]
}

/** A small generator of numbers below 2^32, the same for one seed on every machine (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Writes a query that the schema takes: any root field, any nested field, any argument. */
export function randomQuery(schema: GraphQLSchema, below: (most: number) => number, given: Given): string {
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const text = (value: string) => JSON.stringify(value)

  const value = (type: GraphQLInputType, name: string): string => {
    if (isNonNullType(type)) return value(type.ofType, name)
    if (isListType(type)) return `[${Array.from({ length: 1 + below(3) }, () => value(type.ofType, name)).join(', ')}]`
    if (isEnumType(type)) return pick(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => below(2) === 0)
      return `{ ${fields.map((field) => `${field.name}: ${value(field.type, field.name)}`).join(', ')} }`
    }
    if (name === 'first') return String(1 + below(12))
    if (name === 'after') return text(pick(given.cursors))
    if (type.name === 'ID') return text(pick(given.ids))
    if (type.name === 'Date') return text(`2026-${String(1 + below(12)).padStart(2, '0')}-20`)
    if (type.name === 'Boolean') return String(below(2) === 0)
    return type.name === 'Int' ? String(below(100)) : text(pick(given.texts))
  }

  const call = (field: GraphQLField<unknown, unknown>): string => {
    const chosen = field.args.filter((argument) =>
      isNonNullType(argument.type) ? argument.defaultValue === undefined || below(2) === 0 : below(3) === 0,
    )
    return chosen.length === 0
      ? field.name
      : `${field.name}(${chosen.map((argument) => `${argument.name}: ${value(argument.type, argument.name)}`).join(', ')})`
  }

  const selection = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    const chosen = fields.filter(() => below(fields.length > 8 ? 3 : 2) === 0)
    // A list is always followed to its rows: that is where there is something to see.
    for (const name of ['edges', 'node'])
      if (type.getFields()[name] !== undefined && depth > 0) chosen.push(type.getFields()[name] as never)
    return ['__typename', ...new Set(chosen.map((field) => nested(field, depth - 1)))].join(' ')
  }

  const nested = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const type = getNamedType(field.type)
    if (isObjectType(type)) return met(field.name, `${call(field)} { ${selection(type, depth)} }`)
    if (!isAbstractType(type)) return call(field)
    const kinds = schema.getPossibleTypes(type)
    return met(
      field.name,
      `${call(field)} { __typename ${kinds.map((kind) => `... on ${kind.name} { ${plain(kind)} }`).join(' ')} }`,
    )
  }
  /** The leaves of a record; no two records meet under one name with different types. */
  const plain = (type: GraphQLObjectType) =>
    Object.values(type.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
      .map((field) => `${type.name}_${field.name}: ${field.name}`)
      .filter(() => below(9) === 0)
      .concat('id')
      .join(' ')
  const met = (_name: string, written: string) => written

  const root = schema.getQueryType() as GraphQLObjectType
  const fields = Object.values(root.getFields())
  const chosen = Array.from({ length: 1 + below(2) }, (_, i) => `r${i}: ${nested(pick(fields), 1 + below(5))}`)
  return `{ ${chosen.join(' ')} }`
}
