import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { differingFacts, type GivenLegalFacts, legalFactsFindings, legalFactsOf } from './legal-facts.ts'

export interface RecordLegalBasis extends CommandInput {
  cooperativeId: string
  /** All of the facts as they are to be. */
  facts: GivenLegalFacts
  /** All of them as they were when they were opened: what is the same in both was not changed by the giver. */
  basedOn: GivenLegalFacts
}

/**
 * Records what a co-operative obtained: deed, decree, numbers, account. Only what the giver changed is written, so that changes of
 * different facts merge; one that somebody else changed meanwhile to something else is a conflict for a person.
 */
export const recordLegalBasis = defineCommand<RecordLegalBasis>({
  by: ['BA'],
  subject: ({ cooperativeId }) => ({ kind: 'cooperative', id: cooperativeId }),
  decide(input, { cooperative: before, today }) {
    const [given, known, current] = [input.facts, input.basedOn, before].map(legalFactsOf) as [
      ReturnType<typeof legalFactsOf>,
      ReturnType<typeof legalFactsOf>,
      ReturnType<typeof legalFactsOf>,
    ]
    const changed = differingFacts(given, known)
    if (changed.length === 0) return refuse('INPUT_INVALID', [nothingChanged])
    const conflict = changed.find((field) => current[field] !== known[field] && current[field] !== given[field])
    if (conflict !== undefined) return refuse('VERSION_CONFLICT', [], ['facts', conflict])
    const written = Object.fromEntries(changed.map((field) => [field, given[field]]))
    const cooperative = { ...before, ...written }
    const findings = legalFactsFindings(legalFactsOf(cooperative), changed, today)
    if (findings.length > 0) return refuse('INPUT_INVALID', findings, findings[0]?.path)
    return {
      outcome: 'ACCEPTED',
      writes: { cooperative },
      event: {
        type: 'LegalBasisRecorded',
        subject: 'cooperative',
        subjectId: before.id,
        cooperativeId: before.id,
        bankId: null,
        from: null,
        to: 'RECORDED',
        onBehalfOf: null,
        // Which facts, never what they are: the chain is for ever.
        facts: { fields: changed },
      },
      findings: [],
    }
  },
})

const nothingChanged = inputFinding(
  ['facts'],
  { id: 'Belum ada yang diubah.', en: 'Nothing was changed yet.' },
  { id: 'Isi data yang baru, lalu simpan.', en: 'Fill in what is new, then save.' },
)
