import { describe, expect, test } from 'vitest'
import { standingLines } from '../appraisals/checklist.ts'
import { offered } from '../commands/road.test-support.ts'
import { cooperative, stage } from '../commands/stage.test-support.ts'
import { evidenceOf } from '../proposals/proposal-evidence.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import { checklistOf } from '../rule-sets/lender-checklists.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { amountOf, dayInLetter, inLetter, shareInLetter } from './letter-words.ts'
import { type Paper, type PaperKind, paperCode, paperKinds, paperSeal } from './paper.ts'
import type { PaperSetting } from './paper-setting.ts'
import { papers } from './papers.ts'

const { records } = offered()
const ruleSet = ruleSets.find(({ code }) => code === records.proposal?.ruleSetCode) ?? null
const setting: PaperSetting = {
  cooperative: { ...cooperative, villageName: 'Ketenger', districtName: 'Baturraden' },
  proposal: records.proposal as PaperSetting['proposal'],
  ruleSet,
  filingOn: '2025-10-14',
  deliberation: records.deliberation,
  bankName: 'Bank BRI',
  loan: null,
}
/** All that stands on a paper, as one text. */
const textOf = (paper: Paper): string => JSON.stringify(paper)
const paper = (kind: PaperKind, change: Partial<PaperSetting> = {}): Paper => papers[kind]({ ...setting, ...change })

