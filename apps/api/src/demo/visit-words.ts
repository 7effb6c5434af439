import type { AgreedAction, Obstacle, TrainingTopic, VisitPurpose } from '@dampingi/domain'

/** What a BA may write of a visit for one purpose: whole sentences, as one hears them in the villages. */
export interface VisitWords {
  findings: readonly string[]
  actions: readonly Omit<AgreedAction, 'dueOn'>[]
  obstacles: readonly Obstacle[]
  training: TrainingTopic
}

export const visitWords: Record<VisitPurpose, VisitWords> = {
  PROPOSAL: {
    findings: [
      'Pengurus sudah sepakat usaha utama gerai sembako; rincian anggaran baru separuh.',
      'Rencana kegiatan enam bulan pertama dibahas, angka penjualan masih terlalu tinggi.',
      'Tiga penawaran rak dan freezer sudah ada, pemasok dipilih pekan depan.',
      'Ketua ragu dengan angsuran setelah masa tenggang; simulasi dijelaskan sampai paham.',
      'Tahap pencairan disusun ulang: barang dagangan baru dicairkan setelah gudang siap.',
    ],
    actions: [
      { who: 'TREASURER', what: 'Melengkapi harga satuan tiap baris anggaran' },
      { who: 'CHAIR', what: 'Meminta penawaran tertulis dari tiga pemasok' },
      { who: 'BA', what: 'Mengirim contoh rencana kegiatan lewat WhatsApp' },
    ],
    obstacles: [
      { category: 'CAPITAL', note: 'Simpanan pokok belum cukup untuk modal awal.' },
      { category: 'PEOPLE', note: 'Bendahara bekerja di luar kota, hanya bisa malam.' },
      { category: 'PAPERS', note: 'Penawaran pemasok belum bertanda tangan.' },
    ],
    training: 'PROPOSAL_WRITING',
  },
  LAKU_PANDAI: {
    findings: [
      'Calon operator laku pandai sudah ditunjuk, syarat bank dibacakan satu per satu.',
      'Bank meminta foto tempat dan rekening koperasi; foto sudah diambil.',
      'Mesin EDC belum datang, pengurus menunggu jadwal dari bank.',
    ],
    actions: [
      { who: 'SECRETARY', what: 'Mengantar berkas agen ke bank' },
      { who: 'MANAGER', what: 'Menyiapkan meja dan tempat uang yang bisa dikunci' },
    ],
    obstacles: [
      { category: 'SYSTEM', note: 'Sinyal di kantor koperasi lemah.' },
      { category: 'CAPITAL', note: 'Saldo awal agen belum tersedia.' },
    ],
    training: 'BOOKKEEPING',
  },
  MICROSITE: {
    findings: [
      'Microsite: profil dan pengurus sudah terisi, foto gerai belum.',
      'Kata sandi SIMKOPDES lupa, dibantu meminta yang baru ke dinas.',
      'Data gerai dan komoditas desa dilengkapi bersama sekretaris.',
    ],
    actions: [
      { who: 'SECRETARY', what: 'Mengunggah foto gerai ke microsite' },
      { who: 'BA', what: 'Memeriksa ulang isian microsite' },
    ],
    obstacles: [
      { category: 'SYSTEM', note: 'Halaman SIMKOPDES sering gagal menyimpan.' },
      { category: 'PEOPLE', note: 'Hanya satu pengurus yang bisa memakai komputer.' },
    ],
    training: 'MICROSITE',
  },
  RPK: {
    findings: [
      'Ruang simpan beras kering, palet belum ada.',
      'Pengurus ingin menjual beras SPHP; harga eceran tertinggi dijelaskan.',
      'Berkas RPK kurang surat domisili, kantor desa siap membuatkan.',
      'Warga bertanya kapan Minyakita masuk; permintaan cukup tinggi.',
    ],
    actions: [
      { who: 'CHAIR', what: 'Mengurus surat domisili di kantor desa' },
      { who: 'MANAGER', what: 'Menyiapkan palet dan timbangan' },
    ],
    obstacles: [
      { category: 'BUILDING', note: 'Atap gudang bocor saat hujan.' },
      { category: 'CAPITAL', note: 'Bulog meminta pembayaran tunai.' },
      { category: 'MARKET', note: 'Dua toko dekat sudah menjual beras SPHP.' },
    ],
    training: 'RETAIL',
  },
  MUSDESUS: {
    findings: [
      'BPD siap mengundang musdes khusus, ruang balai desa tersedia.',
      'Kepala desa meminta ringkasan proposal dua halaman sebelum musyawarah.',
      'Daftar undangan disusun per unsur; perwakilan perempuan ditambah.',
    ],
    actions: [
      { who: 'VILLAGE_COUNCIL', what: 'Mengirim undangan musdes khusus' },
      { who: 'BA', what: 'Mencetak ringkasan proposal dan daftar hadir' },
    ],
    obstacles: [{ category: 'VILLAGE', note: 'Jadwal balai desa penuh sampai akhir pekan.' }],
    training: 'GOVERNANCE',
  },
  RAT: {
    findings: [
      'Bahan rapat anggota disusun, laporan kas tahun berjalan sudah rapi.',
      'Anggota diingatkan lewat grup; kuorum diperkirakan tercapai.',
    ],
    actions: [{ who: 'SECRETARY', what: 'Menyebar undangan rapat anggota' }],
    obstacles: [{ category: 'PEOPLE', note: 'Banyak anggota bekerja di luar desa.' }],
    training: 'GOVERNANCE',
  },
  BOOKKEEPING: {
    findings: [
      'Buku kas terisi sampai akhir pekan lalu, nota disimpan di satu map.',
      'Simpanan wajib dicatat di buku tulis; format tabel diberikan.',
      'Selisih kas Rp 40.000 ditemukan dan dijelaskan bendahara.',
    ],
    actions: [{ who: 'TREASURER', what: 'Menyalin catatan simpanan ke format tabel' }],
    obstacles: [{ category: 'PEOPLE', note: 'Bendahara belum terbiasa dengan pembukuan.' }],
    training: 'BOOKKEEPING',
  },
  LAND_GERAI: {
    findings: [
      'Calon lahan gerai milik desa, ukuran sedang dicek perangkat desa.',
      'Gerai sementara memakai ruang balai desa, papan nama sudah terpasang.',
      'Bangunan lama perlu perbaikan atap dan listrik.',
    ],
    actions: [{ who: 'VILLAGE_HEAD', what: 'Menyiapkan surat pemakaian lahan' }],
    obstacles: [
      { category: 'BUILDING', note: 'Status lahan belum jelas.' },
      { category: 'VILLAGE', note: 'Lahan juga diminta untuk kegiatan lain.' },
    ],
    training: 'OTHER',
  },
  TRAINING: {
    findings: [
      'Latihan melayani pembeli dan mencatat stok, empat pengurus ikut.',
      'Pengurus berlatih membaca simulasi angsuran.',
    ],
    actions: [{ who: 'MANAGER', what: 'Mencatat stok setiap sore selama sepekan' }],
    obstacles: [{ category: 'PEOPLE', note: 'Sebagian pengurus berhalangan karena panen.' }],
    training: 'RETAIL',
  },
  COORDINATION: {
    findings: [
      'Bertemu kepala desa dan pendamping desa, dukungan untuk koperasi disampaikan.',
      'Koordinasi di kecamatan: jadwal kunjungan pekan depan disamakan.',
    ],
    actions: [{ who: 'BA', what: 'Mengirim catatan pertemuan kepada kecamatan' }],
    obstacles: [{ category: 'VILLAGE', note: 'Perangkat desa masih bertanya aturan yang berlaku.' }],
    training: 'GOVERNANCE',
  },
  OTHER: {
    findings: ['Pengurus menyampaikan perkembangan anggota baru.'],
    actions: [{ who: 'CHAIR', what: 'Mencatat anggota baru di buku anggota' }],
    obstacles: [{ category: 'OTHER', note: 'Hujan deras, beberapa pengurus tidak hadir.' }],
    training: 'OTHER',
  },
}
