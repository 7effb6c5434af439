import type { Party } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import type { CooperativeFacts } from '../evidence.ts'
import type { EligibilityItem } from '../parameter.ts'
import { blocking, type Rule, silent } from './rule.ts'

interface Gate {
  rule: string
  fields: (keyof CooperativeFacts)[]
  why: Text
  mend: Text
  owner: Party
}

/** What a borrower must have, in the order in which it is obtained. Source: domain reference 1.2 (gate) and 7 (order of numbers). */
const gates: Record<EligibilityItem, Gate> = {
  LEGAL: {
    rule: 'LEGAL_MISSING',
    fields: ['deedNumber', 'ahuDecreeNumber'],
    why: { id: 'Akta atau SK AHU belum dicatat.', en: 'The deed or the AHU decree is not recorded.' },
    mend: {
      id: 'Minta salinannya dari pengurus, lalu catat nomornya.',
      en: 'Ask the board for a copy and record the number.',
    },
    owner: 'BOARD',
  },
  NPWP: {
    rule: 'NPWP_MISSING',
    fields: ['taxNumber'],
    why: { id: 'NPWP koperasi belum ada.', en: 'The co-operative has no tax number (NPWP) yet.' },
    mend: { id: 'Bantu pengurus mendaftar, lalu catat NPWP.', en: 'Help the board to register and record the NPWP.' },
    owner: 'BA',
  },
  ACCOUNT: {
    rule: 'ACCOUNT_MISSING',
    fields: ['bankAccount'],
    why: { id: 'Rekening atas nama koperasi belum ada.', en: 'There is no account in the co-operative’s name yet.' },
    mend: {
      id: 'Pengurus membuka rekening atas nama koperasi.',
      en: 'The board opens an account in the co-operative’s name.',
    },
    owner: 'BOARD',
  },
  NIB: {
    rule: 'NIB_MISSING',
    fields: ['businessNumber'],
    why: { id: 'NIB koperasi belum ada.', en: 'The co-operative has no business number (NIB) yet.' },
    mend: { id: 'Bantu pengurus mengurus NIB di OSS.', en: 'Help the board to obtain the NIB at OSS.' },
    owner: 'BA',
  },
  COOPERATIVE_NUMBER: {
    rule: 'COOPERATIVE_NUMBER_MISSING',
    fields: ['cooperativeNumber'],
    why: { id: 'NIK koperasi belum ada.', en: 'The co-operative number (NIK) is missing.' },
    mend: { id: 'Ajukan NIK koperasi ke dinas, lalu catat.', en: 'Apply for the NIK at the office and record it.' },
    owner: 'BA',
  },
}

const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** The gate of the borrower: one rule for each thing that must be there. Numbers themselves stay out of the trace. */
export const eligibilityRules: readonly Rule[] = (Object.keys(gates) as EligibilityItem[]).map((item) => ({
  name: gates[item].rule,
  reads: ['eligibility'],
  check: (it) => {
    const { fields, ...gate } = gates[item]
    const missing = fields.find((field) => !isGiven(it.evidence.cooperative[field]))
    const asked = it.parameters.eligibility.value
    const inputs = { given: missing === undefined }
    if (asked === null && item !== 'LEGAL') return { inputs, findings: [] }
    if (asked === null)
      return { inputs, findings: [silent(it, 'eligibility', { id: 'syarat peminjam', en: 'who may borrow' })] }
    if (missing === undefined || !asked.includes(item)) return { inputs, findings: [] }
    return {
      inputs,
      findings: [blocking({ ...gate, path: ['cooperative', missing], cite: it.parameters.eligibility })],
    }
  },
}))