describe('Q-U7 a paper has what its form asks for', () => {
  test.each<[PaperKind, string[]]>([
    [
      'PROPOSAL',
      [
        '1. Profil',
        '2. Pengurus',
        '3. Pasar',
        '4. Rencana',
        '5. Penggunaan',
        '6. Pinjaman',
        '7. Tahap',
        'Arus kas tiga tahun',
        'Hasil pra-periksa',
        'Ketua Pengurus',
        'Business Assistant',
        'Belanja modal',
        'Belanja operasional',
      ],
    ],
    [
      'SCHEDULE',
      [
        'Anuitas',
        'Simulasi; perjanjian bank yang menentukan.',
        'Jatuh tempo',
        'Pokok',
        'Bunga',
        'Angsuran',
        'Sisa',
        'Jumlah',
      ],
    ],
    [
      'MEMBERS_INVITATION',
      [
        'Selasa, 14 Oktober 2025',
        'Pukul 09.00',
        'Gerai koperasi',
        'Acara',
        'paling lambat 14 hari',
        'Terlampir',
        'Ketua Pengurus',
      ],
    ],
    [
      'DELIBERATION_INVITATION',
      ['Kepala desa', 'BPD', 'Hari, tanggal', 'Pukul 13.00', 'Balai desa', 'Acara', 'Ketua BPD'],
    ],
    ['ATTENDANCE_LIST', ['No.', 'Nama', 'Unsur', 'L/P', 'Tanda tangan', 'Pimpinan musyawarah']],
    [
      'DELIBERATION_MINUTES',
      [
        'Dasar',
        'PMK 49/2025',
        'Penyelenggara',
        'Badan Permusyawaratan Desa',
        'Diundang',
        'Hadir',
        'Pinjaman paling banyak',
        'Rp200.000.000 (dua ratus juta rupiah)',
        'Dukungan sebulan',
        'Rp1.000.000 (satu juta rupiah)',
        'Dukungan setahun',
        'Bagian dari batas desa',
        'Imbal jasa',
        'Anjuran menjadi anggota',
        'Slamet (contoh)',
        'Warga menanyakan pemasok beras.',
        'Keberatan',
        'Tidak ada.',
        'Wakil peserta 2',
        'Lampiran',
      ],
    ],
    [
      'APPROVAL_LETTER',
      [
        'Desa Ketenger, Kecamatan Baturraden',
        'NIK koperasi',
        'Rekening koperasi',
        'NPWP',
        'NIB',
        'Nomor berita acara',
        'Pinjaman paling banyak',
        'Tenor',
        'Sumber dukungan',
        'Dana Desa',
        'Berlaku sampai',
        'Kepala Desa',
      ],
    ],
    [
      'READER_PACK',
      [
        'Angsuran terbesar sebulan',
        'Batas Dana Desa sebulan',
        'Bulan terlemah',
        'Temuan',
        'Proposal bisnis',
        'Rapat anggota',
        'RA/1',
        'Berita Acara Musyawarah Desa Khusus',
        'Surat Persetujuan Kepala Desa',
      ],
    ],
    [
      'POWER_OF_ATTORNEY',
      [
        'Pemberi kuasa',
        'KPA BUN',
        'Untuk',
        'Rekening pembayaran',
        'Paling banyak sebulan',
        'Jangka waktu',
        'Nomor perjanjian',
        'meterai',
      ],
    ],
  ])('%s', (kind, words) => {
    const text = textOf(paper(kind))
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  test.each(paperKinds)('%s tells its version by number and hash, and nothing of a phone', (kind) => {
    const one = paper(kind)
    expect(one.version).toEqual({ number: setting.proposal.version, hash: setting.proposal.contentHash })
    expect(paperSeal(one)).toContain(setting.proposal.contentHash)
    expect(paperCode(one)).toContain(setting.proposal.contentHash.slice(0, 8).toUpperCase())
    expect(textOf(one)).not.toContain(cooperative.chairPhone)
  })
})

test('Q-R14 the figures of a printed schedule are those of the screen', () => {
  const schedule = evaluateProposal(ruleSet as never, evidenceOf(setting.proposal, setting)).schedule
  const table = paper('SCHEDULE').blocks.find((block) => block.kind === 'TABLE')
  if (schedule === null || table?.kind !== 'TABLE') throw new Error('There is no schedule')
  expect(table.rows.map((row) => row.slice(2))).toEqual(
    schedule.rows.map((row) =>
      [row.principalRupiah, row.interestRupiah, row.instalmentRupiah, row.balanceRupiah].map(inLetter),
    ),
  )
  expect(table.sum).toEqual([
    '',
    'Jumlah',
    ...[schedule.totals.principalRupiah, schedule.totals.interestRupiah, schedule.totals.instalmentRupiah].map(
      inLetter,
    ),
    '',
  ])
})

test('until it is sealed a paper is a draft, and what is not known is a line to write on, never zero', () => {
  const { give, records: begun } = stage()
  give('ba', 'startProposal', { proposalId: setting.proposal.id, cooperativeId: cooperative.id, kind: 'FULL' })
  const empty = { proposal: begun.proposal as PaperSetting['proposal'], deliberation: null }
  for (const kind of paperKinds) {
    expect(paper(kind, empty).isDraft, kind).toBe(true)
    expect(textOf(paper(kind, { ...empty, ruleSet: null })), kind).not.toMatch(/Rp0 \(|undefined|NaN|"null/)
  }
  expect(paperKinds.filter((kind) => paper(kind).isDraft)).toEqual(['POWER_OF_ATTORNEY'])
})

test('the record of a meeting carries the version that was deliberated, also when the bank had it changed', () => {
  const later = { ...setting.proposal, version: 99, contentHash: 'f'.repeat(64) }
  const record = paper('DELIBERATION_MINUTES', { proposal: later })
  expect(record.version).toEqual({ number: setting.proposal.version, hash: setting.proposal.contentHash })
  expect(textOf(record)).not.toContain('versi 99')
})

test('a kelurahan has its own meeting and its regent', () => {
  const ward = { cooperative: { ...setting.cooperative, kind: 'KKMP' as const } }
  expect(paper('DELIBERATION_MINUTES', ward).title).toBe('Berita Acara Musyawarah Pembangunan Kelurahan')
  expect(paper('APPROVAL_LETTER', ward).title).toBe('Surat Persetujuan Bupati')
})

test('Q-U6 letters write amounts, shares and days as here', () => {
  expect([inLetter(3_000_000_000), inLetter(-500), inLetter(0)]).toEqual(['Rp3.000.000.000', '-Rp500', 'Rp0'])
  expect(amountOf(500_000_000)).toBe('Rp500.000.000 (lima ratus juta rupiah)')
  expect(amountOf(null)).toBeNull()
  expect(shareInLetter(3_250)).toBe('32,5%')
  expect(dayInLetter('2025-10-14')).toBe('Selasa, 14 Oktober 2025')
})

test('the pack of the bank says what the bank found, line by line as it stands; nobody else’s pack has that part', () => {
  const { proposal } = setting
  const note = { verdict: 'NOT_OK' as const, note: 'NIB belum ada.', answeredById: 'x', answeredAt: '', version: 99 }
  const answers = [
    { ...note, line: 'LEGAL_IDENTITY' },
    { ...note, line: 'MARKET', note: 'Tidak berlaku lagi.', version: 0 },
  ]
  const lines = standingLines(checklistOf('BRI', '2025-10-14'), answers, proposal)
  const creditCheck = { outcome: 'ISSUE' as const, checkedOn: '2025-10-13', note: 'Satu orang.', recordedAt: '' }
  const bankReview = { creditCheck, acknowledgement: 'Sudah lunas.', lines }
  const { blocks } = paper('READER_PACK', { bankReview })
  const text = JSON.stringify(blocks)
  const words = ['Pemeriksaan bank', 'Ada catatan', '13 Oktober 2025', 'Satu orang.', 'Sudah lunas.', '1 dari 11 baris']
  expect(words.filter((word) => !text.includes(word))).toEqual([])
  const table = blocks.find((block) => block.kind === 'TABLE' && block.caption === 'Daftar periksa bank')
  const rows = table?.kind === 'TABLE' ? table.rows : []
  expect(rows[0]).toEqual(['Identitas hukum', 'Tidak sesuai', 'NIB belum ada.'])
  expect(rows.map(([, answer]) => answer)).toContain('Gugur, isi berubah')
  expect(text).not.toContain('Tidak berlaku lagi.')
  expect(textOf(paper('READER_PACK'))).not.toMatch(/Pemeriksaan bank|SLIK|Daftar periksa/)
})
