import { invitedOf, meetingElementWords, presentOf } from '../deliberations/deliberation.ts'
import { supportCap } from '../loans/support.ts'
import { amountOf, dateInLetter, dayInLetter, shareInLetter } from './letter-words.ts'
import type { Paper, PaperBlock, PaperFact } from './paper.ts'
import { callsOf, isWritten, type PaperSetting, placeOf, versionOf } from './paper-setting.ts'

type Version = NonNullable<Paper['version']>

const nameOf = ({ number, hash }: Version): string => `versi ${number}, kode ${hash.slice(0, 8).toUpperCase()}`
const proposalNamed = (setting: PaperSetting): string => nameOf(versionOf(setting))

/** The version that the meeting was sealed to; before it, the present one. A later version is not what was decided on. */
const deliberated = (setting: PaperSetting): Version => {
  const { proposalHash: hash, proposalVersion: number } = setting.deliberation ?? {}
  return hash == null || number == null ? versionOf(setting) : { number, hash }
}

/** The invitation to the members' meeting that decides on borrowing; it alone binds the co-operative. Source: domain reference 2 and 7. */
export function membersInvitation(setting: PaperSetting): Paper {
  const { proposal, cooperative, ruleSet } = setting
  const meeting = proposal.membersMeeting
  const notice = ruleSet?.parameters.membersMeetingNoticeDays.value ?? null
  return {
    kind: 'MEMBERS_INVITATION',
    title: 'Undangan Rapat Anggota',
    number: null,
    recordId: proposal.id,
    version: versionOf(setting),
    isDraft: !isWritten(setting) || meeting == null,
    compareWithOfficialForm: false,
    blocks: [
      {
        kind: 'FACTS',
        facts: [
          { label: 'Kepada', value: `Seluruh anggota ${cooperative.name}` },
          ...whenAndWhere(meeting?.plannedOn, meeting),
        ],
      },
      ...(notice === null ? [] : [paragraph(`Undangan disampaikan paling lambat ${notice} hari sebelum rapat.`)]),
      { kind: 'HEADING', text: 'Acara' },
      {
        kind: 'LIST',
        items: [
          `Penjelasan proposal bisnis (${proposalNamed(setting)})`,
          `Persetujuan meminjam ke bank: ${amountOf(proposal.content.loan.requestedAmountRupiah) ?? 'jumlah belum diisi'}`,
          'Penunjukan pengurus yang menandatangani perjanjian',
        ],
      },
      enclosures(setting),
      { kind: 'SIGNATURES', place: '', signers: [{ role: 'Ketua Pengurus', name: cooperative.chairName }] },
    ],
  }
}

/** The invitation to the village's deliberation. Convened by the BPD once the village head has passed the proposal on. Source: domain reference 2. */
export function deliberationInvitation(setting: PaperSetting): Paper {
  const { proposal, deliberation, ruleSet } = setting
  const calls = callsOf(setting)
  const notice = ruleSet?.parameters.deliberationNoticeDays.value ?? null
  const elements = ruleSet?.parameters.deliberationElements.value ?? []
  return {
    kind: 'DELIBERATION_INVITATION',
    title: `Undangan ${calls.meeting}`,
    number: null,
    recordId: deliberation?.id ?? proposal.id,
    version: versionOf(setting),
    isDraft: deliberation === null,
    compareWithOfficialForm: false,
    blocks: [
      {
        kind: 'FACTS',
        facts: [
          { label: 'Kepada', value: elements.map((element) => meetingElementWords[element].id).join('; ') || null },
          ...whenAndWhere(deliberation?.scheduledOn, deliberation),
        ],
      },
      ...(notice === null ? [] : [paragraph(`Undangan disampaikan paling lambat ${notice} hari sebelum musyawarah.`)]),
      { kind: 'HEADING', text: 'Acara' },
      { kind: 'LIST', items: agendaOf(setting) },
      enclosures(setting),
      { kind: 'SIGNATURES', place: placeOf(setting), signers: [{ role: calls.convenerHead, name: null }] },
    ],
  }
}

