import type { Citation } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'

/** A day on which banks and offices are closed. Joint leave (cuti bersama) is decided year by year, beside the national holidays. */
export interface Holiday {
  on: string
  kind: 'NATIONAL' | 'JOINT_LEAVE'
  name: Text
  citation: Citation
}

/** The last day for which holidays are decided. Beyond it only Saturdays and Sundays are known, so a due day there may still move. */
export const holidaysKnownUntil = '2026-12-31'

/** Three ministers' decree for 2025, read in the press list of the cabinet secretariat. */
const decreeOf2025: Citation = {
  source: 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024 (14 Okt 2024)',
  url: 'https://rasikapekalongan.com/cek-libur-nasional-dan-cuti-bersama-tahun-2025',
  certainty: 'REPORTED',
}
const amendmentOf2025: Citation = {
  source: 'SKB 3 Menteri 933/2025, 1/2025, 3/2025 (7 Agu 2025)',
  url: 'https://www.detik.com/edu/detikpedia/d-8050707/skb-3-menteri-18-agustus-sudah-ada-ini-link-untuk-melihatnya',
  certainty: 'REPORTED',
}
const decreeOf2026: Citation = {
  source: 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (19 Sep 2025)',
  url: 'https://pembelajaranbermaknaid.blogspot.com/2025/11/skb-3-menteri-rilis-daftar-cuti-bersama.html',
  certainty: 'REPORTED',
}
/** Days that follow the moon are fixed by the minister of religion shortly before; the decree's day may have moved by one. */
const moonOf2026: Citation = { ...decreeOf2026, certainty: 'UNCERTAIN' }

const names = {
  newYear: { id: 'Tahun Baru Masehi', en: 'New Year' },
  ascension: { id: 'Isra Mikraj', en: 'Ascension of the Prophet' },
  lunarNewYear: { id: 'Tahun Baru Imlek', en: 'Lunar New Year' },
  silence: { id: 'Hari Suci Nyepi', en: 'Day of Silence' },
  fastBreaking: { id: 'Idul Fitri', en: 'Eid al-Fitr' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Paskah', en: 'Easter' },
  labour: { id: 'Hari Buruh', en: 'Labour Day' },
  vesak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  ascensionOfChrist: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  sacrifice: { id: 'Idul Adha', en: 'Eid al-Adha' },
  islamicNewYear: { id: 'Tahun Baru Islam', en: 'Islamic New Year' },
  independence: { id: 'Hari Kemerdekaan', en: 'Independence Day' },
  birthOfProphet: { id: 'Maulid Nabi', en: 'Birth of the Prophet' },
  christmas: { id: 'Hari Natal', en: 'Christmas' },
} as const

type Row = [on: string, name: keyof typeof names, citation: Citation]

const national: Row[] = [
  ['2025-01-01', 'newYear', decreeOf2025],
  ['2025-01-27', 'ascension', decreeOf2025],
  ['2025-01-29', 'lunarNewYear', decreeOf2025],
  ['2025-03-29', 'silence', decreeOf2025],
  ['2025-03-31', 'fastBreaking', decreeOf2025],
  ['2025-04-01', 'fastBreaking', decreeOf2025],
  ['2025-04-18', 'goodFriday', decreeOf2025],
  ['2025-04-20', 'easter', decreeOf2025],
  ['2025-05-01', 'labour', decreeOf2025],
  ['2025-05-12', 'vesak', decreeOf2025],
  ['2025-05-29', 'ascensionOfChrist', decreeOf2025],
  ['2025-06-01', 'pancasila', decreeOf2025],
  ['2025-06-06', 'sacrifice', decreeOf2025],
  ['2025-06-27', 'islamicNewYear', decreeOf2025],
  ['2025-08-17', 'independence', decreeOf2025],
  ['2025-09-05', 'birthOfProphet', decreeOf2025],
  ['2025-12-25', 'christmas', decreeOf2025],
  ['2026-01-01', 'newYear', decreeOf2026],
  ['2026-01-16', 'ascension', decreeOf2026],
  ['2026-02-17', 'lunarNewYear', decreeOf2026],
  ['2026-03-19', 'silence', decreeOf2026],
  ['2026-03-21', 'fastBreaking', moonOf2026],
  ['2026-03-22', 'fastBreaking', moonOf2026],
  ['2026-04-03', 'goodFriday', decreeOf2026],
  ['2026-04-05', 'easter', decreeOf2026],
  ['2026-05-01', 'labour', decreeOf2026],
  ['2026-05-14', 'ascensionOfChrist', decreeOf2026],
  ['2026-05-27', 'sacrifice', moonOf2026],
  ['2026-05-31', 'vesak', decreeOf2026],
  ['2026-06-01', 'pancasila', decreeOf2026],
  ['2026-06-16', 'islamicNewYear', decreeOf2026],
  ['2026-08-17', 'independence', decreeOf2026],
  ['2026-08-25', 'birthOfProphet', decreeOf2026],
  ['2026-12-25', 'christmas', decreeOf2026],
]

const jointLeave: Row[] = [
  ['2025-01-28', 'lunarNewYear', decreeOf2025],
  ['2025-03-28', 'silence', decreeOf2025],
  ['2025-04-02', 'fastBreaking', decreeOf2025],
  ['2025-04-03', 'fastBreaking', decreeOf2025],
  ['2025-04-04', 'fastBreaking', decreeOf2025],
  ['2025-04-07', 'fastBreaking', decreeOf2025],
  ['2025-05-13', 'vesak', decreeOf2025],
  ['2025-05-30', 'ascensionOfChrist', decreeOf2025],
  ['2025-06-09', 'sacrifice', decreeOf2025],
  ['2025-08-18', 'independence', amendmentOf2025],
  ['2025-12-26', 'christmas', decreeOf2025],
  ['2026-02-16', 'lunarNewYear', decreeOf2026],
  ['2026-03-18', 'silence', decreeOf2026],
  ['2026-03-20', 'fastBreaking', decreeOf2026],
  ['2026-03-23', 'fastBreaking', decreeOf2026],
  ['2026-03-24', 'fastBreaking', decreeOf2026],
  ['2026-05-15', 'ascensionOfChrist', decreeOf2026],
  ['2026-05-28', 'sacrifice', decreeOf2026],
  ['2026-12-24', 'christmas', decreeOf2026],
]

const holidaysOf = (kind: Holiday['kind'], rows: readonly Row[]): Holiday[] =>
  rows.map(([on, name, citation]) => ({ on, kind, name: names[name], citation }))

/** National holidays and joint leave of 2025 and 2026, by day. */
export const holidays: readonly Holiday[] = [
  ...holidaysOf('NATIONAL', national),
  ...holidaysOf('JOINT_LEAVE', jointLeave),
].sort((a, b) => (a.on < b.on ? -1 : 1))

/** The days themselves, for the functions of `working-day.ts`. That a bank also counts joint leave as closed is UNCERTAIN. */
export const holidayDays: ReadonlySet<string> = new Set(holidays.map((holiday) => holiday.on))
