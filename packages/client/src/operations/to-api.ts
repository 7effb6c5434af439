/**
 * A command's input as the API takes it: whole rupiah travel as a string of digits, everything else as it is. A field is money
 * when its name ends in `Rupiah`, in the domain and in the schema alike.
 */
export function toApi(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toApi)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, isMoney(key, field) ? String(field) : toApi(field)]),
  )
}

const isMoney = (key: string, field: unknown): boolean => key.endsWith('Rupiah') && typeof field === 'number'
