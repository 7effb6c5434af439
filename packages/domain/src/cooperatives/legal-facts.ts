import {
  badCount,
  badNumberText,
  type Earliest,
  emptyText,
  futureDay,
  inputFinding,
  tooEarly,
} from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import type { CooperativeRecord } from './cooperative.ts'

/** What an assistant records of a co-operative, in the order in which it is obtained. */
export const legalFactFields = [
  'deedNumber',
  'deedOn',
  'ahuDecreeNumber',
  'ahuDecreeOn',
  'taxNumber',
  'bankAccount',
  'businessNumber',
  'cooperativeNumber',
  'chairName',
  'chairPhone',
  'memberCount',
  'villageFundCeilingRupiah',
] as const satisfies readonly (keyof CooperativeRecord)[]
export type LegalFactField = (typeof legalFactFields)[number]
export type LegalFacts = Pick<CooperativeRecord, LegalFactField>
/** Over the wire: what is left out is not known. */
export type GivenLegalFacts = { [Field in LegalFactField]?: LegalFacts[Field] | null }

/** What a command is called that moves no lifecycle. */
export const recordLegalBasisWords: Text = { id: 'Catat data legal', en: 'Record legal facts' }

/** These facts as they are kept: the same number is the same however it is spaced. */
export const legalFactsOf = (given: GivenLegalFacts): LegalFacts => ({
  deedNumber: given.deedNumber?.trim() ?? null,
  deedOn: given.deedOn ?? null,
  ahuDecreeNumber: given.ahuDecreeNumber?.trim() ?? null,
  ahuDecreeOn: given.ahuDecreeOn ?? null,
  taxNumber: bare(given.taxNumber),
  bankAccount: given.bankAccount?.trim() ?? null,
  businessNumber: bare(given.businessNumber),
  cooperativeNumber: given.cooperativeNumber?.trim() ?? null,
  chairName: given.chairName?.trim() ?? null,
  chairPhone: dialled(given.chairPhone),
  memberCount: given.memberCount ?? null,
  villageFundCeilingRupiah: given.villageFundCeilingRupiah ?? null,
})

/** NPWP and NIB are printed with dots, dashes and spaces that are no part of them. */
const bare = (value: string | null | undefined): string | null => value?.replace(/[\s.-]/g, '') ?? null

/** One number however it is written: `0812-3456 789` and `+62 812 3456 789` are `+628123456789`. */
const dialled = (value: string | null | undefined): string | null =>
  bare(value)
    ?.replace(/[()]/g, '')
    .replace(/^(0|62)(?=[1-9])/, '+62') ?? null

/** The facts in which one differs from the other. */
export const differingFacts = (one: LegalFacts, other: LegalFacts): LegalFactField[] =>
  legalFactFields.filter((field) => one[field] !== other[field])

const names: Record<'deedNumber' | 'ahuDecreeNumber' | 'bankAccount' | 'cooperativeNumber' | 'chairName', Text> = {
  deedNumber: { id: 'Nomor akta', en: 'The number of the deed' },
  ahuDecreeNumber: { id: 'Nomor SK AHU', en: 'The number of the AHU decree' },
  bankAccount: { id: 'Nomor rekening', en: 'The number of the account' },
  cooperativeNumber: { id: 'NIK koperasi', en: 'The co-operative number' },
  chairName: { id: 'Nama ketua', en: 'The name of the chair' },
}
/** More members than any village has people. */
const mostMembers = 100_000
/** Many times what any village gets: the largest village funds are a few billion a year. */
const mostCeilingRupiah = 100_000_000_000

/** What may be wrong with the facts that changed, each at its field; what was there before is not judged again. */
export function legalFactsFindings(facts: LegalFacts, changed: readonly LegalFactField[], today: string): Finding[] {
  const given = changed.filter((field) => facts[field] !== null)
  return [
    ...given.flatMap((field) => findingsAt(field, facts, today)),
    ...paired(changed, facts, { number: 'deedNumber', on: 'deedOn' }),
    ...paired(changed, facts, { number: 'ahuDecreeNumber', on: 'ahuDecreeOn' }),
    ...decreeAfterDeed(changed, facts),
  ]
}

