import { addDays, type CooperativeRecord, type DocumentKind, type PersonRecord, wibDayOf } from '@dampingi/domain'
import { instantAt, workDayAt } from './demo-calendar.ts'
import type { Step } from './proposal-fates.ts'
import { samplePage } from './sample-paper.ts'
import type { Act, Stage } from './stage.ts'

/** Which papers a step of a proposal's road leaves in the vault. */
const papersOf: Partial<Record<Step, readonly DocumentKind[]>> = {
  START: ['DEED', 'NIB', 'NPWP'],
  MEMBERS: ['MEMBERS_MINUTES'],
  HOLD_APPROVED: ['ATTENDANCE', 'OFFICIAL_RECORD'],
  HOLD_CONDITIONS: ['ATTENDANCE', 'OFFICIAL_RECORD'],
  HOLD_REJECTED: ['OFFICIAL_RECORD'],
  LETTER: ['APPROVAL_LETTER'],
}

interface Papers {
  cooperative: CooperativeRecord
  assistant: PersonRecord
  pmo: PersonRecord
  steps: readonly Step[]
  days: readonly string[]
  today: string
}

/**
 * The acts over the papers of a road: each is attached the evening of its step, and checked two working days later if those have
 * passed, but on the day of the submission at the latest.
 */
export function documentActs(papers: Papers): Act[] {
  const { steps, days } = papers
  return steps.flatMap((step, i) =>
    (papersOf[step] ?? []).flatMap((kind, place) => actsOf(papers, kind, { day: days[i] as string, place })),
  )
}

function actsOf(
  { cooperative, assistant, pmo, steps, days, today }: Papers,
  kind: DocumentKind,
  on: { day: string; place: number },
): Act[] {
  const found = { documentId: '' }
  const minute = 19 * 60 + 10 + 4 * on.place
  const submittedOn = days[steps.indexOf('SUBMIT')] ?? today
  const inTurn = workDayAt(addDays(on.day, 4))
  const [checkedOn = inTurn] = [inTurn, submittedOn].toSorted()
  const attach: Act = {
    at: instantAt(on.day, minute, 0),
    by: assistant,
    cooperative,
    play: (stage, act) => {
      found.documentId = stage.idAt(act.at)
      attachPaper(stage, act, { documentId: found.documentId, kind })
    },
  }
  const receive: Act = {
    ...attach,
    at: instantAt(on.day, minute + 1, 0),
    play: (stage, act) => stage.receivePages(act, found.documentId),
  }
  const check: Act = {
    at: instantAt(checkedOn, 9 * 60 + 4 * on.place, 0),
    by: pmo,
    cooperative,
    play: (stage, act) => checkPaper(stage, act, { documentId: found.documentId, kind }),
  }
  return checkedOn < today ? [attach, receive, check] : [attach, receive]
}

function attachPaper(stage: Stage, act: Act, { documentId, kind }: { documentId: string; kind: DocumentKind }): void {
  const { cooperative } = act
  const proposal = ownNumber[kind] !== undefined ? null : lastProposal(stage, cooperative.id)
  stage.give(act, 'attachDocument', {
    documentId,
    cooperativeId: cooperative.id,
    proposalId: proposal?.id ?? null,
    kind,
    number: ownNumber[kind]?.(cooperative) ?? null,
    issuedOn: kind === 'DEED' ? cooperative.deedOn : proposal === null ? null : wibDayOf(act.at),
    expiresOn: null,
    pages: [{ id: stage.idAt(act.at), ...samplePage }],
  })
}

/** One tax number in three was photographed of another paper. */
function checkPaper(stage: Stage, act: Act, { documentId, kind }: { documentId: string; kind: DocumentKind }): void {
  const differs = kind === 'NPWP' && act.cooperative.name.length % 3 === 0
  stage.give(act, 'verifyDocument', {
    documentId,
    matches: !differs,
    note: differs ? 'Foto ini kartu NPWP ketua, bukan NPWP koperasi. Kirim NPWP koperasi.' : null,
  })
}

const ownNumber: Partial<Record<DocumentKind, (of: CooperativeRecord) => string | null>> = {
  DEED: ({ deedNumber }) => deedNumber,
  NIB: ({ businessNumber }) => businessNumber,
  NPWP: ({ taxNumber }) => taxNumber,
}

const lastProposal = ({ kept }: Stage, cooperativeId: string) =>
  [...kept.proposals.values()].findLast((proposal) => proposal.cooperativeId === cooperativeId) ?? null
