import type { FastifyReply } from 'fastify'
import { type PasswordProblem, passwordLength } from './password-rules.ts'

const { least, most } = passwordLength

/** Every answer of the sign-in routes that is none: its status, and what happened and what to do, in both languages. */
const refusals: Record<PasswordProblem | OtherRefusal, [status: number, words: string]> = {
  UNREADABLE: [422, 'Isi semua kolom. / Fill in all fields.'],
  WRONG_SIGN_IN: [401, 'Nama pengguna atau kata sandi tidak cocok. / The user name or the password does not match.'],
  NOT_ACTIVE: [403, 'Akun ini tidak aktif. Hubungi PMO. / This account is not active. Ask the PMO.'],
  SESSION_OVER: [401, 'Masuk lagi untuk melanjutkan. / Sign in again to go on.'],
  WRONG_PASSWORD: [422, 'Kata sandi sekarang tidak cocok. / The present password does not match.'],
  TOO_MANY_ATTEMPTS: [
    429,
    'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi. / Too many attempts. Wait a little, then try again.',
  ],
  TOO_SHORT: [422, `Pakai paling sedikit ${least} karakter. / Use at least ${least} characters.`],
  TOO_LONG: [422, `Pakai paling banyak ${most} karakter. / Use at most ${most} characters.`],
  UNCHANGED: [422, 'Pilih kata sandi yang lain dari yang sekarang. / Choose another password than the present one.'],
  HOLDS_NAME: [422, 'Jangan pakai nama Anda di dalamnya. / Do not use your name in it.'],
  HOLDS_PROGRAMME: [422, 'Jangan pakai "merah putih" di dalamnya. / Do not use "merah putih" in it.'],
  COMMON: [422, 'Terlalu banyak orang memakainya. Pilih yang lain. / Too many people use it. Choose another one.'],
}

type OtherRefusal =
  | 'UNREADABLE'
  | 'WRONG_SIGN_IN'
  | 'NOT_ACTIVE'
  | 'SESSION_OVER'
  | 'WRONG_PASSWORD'
  | 'TOO_MANY_ATTEMPTS'

export function refuse(reply: FastifyReply, code: keyof typeof refusals): FastifyReply {
  const [status, message] = refusals[code]
  return reply.code(status).send({ error: { code, message } })
}

export const tooManyAttempts = (reply: FastifyReply, retryAfterSeconds: number): FastifyReply =>
  refuse(reply.header('retry-after', String(retryAfterSeconds)), 'TOO_MANY_ATTEMPTS')
