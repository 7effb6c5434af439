import type { OrganisationRecord, PersonRecord, Role } from '@dampingi/domain'
import { fixedId } from '../regions/fixed-id.ts'
import { firstDayBefore } from './demo-calendar.ts'

const regency = '33.02'

/** The organisations of the demo. Banks and Bulog bear their real names, with what they do here marked as an example. */
export const demoOrganisations: OrganisationRecord[] = (
  [
    ['DINAS', 'Dinas Koperasi Banyumas (contoh)', 'OFFICE'],
    ['BRI', 'Bank BRI (contoh)', 'LENDER'],
    ['BNI', 'Bank BNI (contoh)', 'LENDER'],
    ['MANDIRI', 'Bank Mandiri (contoh)', 'LENDER'],
    ['BSI', 'Bank BSI (contoh)', 'LENDER'],
    ['BULOG', 'Bulog Cabang Banyumas (contoh)', 'BULOG'],
  ] as const
).map(([code, name, kind]) => ({ id: fixedId('organisation', code), code, name, kind, regency }))

export const organisationId = (code: string): string => fixedId('organisation', code)
export const lenderCodes = ['BRI', 'BNI', 'MANDIRI', 'BSI'] as const
export type LenderCode = (typeof lenderCodes)[number]

/** Given names alone, marked as examples: nobody real is meant. The first 32 are the BAs. */
const assistants = [
  'Rini',
  'Sari',
  'Bayu',
  'Wulan',
  'Dimas',
  'Laras',
  'Galih',
  'Tika',
  'Yoga',
  'Mira',
  'Aji',
  'Nisa',
  'Bagas',
  'Intan',
  'Panji',
  'Ratih',
  'Fajar',
  'Ayu',
  'Ilham',
  'Citra',
  'Reza',
  'Vina',
  'Hadi',
  'Lestari',
  'Gilang',
  'Puspa',
  'Arif',
  'Kirana',
  'Surya',
  'Melati',
  'Bima',
  'Indah',
]
const bankPeople: Record<LenderCode, readonly [string, string, string]> = {
  BRI: ['Tari', 'Hendra', 'Wisnu'],
  BNI: ['Nanda', 'Yuli', 'Eka'],
  MANDIRI: ['Rizal', 'Anggun', 'Farah'],
  BSI: ['Salma', 'Lukman', 'Hanif'],
}

/** The user name of the n-th BA, from 1: `ba01`. */
const assistantUsername = (number: number): string => `ba${String(number).padStart(2, '0')}`
export const personId = (username: string): string => fixedId('person', username)

/** The users of the demo: 32 BAs, 2 PMOs, the office, three people at each bank, two Bulog officers, two administrators. */
export function demoPersons(today: string): PersonRecord[] {
  const validFrom = firstDayBefore(today)
  const person = (username: string, name: string, role: Role, organisation: string): PersonRecord => ({
    id: personId(username),
    name: `${name} (contoh)`,
    username,
    role,
    organisationId: organisationId(organisation),
    regency,
    language: 'id',
    validFrom,
    validTo: null,
  })
  return [
    ...assistants.map((name, i) => person(assistantUsername(i + 1), name, 'BA', 'DINAS')),
    person('pmo1', 'Nur', 'PMO', 'DINAS'),
    person('pmo2', 'Teguh', 'PMO', 'DINAS'),
    person('dinas', 'Retno', 'OFFICE', 'DINAS'),
    ...lenderCodes.flatMap((code) => {
      const [reviewer, approver, secondReviewer] = bankPeople[code]
      const at = code.toLowerCase()
      return [
        person(`${at}-reviewer`, reviewer, 'BANK_REVIEWER', code),
        person(`${at}-approver`, approver, 'BANK_APPROVER', code),
        person(`${at}-reviewer2`, secondReviewer, 'BANK_REVIEWER', code),
      ]
    }),
    person('bulog1', 'Imam', 'BULOG', 'BULOG'),
    person('bulog2', 'Desi', 'BULOG', 'BULOG'),
    person('admin', 'Admin', 'ADMIN', 'DINAS'),
    person('admin2', 'Wahyu', 'ADMIN', 'DINAS'),
  ]
}
