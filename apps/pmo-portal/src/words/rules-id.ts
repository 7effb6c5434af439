import type { Message } from '@dampingi/ui'

/** Words of the rule sets' pages, Bahasa Indonesia. */
export default {
  filingOn: (v) => `Pengajuan per ${v.day}`,
  openForFiling: 'Terbuka untuk pengajuan',
  closedForFiling: 'Tidak terbuka untuk pengajuan',
  validity: (v) => `berlaku ${v.from} sampai ${v.to}`,
  openEnd: 'belum ditentukan',
  backToRules: 'Kembali ke aturan',
  parameters: 'Angka aturan',
  parameter: 'Isian',
  value: 'Nilai',
  certainty: 'Kepastian',
  citation: 'Sumber',
  checkedOn: 'Diperiksa',
  approvalChain: 'Rantai persetujuan',
  papers: 'Berkas',
  mandatory: 'wajib',
  notMandatory: 'bila ada',
} satisfies Record<string, Message>
