import { approvalLetter, powerOfAttorney } from './approval-papers.ts'
import { attendanceList, deliberationInvitation, deliberationMinutes, membersInvitation } from './meeting-papers.ts'
import type { Paper, PaperKind } from './paper.ts'
import type { PaperSetting } from './paper-setting.ts'
import { proposalPaper } from './proposal-paper.ts'
import { readerPack } from './reader-pack-paper.ts'
import { schedulePaper } from './schedule-paper.ts'

/** Every paper of the financing road, in the order in which they are needed. */
export const papers: Record<PaperKind, (setting: PaperSetting) => Paper> = {
  PROPOSAL: proposalPaper,
  SCHEDULE: schedulePaper,
  MEMBERS_INVITATION: membersInvitation,
  DELIBERATION_INVITATION: deliberationInvitation,
  ATTENDANCE_LIST: attendanceList,
  DELIBERATION_MINUTES: deliberationMinutes,
  APPROVAL_LETTER: approvalLetter,
  POWER_OF_ATTORNEY: powerOfAttorney,
  READER_PACK: readerPack,
}