function findingsAt(field: LegalFactField, facts: LegalFacts, today: string): Finding[] {
  const path = ['facts', field]
  if (field === 'deedOn' || field === 'ahuDecreeOn') return futureDay(path, facts[field] ?? '', today)
  if (field === 'businessNumber')
    return digits(path, facts.businessNumber, { pattern: /^\d{13}$/, id: 'NIB: 13 angka.', en: 'A NIB has 13 digits.' })
  if (field === 'taxNumber')
    return digits(path, facts.taxNumber, {
      pattern: /^\d{15,16}$/,
      id: 'NPWP: 15 atau 16 angka.',
      en: 'A NPWP has 15 or 16 digits.',
    })
  if (field === 'chairPhone')
    return digits(path, facts.chairPhone, {
      pattern: /^\+[1-9]\d{7,14}$/,
      id: 'Nomor HP: 8 sampai 15 angka, misalnya 0812 3456 789.',
      en: 'A phone number has 8 to 15 digits, as in 0812 3456 789.',
      mend: { id: 'Ketik ulang nomornya.', en: 'Type it again.' },
    })
  if (field === 'cooperativeNumber')
    return digits(path, facts.cooperativeNumber, {
      pattern: /^\d[\d./-]{5,29}$/,
      id: 'NIK koperasi terdiri dari angka, paling sedikit 6.',
      en: 'A co-operative number has digits, at least 6.',
    })
  if (field === 'bankAccount')
    return digits(path, facts.bankAccount, {
      pattern: /^(?=(?:\D*\d){5})[^\p{C}]{5,100}$/u,
      id: 'Nomor rekening paling sedikit 5 angka.',
      en: 'An account number has at least 5 digits.',
      mend: {
        id: 'Tulis bank dan nomornya seperti di buku rekening.',
        en: 'Write bank and number as in the passbook.',
      },
    })
  if (field === 'memberCount')
    return facts.memberCount === 0 ? [noMember(path)] : badCount(path, facts.memberCount ?? 0, mostMembers)
  if (field === 'villageFundCeilingRupiah')
    return badCount(path, facts.villageFundCeilingRupiah ?? 0, mostCeilingRupiah)
  return badNumberText(path, facts[field] ?? '', names[field])
}

const noMember = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Koperasi tanpa anggota tidak ada.', en: 'There is no co-operative without members.' },
    { id: 'Isi jumlah anggota, atau kosongkan bila belum tahu.', en: 'Give how many, or leave it empty if unknown.' },
  )
const asOnPaper: Text = { id: 'Ketik ulang seperti di surat.', en: 'Type it again as on the paper.' }
const digits = (
  path: string[],
  value: string | null,
  { pattern, id, en, mend = asOnPaper }: Text & { pattern: RegExp; mend?: Text },
): Finding[] => (pattern.test(value ?? '') ? [] : [inputFinding(path, { id, en }, mend)])

/** A paper has its number and its day: where one of them was changed, neither is missing. */
function paired(
  changed: readonly LegalFactField[],
  facts: LegalFacts,
  { number, on }: { number: 'deedNumber' | 'ahuDecreeNumber'; on: 'deedOn' | 'ahuDecreeOn' },
): Finding[] {
  if (!changed.includes(number) && !changed.includes(on)) return []
  if (facts[number] === null && facts[on] === null) return []
  const day = { id: `Tanggal ${papers[number].id}`, en: `The day of the ${papers[number].en}` }
  return [
    ...(facts[number] === null ? emptyText(['facts', number], null, names[number]) : []),
    ...emptyText(['facts', on], facts[on], day),
  ]
}
const papers = { deedNumber: { id: 'akta', en: 'deed' }, ahuDecreeNumber: { id: 'SK AHU', en: 'AHU decree' } }

function decreeAfterDeed(changed: readonly LegalFactField[], { deedOn, ahuDecreeOn }: LegalFacts): Finding[] {
  if (deedOn === null || ahuDecreeOn === null) return []
  if (!changed.includes('deedOn') && !changed.includes('ahuDecreeOn')) return []
  const deed: Earliest = {
    day: deedOn,
    why: { id: 'SK AHU lebih dulu daripada akta.', en: 'The AHU decree is before the deed.' },
  }
  return tooEarly(['facts', 'ahuDecreeOn'], ahuDecreeOn, deed)
}
