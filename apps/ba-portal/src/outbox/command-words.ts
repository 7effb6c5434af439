import type { OutboxItem } from '@dampingi/client'
import {
  appraisalLifecycle,
  type CooperativeCommandName,
  type DocumentKind,
  type DocumentRecord,
  deliberationLifecycle,
  documentLifecycle,
  foodOutletLifecycle,
  loanLifecycle,
  proposalLifecycle,
  recordLegalBasisWords,
  type Text,
  visitLifecycle,
} from '@dampingi/domain'
import { blockLabel, documentLabel, say } from '@dampingi/ui'
import { pathOfPaper } from '../documents/kinds.ts'
import { writtenBlocks } from '../proposals/blocks.ts'
import { t } from '../words/t.ts'

/** What a command is called, from the lifecycle that it moves. */
const words: Partial<Record<CooperativeCommandName, Text>> = {
  ...appraisalLifecycle.commands,
  ...loanLifecycle.commands,
  ...proposalLifecycle.commands,
  ...deliberationLifecycle.commands,
  ...visitLifecycle.commands,
  ...foodOutletLifecycle.commands,
  ...documentLifecycle.commands,
  recordLegalBasis: recordLegalBasisWords,
}
const commandWords = (name: CooperativeCommandName): string => {
  const text = words[name]
  return text === undefined ? name : say(text)
}

/** What this command does; where it writes a block or attaches a paper, which one, since several of them may wait one under the other. */
export function deedWords(item: Pick<OutboxItem, 'name' | 'input'>): string {
  if (item.name === 'attachDocument')
    return `${commandWords(item.name)}: ${documentLabel(item.input.kind as DocumentKind)}`
  const block = writtenBlock(item.input)
  return item.name === 'editProposalBlock' && block !== undefined
    ? `${commandWords(item.name)}: ${blockLabel(block.block)}`
    : commandWords(item.name)
}
const writtenBlock = (input: object) =>
  writtenBlocks.find(({ field }) => (input as Record<string, unknown>)[field] != null)

/** Why it was refused: the server's words, or ours where the server could not take it at all. */
export function refusalWords({ code, message }: { code: string; message: string }): string {
  if (message !== '') return message
  return code === 'TOO_LARGE' ? t('local.TOO_LARGE') : t('local.REJECTED')
}

/** The screen on which a refused command is mended; null where there is nothing to type: it is sent again or put aside. */
export function mendingPath(item: OutboxItem, cooperativeOf: (proposalId: string) => string | null): string | null {
  const input = item.input as Record<string, unknown>
  const query = `perbaiki=${item.key}`
  const text = (field: string): string => String(input[field] ?? '')
  if (item.name === 'recordVisit') return `/kunjungan/baru?koperasi=${text('cooperativeId')}&${query}`
  if (item.name === 'correctVisit') return `/kunjungan/${text('visitId')}/perbaiki?${query}`
  if (item.name === 'attachDocument') return `${pathOfPaper(paperOf(input))}/baru?${query}`
  if (item.name === 'recordLegalBasis') return `/koperasi/${text('cooperativeId')}/data/ubah?${query}`
  if (item.name === 'startFoodOutlet') return `/koperasi/${text('cooperativeId')}/rpk?${query}`
  const proposalId = text('proposalId') || (item.about.find((id) => cooperativeOf(id) !== null) ?? '')
  const cooperativeId = cooperativeOf(proposalId)
  const segment = proposalScreens[item.name]
  if (cooperativeId === null || segment === undefined) return null
  return `/koperasi/${cooperativeId}/proposal/${proposalId}/${typeof segment === 'string' ? segment : segment(input)}?${query}`
}

const paperOf = ({ cooperativeId, proposalId = null, kind }: Record<string, unknown>) =>
  ({ cooperativeId, proposalId, kind }) as Pick<DocumentRecord, 'cooperativeId' | 'proposalId' | 'kind'>

const proposalScreens: Partial<Record<CooperativeCommandName, string | ((input: Record<string, unknown>) => string)>> =
  {
    editProposalBlock: (input) => `blok/${writtenBlock(input)?.n ?? 3}`,
    scheduleMembersMeeting: 'rapat-anggota',
    recordMembersResolution: 'rapat-anggota',
    scheduleDeliberation: 'musdes',
    recordDeliberation: 'musdes/keputusan',
    issueVillageApproval: 'persetujuan',
    submitProposal: 'kirim',
    moveProposalRuleSet: 'pindah-aturan',
    answerInformation: 'pertanyaan',
    acceptOffer: 'terima',
    declineOffer: 'tolak',
    recordVillageRepayment: 'pinjaman/kembalikan',
    reverseMovement: (input) => `pinjaman/batalkan/${String(input.movementId ?? '')}`,
  }
