import { viewerKindOf } from '@dampingi/domain'
import type { DemoProgramme } from './demo-programme.ts'

/** Who signs in where. The one password is for the demo alone: a start in production refuses it. */
export interface DemoAccount {
  portal: 'ba' | 'pmo' | 'bank' | 'bulog'
  role: string
  username: string
  password: string
  name: string
}

const portals = { BA: 'ba', PMO: 'pmo', BANK: 'bank', BULOG: 'bulog' } as const

export const demoPassword = 'sawah-hijau-2025'

/** An account for each person of the demo. */
export const demoAccounts = (programme: Pick<DemoProgramme, 'persons'>): DemoAccount[] =>
  programme.persons.map(({ role, username, name }) => ({
    portal: portals[viewerKindOf(role)],
    role,
    username,
    password: demoPassword,
    name,
  }))
