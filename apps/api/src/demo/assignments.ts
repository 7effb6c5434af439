import type { CooperativeRecord, GrantRecord, PersonRecord } from '@dampingi/domain'
import { fixedId } from '../regions/fixed-id.ts'
import { firstDayBefore } from './demo-calendar.ts'

/** A co-operative with the BA who accompanies it. */
export interface Assignment {
  cooperative: CooperativeRecord
  assistant: PersonRecord
  grant: GrantRecord
}

/** BAs with eleven co-operatives; the others have ten: 11 × 11 + 21 × 10 = 331. Source: domain reference, section 0. */
const withEleven = 11

/** Who accompanies whom: neighbours in the order of the codes, so that a BA rides through as few kecamatan as can be. */
export function assignments(given: {
  cooperatives: readonly CooperativeRecord[]
  persons: readonly PersonRecord[]
  today: string
}): Assignment[] {
  const assistants = given.persons.filter(({ role }) => role === 'BA')
  let next = 0
  return assistants.flatMap((assistant, i) => {
    const own = given.cooperatives.slice(next, next + (i < withEleven ? 11 : 10))
    next += own.length
    return own.map((cooperative) => ({ cooperative, assistant, grant: grantOf(cooperative, assistant, given.today) }))
  })
}

const grantOf = (cooperative: CooperativeRecord, { id, username }: PersonRecord, today: string): GrantRecord => ({
  id: fixedId('assignment', `${username} ${cooperative.id}`),
  regency: cooperative.regency,
  cooperativeId: cooperative.id,
  granteeId: id,
  purpose: 'ASSIGNMENT',
  validFrom: firstDayBefore(today),
  validTo: null,
})
