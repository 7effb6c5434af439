import { type PaperKind, paperKinds } from '@dampingi/domain'

const paths: Record<PaperKind, string> = {
  PROPOSAL: 'proposal',
  SCHEDULE: 'jadwal',
  MEMBERS_INVITATION: 'undangan-rapat-anggota',
  DELIBERATION_INVITATION: 'undangan-musdes',
  ATTENDANCE_LIST: 'daftar-hadir',
  DELIBERATION_MINUTES: 'berita-acara',
  APPROVAL_LETTER: 'surat-persetujuan',
  POWER_OF_ATTORNEY: 'surat-kuasa',
  READER_PACK: 'paket-bank',
}

/** The part of an address that names a paper. */
export const pathOfPaper = (kind: PaperKind): string => paths[kind]

export const paperOfPath = (path: string): PaperKind | null => paperKinds.find((kind) => paths[kind] === path) ?? null