/** The three points that circular 8/2025 gives the meeting. */
const agendaOf = (setting: PaperSetting): string[] => [
  'Mendengarkan rencana usaha dan rencana pinjaman koperasi',
  `Menyepakati dukungan ${callsOf(setting).support} untuk angsuran`,
  'Menganjurkan warga menjadi anggota koperasi',
]

/** A line to sign for everybody who was invited, by element, with some to spare. Source: screens section 5. */
export function attendanceList(setting: PaperSetting): Paper {
  const { proposal, deliberation, ruleSet } = setting
  const elements = ruleSet?.parameters.deliberationElements.value ?? []
  const counted = deliberation?.attendance ?? []
  const rows = (counted.length > 0 ? counted : elements.map((element) => ({ element, invited: 5 }))).flatMap(
    ({ element, invited }) =>
      Array.from({ length: Math.min(invited, mostLines) }, () => meetingElementWords[element].id),
  )
  return {
    kind: 'ATTENDANCE_LIST',
    title: `Daftar Hadir ${callsOf(setting).meeting}`,
    recordId: deliberation?.id ?? proposal.id,
    version: versionOf(setting),
    isDraft: deliberation === null,
    compareWithOfficialForm: false,
    blocks: [
      {
        kind: 'FACTS',
        facts: whenAndWhere(deliberation?.heldOn ?? deliberation?.scheduledOn, deliberation),
      },
      {
        kind: 'TABLE',
        caption: 'Yang hadir',
        columns: [
          { label: 'No.', figure: true },
          { label: 'Nama', handwritten: true },
          { label: 'Unsur' },
          { label: 'L/P' },
          { label: 'Tanda tangan', handwritten: true },
        ],
        rows: [...rows, ...Array.from({ length: spareLines }, () => '')].map((element, i) => [
          String(i + 1),
          '',
          element,
          '',
          '',
        ]),
        sum: null,
      },
      {
        kind: 'SIGNATURES',
        place: placeOf(setting),
        signers: [{ role: 'Pimpinan musyawarah', name: deliberation?.ledBy ?? null }],
      },
    ],
  }
}

const mostLines = 30
const spareLines = 5

/** The official record of the deliberation, with the fields of domain reference 2; sealed to the version by its hash. */
export function deliberationMinutes(setting: PaperSetting): Paper {
  const { cooperative, proposal, deliberation, ruleSet } = setting
  const calls = callsOf(setting)
  const version = deliberated(setting)
  const named = nameOf(version)
  const sealed = deliberation?.proposalHash != null
  return {
    kind: 'DELIBERATION_MINUTES',
    title: `Berita Acara ${calls.meeting}`,
    number: deliberation?.recordNumber ?? null,
    recordId: deliberation?.id ?? proposal.id,
    version,
    isDraft: !sealed,
    compareWithOfficialForm: false,
    blocks: [
      {
        kind: 'FACTS',
        facts: [
          ...whenAndWhere(deliberation?.heldOn ?? deliberation?.scheduledOn, deliberation),
          { label: 'Dasar', value: ruleSet === null ? null : `${ruleSet.title.id}, versi ${ruleSet.version}` },
          { label: 'Penyelenggara', value: calls.convener },
          { label: 'Pimpinan musyawarah', value: deliberation?.ledBy ?? null },
          { label: 'Koperasi', value: cooperative.name },
          { label: 'Proposal', value: named },
          { label: 'Sidik proposal', value: version.hash },
        ],
      },
      attendanceTable(setting),
      { kind: 'HEADING', text: 'Pokok pembicaraan' },
      { kind: 'LIST', items: agendaOf(setting) },
      deliberation?.discussion ? paragraph(deliberation.discussion) : { kind: 'LINES', count: 4 },
      { kind: 'HEADING', text: 'Keputusan' },
      { kind: 'FACTS', facts: decisionFacts(setting) },
      { kind: 'HEADING', text: 'Keberatan' },
      deliberation?.dissent == null
        ? sealed
          ? paragraph('Tidak ada.')
          : { kind: 'LINES', count: 2 }
        : paragraph(deliberation.dissent),
      {
        kind: 'SIGNATURES',
        place: placeOf(setting),
        signers: [
          { role: calls.convenerHead, name: null },
          { role: cooperative.kind === 'KDMP' ? 'Kepala Desa' : 'Lurah', name: null },
          { role: 'Ketua Pengurus Koperasi', name: cooperative.chairName },
          { role: 'Wakil peserta 1', name: null },
          { role: 'Wakil peserta 2', name: null },
        ],
      },
      { kind: 'HEADING', text: 'Lampiran' },
      { kind: 'LIST', items: ['Undangan', 'Daftar hadir', 'Notulen', 'Foto', `Proposal ${named}`] },
    ],
  }
}

