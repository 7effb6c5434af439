import type { Finding } from '../mechanisms/finding.ts'
import type { Requirement } from '../mechanisms/lifecycle.ts'
import { type AppraisalFacts, isRefusal } from './appraisal-facts.ts'
import type { StandingLine } from './checklist.ts'
import { isClear } from './credit-check.ts'

/** Each mandatory line of the bank's list is answered for what is in the proposal now. Source: screens K4, "checklist done". */
export const checklistAnswered: Requirement<AppraisalFacts> = {
  code: 'CHECKLIST_OPEN',
  path: ['checklist'],
  met: ({ openLines }) => openLines.length === 0,
  each: ({ openLines }) => openLines.map(openLine),
  why: { id: 'Daftar periksa belum lengkap dijawab.', en: 'The checklist is not answered in full yet.' },
  mend: { id: 'Jawab setiap baris wajib.', en: 'Answer each mandatory line.' },
  owner: 'BANK',
}
const openLine = ({ line: { code, title }, answer }: StandingLine): Finding => ({
  rule: 'CHECKLIST_OPEN',
  severity: 'BLOCKING',
  path: ['checklist', code],
  why:
    answer === null
      ? { id: `${title.id} belum dijawab.`, en: `${title.en} is not answered yet.` }
      : {
          id: `${title.id}: isi proposal berubah sejak dijawab.`,
          en: `${title.en}: the proposal has changed since it was answered.`,
        },
  mend: { id: 'Jawab di daftar periksa.', en: 'Answer it in the checklist.' },
  owner: 'BANK',
  citation: null,
})
/**
 * A bank may offer over an issue, or before it asked; but not by oversight: whoever recommends says why, and the approver reads it. Our
 * own convention: the rule does not ask for the credit bureau (domain reference 1.2), and no manual of a bank was found.
 */
export const creditAcknowledged: Requirement<AppraisalFacts> = {
  code: 'CREDIT_UNACKNOWLEDGED',
  path: ['acknowledgement'],
  met: (facts) => isRefusal(facts) || isClear(facts.creditCheck) || (facts.acknowledgement ?? '').trim().length > 0,
  why: {
    id: 'SLIK belum dicek, atau ada catatan, dan belum ada alasan untuk tetap menawarkan.',
    en: 'The credit bureau was not asked, or found an issue, and no reason is given to offer all the same.',
  },
  mend: {
    id: 'Catat hasil SLIK, atau tulis alasan untuk pemutus.',
    en: 'Record the outcome, or write the reason for the approver.',
  },
  owner: 'BANK',
}
