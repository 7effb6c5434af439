import type { Finding } from './finding.ts'
import type { Text } from './text.ts'

/** Every way a command can fail that a user can meet. The text of each is in `problem-words.ts`. */
export const problemCodes = [
  'NOT_FOUND',
  'NOT_YOURS',
  'WRONG_STATE',
  'REQUIREMENTS_UNMET',
  'RULES_BROKEN',
  'INPUT_INVALID',
  'ALREADY_EXISTS',
  'VERSION_CONFLICT',
  'INPUT_CHANGED',
  'SECOND_PERSON',
  'RULE_CLOSED',
  'IDEMPOTENCY_KEY_REUSED',
  'QUOTA_REACHED',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** An expected failure, as data: what happened, where, and through its findings what to do. */
export interface Problem {
  code: ProblemCode
  /** Path of the input field, empty for the command as a whole. */
  path: string[]
  findings: Finding[]
}

/** What happened and what to do next, for a person. Wording: design of the screens, section 4. */
export const problemWords: Record<ProblemCode, { message: Text; remedy: Text }> = {
  NOT_FOUND: {
    message: {
      id: 'Tidak ditemukan. Mungkin sudah dipindahkan atau bukan tugas Anda.',
      en: 'Not found. It may have been moved, or it is not yours.',
    },
    remedy: { id: 'Buka daftar Anda, lalu pilih dari sana.', en: 'Open your list and choose from there.' },
  },
  NOT_YOURS: {
    message: { id: 'Bukan Anda yang memutuskan langkah ini.', en: 'This step is not yours to decide.' },
    remedy: { id: 'Lihat siapa gilirannya, lalu hubungi dia.', en: 'See whose turn it is and contact them.' },
  },
  WRONG_STATE: {
    message: {
      id: 'Langkah ini tidak berlaku pada keadaan sekarang.',
      en: 'This step does not apply in the present state.',
    },
    remedy: { id: 'Muat ulang, lalu lihat langkah berikutnya.', en: 'Reload and see the next step.' },
  },
  REQUIREMENTS_UNMET: {
    message: { id: 'Belum bisa dikirim. Ada yang kurang.', en: 'Cannot be sent yet. Something is missing.' },
    remedy: {
      id: 'Lengkapi yang disebut di bawah, lalu kirim lagi.',
      en: 'Complete what is listed below, then send again.',
    },
  },
  RULES_BROKEN: {
    message: { id: 'Belum sesuai aturan.', en: 'Not within the rules yet.' },
    remedy: { id: 'Perbaiki temuan di bawah, lalu kirim lagi.', en: 'Mend the findings below, then send again.' },
  },
  INPUT_INVALID: {
    message: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some input needs mending.' },
    remedy: {
      id: 'Perbaiki isian yang disebut, lalu kirim lagi.',
      en: 'Mend the input that is named, then send again.',
    },
  },
  ALREADY_EXISTS: {
    message: { id: 'Catatan ini sudah ada.', en: 'This record exists already.' },
    remedy: {
      id: 'Buka catatan yang ada; jangan dibuat lagi.',
      en: 'Open the existing record; do not create it again.',
    },
  },
  VERSION_CONFLICT: {
    message: { id: 'Diubah di dua tempat. Pilih yang benar.', en: 'Changed in two places. Choose the right one.' },
    remedy: {
      id: 'Lihat isian di server, lalu pilih atau tulis ulang.',
      en: 'See the value on the server, then choose or rewrite.',
    },
  },
  INPUT_CHANGED: {
    message: {
      id: 'Berkas berubah sejak Anda baca. Tinjau lagi.',
      en: 'The file changed since you read it. Review again.',
    },
    remedy: { id: 'Muat ulang berkas, lalu putuskan lagi.', en: 'Reload the file, then decide again.' },
  },
  SECOND_PERSON: {
    message: { id: 'Harus diputuskan orang lain.', en: 'Another person must decide this.' },
    remedy: { id: 'Minta pemutus lain di bank Anda.', en: 'Ask another approver of your bank.' },
  },
  RULE_CLOSED: {
    message: { id: 'Pengajuan pinjaman sedang ditutup menurut aturan.', en: 'Loan filing is closed under the rules.' },
    remedy: {
      id: 'Anda tetap bisa menyiapkan proposal. Tunggu paket aturan baru.',
      en: 'You can go on preparing the proposal. Wait for a new rule set.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: {
      id: 'Kunci kiriman ini sudah dipakai untuk isi lain.',
      en: 'This command key was used for another content.',
    },
    remedy: { id: 'Kirim lagi dengan kunci baru.', en: 'Send again under a new key.' },
  },
  QUOTA_REACHED: {
    message: { id: 'Batas kiriman hari ini tercapai.', en: "Today's limit is reached." },
    remedy: { id: 'Lanjutkan besok, atau hubungi PMO.', en: 'Go on tomorrow, or contact the PMO.' },
  },
}