const outcomes: Partial<Record<string, string>> = {
  APPROVED: 'Menyetujui',
  APPROVED_WITH_CONDITIONS: 'Menyetujui dengan jumlah lebih kecil',
  DEFERRED: 'Menunda',
  REJECTED: 'Menolak',
  NO_QUORUM: 'Tidak kuorum; musyawarah diulang',
}

/** What was decided, in digits and in words; before it is sealed, lines to write on. */
function decisionFacts({ deliberation, cooperative, ruleSet }: PaperSetting): PaperFact[] {
  const perMonth = deliberation?.supportPerMonthRupiah ?? null
  const share = ruleSet?.parameters.supportCapBasisPoints.value ?? null
  const ceiling = cooperative.villageFundCeilingRupiah
  const cap =
    share === null || ceiling === null
      ? null
      : supportCap({ villageFundCeilingRupiah: ceiling, shareBasisPoints: share }).perMonthRupiah
  const fee = ruleSet?.parameters.villageServiceFeeBasisPoints.value ?? null
  return [
    { label: 'Hasil', value: outcomes[deliberation?.state ?? ''] ?? null },
    { label: 'Pinjaman paling banyak', value: amountOf(deliberation?.maxLoanRupiah ?? null) },
    { label: 'Dukungan sebulan', value: amountOf(perMonth) },
    { label: 'Dukungan setahun', value: amountOf(perMonth === null ? null : perMonth * 12) },
    {
      label: 'Bagian dari batas desa',
      value:
        perMonth === null || cap === null || cap === 0 ? null : shareInLetter(Math.round((perMonth * 10_000) / cap)),
    },
    {
      label: 'Imbal jasa untuk desa',
      value: fee === null ? null : `Paling sedikit ${shareInLetter(fee)} dari laba bersih setahun`,
    },
    { label: 'Anjuran menjadi anggota', value: null },
  ]
}

const attendanceTable = ({ deliberation }: PaperSetting): PaperBlock => {
  const counted = deliberation?.attendance ?? []
  return {
    kind: 'TABLE',
    caption: 'Undangan dan yang hadir menurut unsur',
    columns: [{ label: 'Unsur' }, { label: 'Diundang', figure: true }, { label: 'Hadir', figure: true }],
    rows: counted.map(({ element, invited, present }) => [
      meetingElementWords[element].id,
      String(invited),
      String(present),
    ]),
    sum: counted.length === 0 ? null : ['Jumlah', String(invitedOf(counted)), String(presentOf(counted))],
  }
}

const whenAndWhere = (
  on: string | null | undefined,
  meeting: { startsAt: string | null; place: string } | null | undefined,
): PaperFact[] => [
  { label: 'Hari, tanggal', value: dayInLetter(on ?? null) },
  { label: 'Waktu', value: meeting?.startsAt ? `Pukul ${meeting.startsAt.replace(':', '.')} sampai selesai` : null },
  { label: 'Tempat', value: meeting?.place ?? null },
]

const enclosures = (setting: PaperSetting): PaperBlock =>
  paragraph(
    `Terlampir: proposal bisnis ${proposalNamed(setting)}${
      setting.proposal.submittedAt === null
        ? ''
        : `, diajukan ${dateInLetter(setting.proposal.submittedAt.slice(0, 10))}`
    }, anggaran, tahap pencairan, dan rencana pengembalian.`,
  )

const paragraph = (text: string): PaperBlock => ({ kind: 'PARAGRAPH', text })
