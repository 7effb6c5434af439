/** What the API sends, with money as numbers: a field whose name ends in `Rupiah` travels as a string of digits. */
export type FromApi<Value> = Value extends readonly (infer Item)[]
  ? FromApi<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Key extends `${string}Rupiah` ? MoneyOf<Value[Key]> : FromApi<Value[Key]> }
    : Value

type MoneyOf<Value> = number | Extract<Value, null | undefined>

/** The same value as the domain's records hold it. Whole rupiah up to fifteen digits fit a number exactly. */
export function fromApi<Value>(value: Value): FromApi<Value> {
  return read(value) as FromApi<Value>
}

function read(value: unknown): unknown {
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
