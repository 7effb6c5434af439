/**
 * What the API sends, as the domain's records hold it: money is a number (a field whose name ends in `Rupiah` travels as a string of
 * digits), and what is not known is null. Generated types call such a field optional, yet whoever asked for it is sent at least its null.
 */
export type FromApi<Value> = Value extends readonly (infer Item)[]
  ? FromApi<Item>[]
  : Value extends object
    ? { [Key in keyof Value]-?: Key extends `${string}Rupiah` ? MoneyOf<Value[Key]> : FromApi<NullFor<Value[Key]>> }
    : Value

type NullFor<Field> = undefined extends Field ? Exclude<Field, undefined> | null : Field
type MoneyOf<Field> = number | (null extends NullFor<Field> ? null : never)

/** The reverse: a record of the domain as a query's generated types tell it, whatever is null there being optional. */
export type ToldByApi<Value> = Value extends readonly (infer Item)[]
  ? readonly ToldByApi<Item>[]
  : Value extends object
    ? { [Key in keyof Value as null extends Value[Key] ? never : Key]: ToldField<Key, Value[Key]> } & {
        [Key in keyof Value as null extends Value[Key] ? Key : never]?: ToldField<Key, Value[Key]>
      }
    : Value

type ToldField<Key, Field> = Key extends `${string}Rupiah`
  ? string | (null extends Field ? null : never)
  : ToldByApi<Field>

/** The same value as the domain's records hold it. Whole rupiah up to fifteen digits fit a number exactly. */
export function fromApi<Value>(value: Value): FromApi<Value> {
  return read(value) as FromApi<Value>
}

function read(value: unknown): unknown {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map(read)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, field]) => [
        key,
        key.endsWith('Rupiah') && field !== null && field !== undefined ? Number(field) : read(field),
      ]),
  )
}
