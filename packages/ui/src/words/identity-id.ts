import type { Message } from './define-words.ts'

/** Words of the person's own account, Bahasa Indonesia. */
export const identityWords = {
  myAccount: 'Akun saya',
  personName: 'Nama',
  personRole: 'Peran',
  personOrganisation: 'Kantor',
  changePassword: 'Ganti kata sandi',
  changingPassword: 'Sedang diganti',
  passwordEndsOthers: 'Semua perangkat lain yang memakai akun ini harus masuk lagi.',
  currentPassword: 'Kata sandi sekarang',
  newPassword: 'Kata sandi baru',
  newPasswordHint: '12 sampai 128 karakter. Spasi boleh. Beberapa kata yang mudah Anda ingat sudah cukup.',
  showPasswords: 'Tampilkan kata sandi',
  passwordChanged: 'Kata sandi sudah diganti. Perangkat lain harus masuk lagi.',
  currentPasswordMissing: 'Kata sandi sekarang belum diisi. Tulis kata sandi yang Anda pakai untuk masuk.',
  newPasswordMissing: 'Kata sandi baru belum diisi. Tulis paling sedikit 12 karakter.',
  'passwordRefusal.WRONG_PASSWORD': 'Kata sandi sekarang tidak cocok. Periksa, lalu coba lagi.',
  'passwordRefusal.TOO_SHORT': 'Kata sandi baru terlalu pendek. Pakai paling sedikit 12 karakter.',
  'passwordRefusal.TOO_LONG': 'Kata sandi baru terlalu panjang. Pakai paling banyak 128 karakter.',
  'passwordRefusal.UNCHANGED': 'Kata sandi baru sama dengan yang sekarang. Pilih yang lain.',
  'passwordRefusal.HOLDS_NAME': 'Kata sandi baru memuat nama Anda. Pilih kata lain.',
  'passwordRefusal.HOLDS_PROGRAMME': 'Kata sandi baru memuat “merah putih”. Pilih kata lain.',
  'passwordRefusal.COMMON': 'Kata sandi baru dipakai terlalu banyak orang. Pilih yang lain.',
  'passwordRefusal.TOO_MANY_ATTEMPTS':
    'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi. Isian Anda aman.',
  'passwordRefusal.SESSION_OVER': 'Masuk lagi untuk mengganti kata sandi. Isian Anda aman.',
  'passwordRefusal.OFFLINE': 'Server tidak terjangkau. Periksa sambungan, lalu coba lagi. Isian Anda aman.',
  'passwordRefusal.SERVER': 'Server bermasalah. Coba lagi sebentar lagi. Isian Anda aman.',
} satisfies Record<string, Message>
