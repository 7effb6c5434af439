import type { Message } from './define-words.ts'

/** Words of the frame around every desk portal, Bahasa Indonesia. */
export const shellWords = {
  skipToContent: 'Langsung ke isi',
  help: 'Bantuan',
  signOut: 'Keluar',
  mainNavigation: 'Bagian',
  checkingSession: 'Memeriksa sesi Anda.',
  sessionOver: 'Masuk lagi untuk mengirim. Isian Anda aman.',
  loading: 'Memuat.',
  stillLoading: 'Masih memuat, sambungan lambat.',
  tryAgain: 'Coba lagi',
  serverTrouble: 'Server bermasalah. Isian Anda aman.',
  connectionLost: 'Sambungan terputus. Isian Anda masih di halaman ini.',
  notFound: 'Tidak ditemukan. Mungkin sudah dipindahkan atau bukan tugas Anda.',
  keysTitle: 'Bantuan dan tombol cepat',
  keysNone: 'Tidak ada tombol tunggal yang memutuskan, mengirim, atau membayar.',
  keyMove: 'Pindah ke baris berikut, sebelumnya',
  keyOpen: 'Buka baris',
  keySearch: 'Cari',
  keyGo: 'Lalu satu huruf: ke bagian di sisi kiri',
  keyHelp: 'Bantuan ini',
  keysOff: 'Matikan tombol cepat',
  keysOn: 'Nyalakan tombol cepat',
} satisfies Record<string, Message>
