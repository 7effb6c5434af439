import type { Finding } from '@dampingi/domain'
import { type FormFinding, language, say, type ToldRefusal } from '@dampingi/ui'
import { shallowRef } from 'vue'

/** A finding of the domain, at the field of a form that it is about. */
export const atField = ({ path, why, mend, severity }: Pick<Finding, 'path' | 'why' | 'mend' | 'severity'>) => ({
  path: fieldOf(path),
  message: `${say(why)} ${say(mend)}`,
  blocking: severity === 'BLOCKING',
})

/**
 * What the API refused, told at the fields whose answer is still the one that was sent. It stops no other try: what only the server
 * knows may have changed since.
 */
export function useRefusedAt<Values extends object>(refused: () => ToldRefusal | null) {
  const sent = shallowRef<Partial<Values>>({})
  const sending = (values: Values): void => {
    sent.value = { ...values }
  }
  const refusedAt = (values: Values): FormFinding[] =>
    (refused()?.findings ?? [])
      .map((told) => ({
        path: fieldOf(told.path),
        message: language.value === 'id' ? `${told.whyId} ${told.mendId}` : `${told.whyEn} ${told.mendEn}`,
        blocking: false,
      }))
      .filter(({ path }) => {
        const field = path[0] as keyof Values
        return field in values && values[field] === sent.value[field]
      })
  return { sending, refusedAt }
}

/** The form asks for metres where the record keeps decimetres, and its fields are those of the check itself. */
const fieldOf = (path: readonly string[]): string[] =>
  (path[0] === 'siteCheck' ? path.slice(1) : [...path]).map((name) => name.replace('Decimetres', 'Metres'))
